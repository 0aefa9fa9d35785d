import AfterSalesCore

extension RecordStore {
    /// The record of a key, which has to be there.
    /// - Parameter key: Owner and id.
    /// - Throws: ``StorageError/Code/missing`` where there is none; whatever else the store throws.
    public func existing<Record: StoredRecord>(
        _ key: RecordKey<Record>
    ) async throws(StorageError) -> Stored<Record> {
        guard let stored = try await load(key) else { throw .missing(key.reference) }
        return stored
    }

    /// All records that a query wants, fetched page by page while they are read.
    /// - Parameters:
    ///   - query: Which records, in what order.
    ///   - pageSize: How many are fetched at a time.
    public func records<Record: StoredRecord>(
        _ query: Query<Record>, pageSize: Int = 500
    ) -> RecordSequence<Self, Record> {
        RecordSequence(store: self, query: query, pageSize: pageSize)
    }

    /// A record's audit trail, from its first revision to its last.
    /// - Parameter key: The record.
    /// - Throws: Whatever the store throws.
    public func auditTrail<Record: StoredRecord>(
        of key: RecordKey<Record>
    ) async throws(StorageError) -> [AuditEntry] {
        try await storedAuditTrail(of: key).map(\.record)
    }

    /// A record's audit trail as it is stored, for erasing what it tells.
    /// - Parameter key: The record.
    /// - Throws: Whatever the store throws.
    public func storedAuditTrail<Record: StoredRecord>(
        of key: RecordKey<Record>
    ) async throws(StorageError) -> [Stored<AuditEntry>] {
        let query = Query<AuditEntry>(
            of: key.owner,
            where: AuditEntry.subjectKind.is(Record.schema.kind) && AuditEntry.subjectID.is(key.id.rawValue),
            sortedBy: .ascending(AuditEntry.subjectRevision))
        var entries: [Stored<AuditEntry>] = []
        var token: PageToken?
        repeat {
            let page = try await page(query, after: token, limit: 1_000)
            entries += page.items
            token = page.next
        } while token != nil
        return entries
    }
}
