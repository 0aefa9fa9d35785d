public import AfterSalesStorage

extension RecordStore {
    /// Loads a record, changes it as a role may, and commits it; where somebody else was faster, once more with what he
    /// left.
    /// - Parameters:
    ///   - key: The record.
    ///   - act: What is done, by whom, when and why.
    ///   - commit: Names the commit, and with it the request.
    ///   - role: As what he changes it.
    ///   - policy: The policy.
    ///   - attempts: How often somebody else may be faster before it is given up, at least 1.
    ///   - body: Changes the record; it may be called several times, each time with what is stored then.
    /// - Returns: The revision that the record is in. What is in it is shown by a reading.
    /// - Throws: ``AccessDenied`` with every field that was changed and may not be, with nothing changed; otherwise what
    ///   changing a record throws.
    @discardableResult
    public func change<Record: ClassifiedRecord>(
        _ key: RecordKey<Record>, _ act: Act, as commit: CommitKey, by role: AccessRole, under policy: AccessPolicy,
        attempts: Int = 10, _ body: (inout Record) throws -> Void
    ) async throws -> Revision {
        try await change(key, act, as: commit, attempts: attempts) { (record: inout Record) throws in
            let old = record
            try body(&record)
            try policy.check(changeFrom: old, to: record, by: role)
        }.revision
    }
}
