extension RecordStore {
    /// Adds a record in a commit of its own.
    ///
    /// ```swift
    /// try await store.insert(complaint, Act("receive", by: advisor, at: now), as: CommitKey(.dealer("D01"), request))
    /// ```
    ///
    /// A request that is sent again changes nothing, whatever the record says then.
    /// - Parameters:
    ///   - record: The record.
    ///   - act: What is done, by whom, when and why.
    ///   - commit: Names the commit, and with it the request.
    /// - Returns: The record as it was added, or as it stands now where the request was carried out before.
    /// - Throws: ``StorageError/Code/alreadyExists`` where another request has added one of the same key; whatever else the
    ///   store throws.
    @discardableResult
    public func insert<Record: StoredRecord>(
        _ record: Record, _ act: Act, as commit: CommitKey
    ) async throws -> Stored<Record> {
        if try await load(commit.receipt) != nil { return try await existing(record.key) }
        var changes = ChangeSet(commit)
        let added = try changes.insert(record, act)
        let outcome = try await unlessMade(commit) { try await self.commit(changes) }
        return outcome == .applied ? added : try await existing(record.key)
    }
}
