#if SQLite
public import AfterSalesStorage
import GRDB

extension SQLiteStore {
    /// More arguments than this are of lists whose lengths differ, and of those no statement is kept.
    private static let keptArguments = 16

    /// The record of a key; nil where there is none.
    public func load<Record: StoredRecord>(
        _ key: RecordKey<Record>
    ) async throws(StorageError) -> Stored<Record>? {
        let table = try kinds.table(of: Record.schema.layout)
        let reference = key.reference
        // SQLite would end a text at U+0000 and find another record.
        guard reference.isStorable else { return nil }
        let row = try await reading { db in try SQLiteRows(table: table, db: db).row(reference) }
        guard let row else { return nil }
        return try Stored(row)
    }

    /// A page of the records that a query wants.
    public func page<Record: StoredRecord>(
        _ query: Query<Record>, after token: PageToken?, limit: Int
    ) async throws(StorageError) -> Page<Record> {
        let query = try RowQuery(query, after: token, limit: limit)
        let (sql, arguments) = try statement(for: query)
        let rows = try await reading { db in
            let arguments = arguments.map(\.databaseValue) + [(query.limit + 1).databaseValue]
            let isKept = arguments.count <= Self.keptArguments
            let statement = try isKept ? db.cachedStatement(sql: sql) : db.makeStatement(sql: sql)
            let cursor = try Row.fetchCursor(statement, arguments: StatementArguments(list: arguments))
            var rows: [StoredRow] = []
            rows.reserveCapacity(query.limit + 1)
            while let row = try cursor.next() { rows.append(try StoredRow(row, kind: query.layout.kind)) }
            return rows
        }
        return try query.page(of: rows, as: Record.self)
    }

    /// The text of a query's statement, whose last argument is the number of rows, and the arguments before that.
    func statement(for query: RowQuery) throws(StorageError) -> (sql: String, arguments: [FieldValue]) {
        let table = try kinds.table(of: query.layout)
        let sql = SQLQuery(query, mark: { _ in "?" }, place: table.place)
        return ("\(table.selectAll) WHERE \(sql.condition) ORDER BY \(sql.order) LIMIT ?", sql.arguments)
    }

    /// Makes all changes or none.
    @discardableResult
    public func commit(_ changes: ChangeSet) async throws(StorageError) -> CommitOutcome {
        let commit = SQLiteCommit(changes: try changes.sealed(), kinds: kinds)
        do {
            return try await pool.writeWithoutTransaction(commit.run)
        } catch {
            throw .translated(error)
        }
    }
}
#endif
