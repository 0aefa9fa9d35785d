/// A store in memory: the reference of what a store does, for tests and for trying things out.
///
/// It keeps what the other stores keep, JSON and columns, and forgets it with the process.
public actor InMemoryStore: RecordStore {
    private var state = MemoryState()

    /// An empty store.
    public init() {}

    /// The record of a key; nil where there is none.
    public func load<Record: StoredRecord>(
        _ key: RecordKey<Record>
    ) async throws(StorageError) -> Stored<Record>? {
        guard !Task.isCancelled else { throw .cancelled }
        guard key.reference.isStorable, let row = state.row(key.reference) else { return nil }
        return try Stored(row)
    }

    /// A page of the records that a query wants.
    public func page<Record: StoredRecord>(
        _ query: Query<Record>, after token: PageToken?, limit: Int
    ) async throws(StorageError) -> Page<Record> {
        guard !Task.isCancelled else { throw .cancelled }
        let query = try RowQuery(query, after: token, limit: limit)
        return try query.page(of: state.rows(query), as: Record.self)
    }

    /// Makes all changes or none.
    @discardableResult
    public func commit(_ changes: ChangeSet) async throws(StorageError) -> CommitOutcome {
        let sealed = try changes.sealed()
        guard !Task.isCancelled else { throw .cancelled }
        return try state.commit(sealed)
    }
}
