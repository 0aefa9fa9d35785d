import AfterSalesCore

extension RecordStore {
    /// Reads everything and says what does not hold together: records that cannot be read, audit trails with gaps or
    /// altered links, contents that are not what was written, trails without a record, commits without their audit
    /// entries and audit entries without their commit.
    ///
    /// Memory holds a page of records and their trails, however large the store is. Others may go on writing.
    /// - Parameters:
    ///   - kinds: The kinds of records to check.
    ///   - pageSize: How many records are read at a time, at most ``Query/longestList``.
    /// - Throws: Whatever keeps the store from being read at all.
    public func check(
        _ kinds: [any StoredRecord.Type], pageSize: Int = 50
    ) async throws(StorageError) -> StoreReport {
        var check = StoreCheck(store: self, pageSize: min(max(pageSize, 1), Query<AuditEntry>.longestList))
        for kind in kinds { try await check.checkRecords(kind) }
        try await check.checkAuditEntries(kinds)
        try await check.checkReceipts()
        return check.report
    }
}
