import AfterSalesStorage
import GRDB

/// A store on the desk's own database.
struct BookingStore: RecordStore {
    let database: any DatabaseWriter

    func load<Record: StoredRecord>(_ key: RecordKey<Record>) async throws(StorageError) -> Stored<Record>? {
        let reference = key.reference
        let table = try Table.of(reference.kind)
        guard reference.isStorable else { return nil }
        let row = try await translating { try await database.read { try table.row($0, of: reference) } }
        guard let row else { return nil }
        return try Stored(row)
    }

    func page<Record: StoredRecord>(
        _ query: Query<Record>, after token: PageToken?, limit: Int
    ) async throws(StorageError) -> Page<Record> {
        let query = try RowQuery(query, after: token, limit: limit)
        let table = try Table.of(query.layout.kind)
        let sql = SQLQuery(query, mark: { _ in "?" }, place: table.place)
        // One more than asked for shows whether another page follows.
        let end = "\(sql.condition) ORDER BY \(sql.order) LIMIT \(query.limit + 1)"
        let rows = try await translating {
            try await database.read { db in
                try table.rows(db, of: query.layout.kind, where: end, sql.arguments.map(\.databaseValue))
            }
        }
        return try query.page(of: rows, as: Record.self)
    }

    @discardableResult
    func commit(_ changes: ChangeSet) async throws(StorageError) -> CommitOutcome {
        let changes = try changes.sealed()
        return try await translating {
            try await database.writeWithoutTransaction { try commit(changes, $0) }
        }
    }

    /// One transaction: SQLite lets nobody else write until its end, and an error takes everything back.
    private func commit(_ changes: SealedChanges, _ db: Database) throws -> CommitOutcome {
        var outcome = CommitOutcome.alreadyApplied
        var isCommitting = false
        do {
            try db.inTransaction(.immediate) {
                outcome = try apply(changes, db)
                isCommitting = true
                return .commit
            }
        } catch let error as DatabaseError where isCommitting && error.resultCode == .SQLITE_IOERR {
            // It may be whole on the disk, and be found there by whoever opens the file next.
            throw StorageError.outcomeUnknown(changes.key, error.message ?? "")
        }
        return outcome
    }

    private func apply(_ changes: SealedChanges, _ db: Database) throws -> CommitOutcome {
        let receipt = changes.key.receipt.reference
        if let row = try Table.of(receipt.kind).row(db, of: receipt) {
            return try changes.outcome(of: Stored<CommitReceipt>(row).record)
        }
        for expected in changes.guards {
            try Table.of(expected.layout.kind).expect(expected.revision, of: expected.reference, db)
        }
        for write in changes.rows { try Table.of(write.layout.kind).write(write, db) }
        return .applied
    }

    private func translating<Result>(_ work: () async throws -> Result) async throws(StorageError) -> Result {
        do { return try await work() } catch { throw .translated(error) }
    }
}
