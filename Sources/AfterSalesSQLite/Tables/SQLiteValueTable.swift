#if SQLite
import AfterSalesStorage

/// The table of a field with any number of values, a row for each.
struct SQLiteValueTable: Sendable {
    /// The field.
    let column: FieldColumn
    /// Its place among the columns of the layout.
    let position: Int
    let name: String
    let insert: String
    let delete: String
    /// The values of one record, sorted as they are written.
    let select: String
    /// What makes the table and its index.
    let definitions: [String]

    init(_ column: FieldColumn, at position: Int, of kind: String) {
        self.column = column
        self.position = position
        name = "\(kind)__\(column.name)"
        let table = name.quoted
        insert = #"INSERT INTO \#(table) ("dealer", "id", "value") VALUES (?, ?, ?)"#
        delete = #"DELETE FROM \#(table) WHERE "dealer" = ? AND "id" = ?"#
        select = #"SELECT "value" FROM \#(table) WHERE "dealer" = ? AND "id" = ? ORDER BY "value""#
        let check = column.type.check(of: "value".quoted).map { " CHECK (\($0))" } ?? ""
        definitions = [
            """
            CREATE TABLE \(table) (
              \(column.meaning.comment)
              "dealer" TEXT NOT NULL,
              "id" TEXT NOT NULL,
              "value" \(column.type.sqliteType) NOT NULL\(check),
              PRIMARY KEY ("dealer", "value", "id"),
              FOREIGN KEY ("dealer", "id") REFERENCES \(kind.quoted) ("dealer", "id") ON DELETE CASCADE
            ) STRICT, WITHOUT ROWID
            """,
            #"CREATE INDEX \#("\(name)$record".quoted) ON \#(table) ("dealer", "id")"#,
        ]
    }
}
#endif
