import AfterSales
import Synchronization

/// A store that cannot be reached at one of its calls, counted from the first on.
final class FailingStore: RecordStore {
    private let store: any RecordStore
    private let calls = Mutex(0)
    private let failing: Int?

    /// - Parameter failing: The number of the call that fails; nil where none does.
    init(_ store: any RecordStore, failingAt failing: Int?) {
        self.store = store
        self.failing = failing
    }

    /// How often it was called.
    var count: Int { calls.withLock { $0 } }

    private func call() throws(StorageError) {
        let number = calls.withLock { count in
            count += 1
            return count
        }
        if number == failing { throw .unavailable("planted") }
    }

    func load<Record: StoredRecord>(_ key: RecordKey<Record>) async throws(StorageError) -> Stored<Record>? {
        try call()
        return try await store.load(key)
    }

    func page<Record: StoredRecord>(
        _ query: Query<Record>, after token: PageToken?, limit: Int
    ) async throws(StorageError) -> Page<Record> {
        try call()
        return try await store.page(query, after: token, limit: limit)
    }

    func commit(_ changes: ChangeSet) async throws(StorageError) -> CommitOutcome {
        try call()
        return try await store.commit(changes)
    }
}
