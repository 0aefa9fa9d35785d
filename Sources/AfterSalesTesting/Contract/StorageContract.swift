import AfterSalesCore
public import AfterSalesStorage

/// What every store has to do, as checks that run on any of them, without a test framework.
///
/// ```swift
/// let contract = StorageContract(of: Booking.self, and: SampleTicket.self) { try await BookingStore.empty() }
///
/// @Test(arguments: StorageCheck.all)
/// func keepsTheContract(_ check: StorageCheck) async throws { try await contract.run(check) }
/// ```
///
/// Each check has a store of its own, made empty for it. A check that passes has shown nothing to be wrong; that it
/// fails where something is, the library's tests show on stores that are broken on purpose.
public struct StorageContract<Store: RecordStore, First: SampleRecord, Second: SampleRecord>: Sendable {
    /// How much is done.
    public let size: ContractSize
    /// Where random numbers begin.
    public let seed: UInt64
    private let make: @Sendable () async throws -> Store
    private let discard: @Sendable (Store) async throws -> Void

    /// The contract on a store that keeps these two kinds of records.
    /// - Parameters:
    ///   - first: A kind of record.
    ///   - second: Another one.
    ///   - size: How much is done.
    ///   - seed: Where random numbers begin.
    ///   - discard: Takes a store away again when its check is done.
    ///   - make: Makes an empty store; a check may be running on another one at that time.
    public init(
        of first: First.Type, and second: Second.Type, size: ContractSize = .standard, seed: UInt64 = 1,
        discarding discard: @escaping @Sendable (Store) async throws -> Void = { _ in },
        onStores make: @escaping @Sendable () async throws -> Store
    ) {
        self.size = size
        self.seed = seed
        self.make = make
        self.discard = discard
    }

    /// All checks, in the order they are best read in.
    public var checks: [StorageCheck] { StorageCheck.all }

    /// Runs one check.
    /// - Parameter check: The check.
    /// - Throws: A ``ContractFailure``.
    public func run(_ check: StorageCheck) async throws(ContractFailure) {
        do {
            try await check.body.run(seeded(for: check))
        } catch let failure as KindFailure {
            throw failure.of(check, seed: seed)
        } catch {
            throw KindFailure(kinds: [], error).of(check, seed: seed)
        }
    }

    /// Runs checks one after the other, whatever fails.
    /// - Parameter checks: The checks; all where it is left out.
    public func run(_ checks: [StorageCheck] = StorageCheck.all) async -> ContractReport {
        var failures: [ContractFailure] = []
        for check in checks {
            do throws(ContractFailure) {
                try await run(check)
            } catch {
                failures.append(error)
            }
        }
        return ContractReport(checks: checks, failures: failures)
    }

    /// A check draws the same numbers whether it is run alone or with others.
    private func seeded(for check: StorageCheck) -> StorageContract {
        var mixed = seed
        for byte in check.name.utf8 { mixed = (mixed ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return StorageContract(
            of: First.self, and: Second.self, size: size, seed: mixed, discarding: discard, onStores: make)
    }

    func onFreshStore(kinds: [String], _ body: (Bench<Store>) async throws -> Void) async throws {
        do {
            let store = try await make()
            let result: Result<Void, any Error>
            do {
                result = .success(try await body(Bench(store, size: size, seed: seed)))
            } catch {
                result = .failure(error)
            }
            try await discard(store)
            try result.get()
        } catch {
            throw KindFailure(kinds: kinds, error)
        }
    }
}

extension StorageContract where First == SampleTicket, Second == SamplePart {
    /// The contract on a store that keeps whatever kinds it is told of: here ``SampleTicket`` and ``SamplePart``.
    /// - Parameters:
    ///   - size: How much is done.
    ///   - seed: Where random numbers begin.
    ///   - discard: Takes a store away again when its check is done.
    ///   - make: Makes an empty store; a check may be running on another one at that time.
    public init(
        size: ContractSize = .standard, seed: UInt64 = 1,
        discarding discard: @escaping @Sendable (Store) async throws -> Void = { _ in },
        onStores make: @escaping @Sendable () async throws -> Store
    ) {
        self.init(
            of: SampleTicket.self, and: SamplePart.self, size: size, seed: seed, discarding: discard, onStores: make)
    }
}

/// What went wrong, and on which kinds.
private struct KindFailure: Error {
    let kinds: [String]
    let error: any Error

    init(kinds: [String], _ error: any Error) {
        self.kinds = kinds
        self.error = error
    }

    func of(_ check: StorageCheck, seed: UInt64) -> ContractFailure {
        let unmet = error as? Unmet ?? Unmet("what may not fail", expected: "no error", found: "\(error)")
        return ContractFailure(
            check: check, kinds: kinds, seed: seed, doing: unmet.doing, expected: unmet.expected, found: unmet.found)
    }
}
