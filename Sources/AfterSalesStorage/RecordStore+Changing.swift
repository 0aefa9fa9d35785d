extension RecordStore {
    /// Loads a record, changes it and commits it; where somebody else was faster, once more with what he left.
    ///
    /// ```swift
    /// let key = CloseRecord.key(dealer: "D01", month: june, plan: "reference-4s")
    /// try await store.change(key, Act("pay", by: clerk, at: now), as: CommitKey(.dealer("D01"), "pay/2026-06")) {
    ///     try $0.perform(.pay, by: clerk, at: now)
    /// }
    /// ```
    ///
    /// A request that is sent again changes nothing: if the commit's receipt is there, `body` is not called.
    /// - Parameters:
    ///   - key: The record.
    ///   - act: What is done, by whom, when and why.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up, at least 1.
    ///   - body: Changes the record; it may be called several times, each time with what is stored then.
    /// - Returns: The record as it stands after the commit, or as it stands now where it was made before.
    /// - Throws: What `body` throws, with nothing changed; ``StorageError/Code/missing`` where there is no such record;
    ///   ``StorageError/Code/conflict`` where others were faster every time; whatever else the store throws.
    @discardableResult
    public func change<Record: StoredRecord>(
        _ key: RecordKey<Record>, _ act: Act, as commit: CommitKey, attempts: Int = 10,
        _ body: (inout Record) throws -> Void
    ) async throws -> Stored<Record> {
        var attempt = 1
        while true {
            if try await load(commit.receipt) != nil { return try await existing(key) }
            let stored = try await existing(key)
            var record = stored.record
            guard try await unlessMade(commit, { try body(&record) }) != nil else { return try await existing(key) }
            var changes = ChangeSet(commit)
            let changed = try changes.update(stored, to: record, act)
            do throws(StorageError) {
                switch try await self.commit(changes) {
                case .applied: return changed
                case .alreadyApplied: return try await existing(key)
                }
            } catch {
                guard error.code == .conflict || error.code == .commitKeyReused, attempt < attempts else { throw error }
                attempt += 1
            }
        }
    }
}
