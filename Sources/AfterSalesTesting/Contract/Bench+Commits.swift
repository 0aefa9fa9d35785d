import AfterSalesCore
import AfterSalesStorage

extension Bench {
    /// Commits one new record.
    @discardableResult
    func insert<Record: StoredRecord>(_ record: Record) async throws -> Stored<Record> {
        var changes = changes(record.key.owner)
        let stored = try changes.insert(record, act("take in"))
        try await apply(changes, "inserting \(record.key.reference)")
        return stored
    }

    /// Commits new records together.
    @discardableResult
    func insert<Record: StoredRecord>(_ records: [Record]) async throws -> [Stored<Record>] {
        var changes = changes()
        var stored: [Stored<Record>] = []
        for record in records { stored.append(try changes.insert(record, act("take in"))) }
        try await apply(changes, "inserting \(records.count) records")
        return stored
    }

    /// Commits one update.
    @discardableResult
    func update<Record: StoredRecord>(
        _ stored: Stored<Record>, to record: Record
    ) async throws -> Stored<Record> {
        var changes = changes(record.key.owner)
        let updated = try changes.update(stored, to: record, act("change"))
        try await apply(changes, "updating \(record.key.reference)")
        return updated
    }

    /// Commits what the store has to take.
    func apply(_ changes: ChangeSet, _ doing: String) async throws {
        let outcome: CommitOutcome
        do throws(StorageError) {
            outcome = try await store.commit(changes)
        } catch {
            throw Unmet(doing, expected: "it is applied", found: "\(error)")
        }
        try demand(outcome, is: .applied, doing)
    }

    /// Commits what the store has to refuse, and sees that nothing was changed.
    func refuse(_ changes: ChangeSet, as code: StorageError.Code, _ doing: String) async throws {
        let before = try await snapshot()
        try await demandError(code, doing) { try await store.commit(changes) }
        try demand(try await snapshot(), is: before, "\(doing): what the store holds after the refusal")
    }

    /// A state that a record would have if changes were made that never are.
    func unmade<Record: StoredRecord>(_ record: Record) throws -> Stored<Record> {
        var changes = changes()
        return try changes.insert(record, act())
    }

    /// A state that an update would make that never is.
    func unmade<Record: StoredRecord>(
        _ stored: Stored<Record>, to record: Record
    ) throws -> Stored<Record> {
        var changes = changes()
        return try changes.update(stored, to: record, act())
    }
}
