#if SQLite
import AfterSalesCore
import AfterSalesStorage
import GRDB

/// Compares the tables of fields with many values with what a record says.
struct SQLiteValueCheck {
    let db: Database
    let table: SQLiteTable

    func findings(_ row: StoredRow, _ values: [[FieldValue]]) throws -> [Finding] {
        try table.valueTables.compactMap { column in
            let found = try DatabaseValue.fetchAll(
                db.cachedStatement(sql: column.select),
                arguments: [row.reference.owner.column, row.reference.id.rawValue])
            let expected = values[column.position].map(\.databaseValue)
            guard found != expected else { return nil }
            return .mismatch(row.reference, column.column.name, Self.text(found), Self.text(expected))
        }
    }

    private static func text(_ values: [DatabaseValue]) -> String {
        values.isEmpty ? "nothing" : values.map(\.description).joined(separator: ", ")
    }
}
#endif
