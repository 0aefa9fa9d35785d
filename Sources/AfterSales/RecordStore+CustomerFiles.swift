public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

/// What is done with a customer's whole file reaches the records of every module, orders too: these take
/// ``StoredKinds/customerLinked``, where the functions of the customers' module have to be told which kinds there are.
extension RecordStore {
    /// The file of a customer, with the records of every module.
    /// - Parameter key: The customer.
    /// - Throws: What `file(of:kinds:)` throws.
    public func file(of key: RecordKey<Customer>) async throws(StorageError) -> CustomerFile {
        try await file(of: key, kinds: StoredKinds.customerLinked)
    }

    /// The file of a customer as it was at a moment, with the records of every module.
    /// - Parameters:
    ///   - key: The customer.
    ///   - moment: The moment, by the clock that the acts were noted by.
    /// - Throws: What `file(of:asOf:kinds:)` throws.
    public func file(
        of key: RecordKey<Customer>, asOf moment: Timestamp
    ) async throws(StorageError) -> CustomerFile? {
        try await file(of: key, asOf: moment, kinds: StoredKinds.customerLinked)
    }

    /// Forgets a person in the records of every module (删除个人信息).
    /// - Parameters:
    ///   - key: The customer.
    ///   - act: What is done, by whom, when and why; its reason is kept.
    ///   - commit: Names the commit.
    /// - Throws: What `erase(_:_:as:kinds:)` throws.
    @discardableResult
    public func erase(
        _ key: RecordKey<Customer>, _ act: Act, as commit: CommitKey
    ) async throws -> ErasureReport {
        try await erase(key, act, as: commit, kinds: StoredKinds.customerLinked)
    }

    /// Everything the store holds about a customer, in the records of every module (个人信息副本).
    /// - Parameters:
    ///   - key: The customer.
    ///   - reader: Who takes it, as what, and what for.
    ///   - policy: The policy.
    ///   - at: When it is taken, by the host's clock.
    ///   - log: Names the commit of the log.
    /// - Throws: What `export(of:as:under:at:log:kinds:)` throws.
    public func export(
        of key: RecordKey<Customer>, as reader: Reader, under policy: AccessPolicy, at: Timestamp, log: CommitKey
    ) async throws -> SubjectExport {
        try await export(of: key, as: reader, under: policy, at: at, log: log, kinds: StoredKinds.customerLinked)
    }

    /// Makes one customer's file part of another's, in the records of every module.
    /// - Parameters:
    ///   - merged: The customer whose file becomes part of the other.
    ///   - survivor: The customer who has the file from now on.
    ///   - owner: Whose customers they are.
    ///   - act: What is done, by whom, when and why.
    ///   - commit: Names the commit; the merge is stored under the same name.
    ///   - details: Decides what the survivor's details are; everything of his and what he lacks of the other's where it
    ///     is left out.
    /// - Throws: What `merge(_:into:of:_:as:kinds:details:)` throws.
    @discardableResult
    public func merge(
        _ merged: Identifier<Customer>, into survivor: Identifier<Customer>, of owner: RecordOwner, _ act: Act,
        as commit: CommitKey,
        details: (_ survivor: CustomerDetails, _ merged: CustomerDetails) -> CustomerDetails = { $0.merging($1) }
    ) async throws -> CustomerMerge {
        try await merge(
            merged, into: survivor, of: owner, act, as: commit, kinds: StoredKinds.customerLinked, details: details)
    }

    /// Undoes a merge in the records of every module.
    /// - Parameters:
    ///   - merge: The merge.
    ///   - act: What is done, by whom, when and why.
    ///   - commit: Names the commit.
    /// - Throws: What `undo(_:_:as:kinds:)` throws.
    @discardableResult
    public func undo(_ merge: CustomerMerge, _ act: Act, as commit: CommitKey) async throws -> [Finding] {
        try await undo(merge, act, as: commit, kinds: StoredKinds.customerLinked)
    }
}
