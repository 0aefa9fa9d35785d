#if SQLite
import AfterSalesCore
import AfterSalesStorage
import GRDB

/// Makes the tables of a kind anew and fills them from the records' JSON, which stays as it is.
struct SQLiteRebuild {
    let table: SQLiteTable
    let db: Database

    private var kind: String { table.layout.kind }
    private var former: String { "\(kind)$former".quoted }

    /// - Returns: How many records there are.
    func run<Record: StoredRecord>(_ type: Record.Type) throws -> Int {
        try setAside()
        for definition in table.definitions { try db.execute(sql: definition) }
        let count = try fill(with: type)
        try db.execute(sql: "DROP TABLE \(former)")
        try SQLiteCatalog.put(table.layout, db)
        return count
    }

    /// Takes away what hangs on the table, and the table out of its name.
    private func setAside() throws {
        let own = try Row.fetchAll(
            db,
            sql: "SELECT type, name FROM sqlite_schema WHERE tbl_name = ? AND type <> 'table' AND sql IS NOT NULL",
            arguments: [kind])
        for row in own {
            let type: String = row[0]
            let name: String = row[1]
            try db.execute(sql: "DROP \(type) \(name.quoted)")
        }
        // Tables of fields with many values; a table of the host's that refers to this one is none.
        let values = try String.fetchAll(
            db,
            sql: """
                SELECT s.name FROM sqlite_schema s JOIN pragma_foreign_key_list(s.name) f
                WHERE s.type = 'table' AND s.name GLOB ? AND f."table" = ? GROUP BY s.name
                """, arguments: ["\(kind)__*", kind])
        for name in values { try db.execute(sql: "DROP TABLE \(name.quoted)") }
        try db.execute(sql: "ALTER TABLE \(kind.quoted) RENAME TO \(former)")
    }

    private func fill<Record: StoredRecord>(with type: Record.Type) throws -> Int {
        let rows = SQLiteRows(table: table, db: db)
        let columns = SQLiteTable.list(SQLiteTable.head + ["record"])
        let cursor = try Row.fetchCursor(db, sql: "SELECT \(columns) FROM \(former)")
        var count = 0
        while let next = try cursor.next() {
            let row = try StoredRow(next, kind: kind)
            let values = Record.schema.values(of: try Stored<Record>(row).record)
            for (column, list) in zip(table.layout.columns, values) where list.contains(where: \.holdsNull) {
                throw StorageError.unreadable(row.reference, format: row.format, "\(column.name) contains U+0000")
            }
            try rows.insert(row, values: values)
            count += 1
        }
        return count
    }
}

extension FieldValue {
    /// Whether it is a text that SQLite would cut off.
    var holdsNull: Bool {
        if case .text(let text) = self { text.utf8.contains(0) } else { false }
    }
}
#endif
