import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

/// What is done with a customer's whole file, in a store that has no other kinds than the module's own.
extension RecordStore {
    func file(of key: RecordKey<Customer>) async throws(StorageError) -> CustomerFile {
        try await file(of: key, kinds: CustomerFile.kinds)
    }

    func file(of key: RecordKey<Customer>, asOf moment: Timestamp) async throws(StorageError) -> CustomerFile? {
        try await file(of: key, asOf: moment, kinds: CustomerFile.kinds)
    }

    @discardableResult
    func erase(_ key: RecordKey<Customer>, _ act: Act, as commit: CommitKey) async throws -> ErasureReport {
        try await erase(key, act, as: commit, kinds: CustomerFile.kinds)
    }

    func export(
        of key: RecordKey<Customer>, as reader: Reader, under policy: AccessPolicy, at: Timestamp, log: CommitKey
    ) async throws -> SubjectExport {
        try await export(of: key, as: reader, under: policy, at: at, log: log, kinds: CustomerFile.kinds)
    }

    @discardableResult
    func merge(
        _ merged: Identifier<Customer>, into survivor: Identifier<Customer>, of owner: RecordOwner, _ act: Act,
        as commit: CommitKey, details: (CustomerDetails, CustomerDetails) -> CustomerDetails = { $0.merging($1) }
    ) async throws -> CustomerMerge {
        try await merge(
            merged, into: survivor, of: owner, act, as: commit, kinds: CustomerFile.kinds, details: details)
    }

    @discardableResult
    func undo(_ merge: CustomerMerge, _ act: Act, as commit: CommitKey) async throws -> [Finding] {
        try await undo(merge, act, as: commit, kinds: CustomerFile.kinds)
    }
}
