#if SQLite
import AfterSalesCore
import AfterSalesStorage
import GRDB

/// Compares what stands in the tables with what the records say, one record after the other.
struct SQLiteCheck {
    let db: Database
    let kinds: SQLiteKinds
    /// The most findings that are listed.
    let limit: Int
    private let schema: SQLiteSchemaCheck
    private(set) var findings: [Finding] = []

    init(_ db: Database, _ kinds: SQLiteKinds, limit: Int) throws {
        schema = try SQLiteSchemaCheck(kinds)
        self.db = db
        self.kinds = kinds
        self.limit = limit
    }

    mutating func run() throws -> [Finding] {
        // In pages and cells SQLite itself knows its way about.
        for text in try String.fetchAll(db, sql: "PRAGMA integrity_check(\(limit))") where text != "ok" {
            add(.damagedFile(text))
        }
        let rows = try Row.fetchCursor(db, sql: "PRAGMA foreign_key_check")
        while findings.count < limit, let row = try rows.next() {
            add(.damagedFile("a row of \(row[0] as String) belongs to no \(row[2] as String)"))
        }
        for finding in try schema.findings(db) { add(finding) }
        for kind in kinds.all { try check(kind) }
        return findings
    }

    private mutating func add(_ finding: Finding) {
        if findings.count < limit { findings.append(finding) }
    }

    private mutating func check(_ kind: SQLiteKinds.Kind) throws { try check(kind.type, kind.table) }

    private mutating func check<Record: StoredRecord>(_ type: Record.Type, _ table: SQLiteTable) throws {
        let columns = SQLiteTable.head + ["record"] + table.rowColumns.map { table.layout.columns[$0].name }
        let rows = try Row.fetchCursor(
            db, sql: "SELECT \(SQLiteTable.list(columns)) FROM \(table.layout.kind.quoted)")
        let valueCheck = SQLiteValueCheck(db: db, table: table)
        let trail = try SQLiteTrailCheck(db: db)
        while findings.count < limit, let next = try rows.next() {
            let row: StoredRow
            let record: Record
            do {
                row = try StoredRow(next, kind: table.layout.kind)
                record = try Stored<Record>(row).record
            } catch let error as StorageError {
                add(.unreadable(error))
                continue
            }
            let values = Record.schema.values(of: record)
            for (index, position) in table.rowColumns.enumerated() {
                let found: DatabaseValue = next[SQLiteTable.head.count + 1 + index]
                let expected = values[position].first?.databaseValue ?? .null
                if found != expected {
                    add(.mismatch(row.reference, table.layout.columns[position].name, "\(found)", "\(expected)"))
                }
            }
            for finding in try valueCheck.findings(row, values) { add(finding) }
            if let finding = try trail.finding(row) { add(finding) }
        }
    }
}
#endif
