import AfterSalesCore
import AfterSalesStorage

/// What a check does.
protocol CheckBody: SendableMetatype {
    static func run<Store, First, Second>(_ contract: StorageContract<Store, First, Second>) async throws
}

/// A check of one kind of records; it is run on both, each time on a store of its own.
protocol KindCheck: CheckBody {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws
}

extension KindCheck {
    static func run<Store, First, Second>(_ contract: StorageContract<Store, First, Second>) async throws {
        try await contract.onFreshStore(kinds: [First.schema.kind]) { try await run(on: $0, of: First.self) }
        try await contract.onFreshStore(kinds: [Second.schema.kind]) { try await run(on: $0, of: Second.self) }
    }
}

/// A check of two kinds of records in one store.
protocol PairCheck: CheckBody {
    static func run<Store, First: SampleRecord, Second: SampleRecord>(
        on bench: Bench<Store>, of first: First.Type, and second: Second.Type
    ) async throws
}

extension PairCheck {
    static func run<Store, First, Second>(_ contract: StorageContract<Store, First, Second>) async throws {
        try await contract.onFreshStore(kinds: [First.schema.kind, Second.schema.kind]) {
            try await run(on: $0, of: First.self, and: Second.self)
        }
    }
}
