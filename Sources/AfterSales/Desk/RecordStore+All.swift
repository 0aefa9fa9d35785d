import AfterSalesStorage

extension RecordStore {
    /// The records of a query, all at once: for what is few.
    func all<Record: StoredRecord>(_ query: Query<Record>) async throws -> [Record] {
        var found: [Record] = []
        for try await stored in records(query) { found.append(stored.record) }
        return found
    }
}
