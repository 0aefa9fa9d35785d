import AfterSalesStorage

/// A store that takes every commit that is sound and keeps nothing, so that what is measured is the reading.
struct DiscardingStore: RecordStore {
    private let empty = InMemoryStore()

    func load<Record: StoredRecord>(_ key: RecordKey<Record>) async throws(StorageError) -> Stored<Record>? { nil }

    func page<Record: StoredRecord>(
        _ query: Query<Record>, after token: PageToken?, limit: Int
    ) async throws(StorageError) -> Page<Record> {
        try await empty.page(query, after: token, limit: limit)
    }

    func commit(_ changes: ChangeSet) async throws(StorageError) -> CommitOutcome {
        _ = try changes.sealed()
        return .applied
    }
}
