#if SQLite
import AfterSalesCore
import AfterSalesSQLite
import AfterSalesStorage
import GRDB

/// Somebody who does something.
let act = Act("test", by: .employee("E001"), at: noon)

extension RecordStore {
    /// Inserts records in one commit.
    func insert<Record: StoredRecord>(_ key: String, _ records: Record...) async throws {
        try await insert(key, all: records)
    }

    func insert<Record: StoredRecord>(_ key: String, all records: [Record]) async throws {
        var changes = ChangeSet(CommitKey(.group, key))
        for record in records { try changes.insert(record, act) }
        try await commit(changes)
    }

    /// Updates a record in one commit.
    func update<Record: StoredRecord>(_ key: String, _ stored: Stored<Record>, to record: Record) async throws {
        var changes = ChangeSet(CommitKey(.group, key))
        try changes.update(stored, to: record, act)
        try await commit(changes)
    }

    func ids(_ query: Query<Booking>) async throws -> [String] {
        try await page(query, after: nil, limit: 1_000).items.map(\.record.id)
    }
}

/// Does something with a file as somebody with a database tool would.
func byHand(_ path: String, _ sql: String) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
}

/// What a query gives as text, a line for each row.
func answers(_ path: String, _ sql: String) throws -> [String] {
    try DatabaseQueue(path: path).read { db in
        try Row.fetchAll(db, sql: sql).map { $0.databaseValues.map(\.description).joined(separator: "|") }
    }
}

/// The first column of what a query gives.
func strings(_ path: String, _ sql: String) throws -> [String] {
    try DatabaseQueue(path: path).read { try String.fetchAll($0, sql: sql) }
}

/// The code of the error that is thrown; nil where there is none.
func code(_ body: () async throws -> Void) async throws -> StorageError.Code? {
    do {
        try await body()
        return nil
    } catch let error as StorageError {
        return error.code
    }
}
#endif
