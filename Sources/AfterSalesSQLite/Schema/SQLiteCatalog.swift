#if SQLite
import AfterSalesStorage
import GRDB

/// The table that says which kinds a file keeps, and which columns their tables were made with.
struct SQLiteCatalog: Sendable {
    /// What the file says of a kind.
    struct Entry: Sendable {
        let kind: String
        let meaning: String
        let format: Int
        let fingerprint: String
    }

    /// By kind, in the order of their names.
    let entries: [Entry]

    static let definition = """
        CREATE TABLE "aftersales_kind" (
          -- The kinds of records in this file; each has a table of its name.
          "kind" TEXT NOT NULL PRIMARY KEY, -- The table.
          "meaning" TEXT NOT NULL, -- What a record of the kind is.
          "format" INTEGER NOT NULL CHECK ("format" >= 1), -- The latest format of the JSON that was written.
          "fingerprint" TEXT NOT NULL, -- Digest of the columns and indexes that the table was made with.
          "columns" TEXT NOT NULL -- The columns of the fields, a line for each.
        ) STRICT, WITHOUT ROWID
        """

    init(_ db: Database) throws {
        entries = try Row.fetchAll(
            db, sql: #"SELECT "kind", "meaning", "format", "fingerprint" FROM "aftersales_kind" ORDER BY "kind""#
        ).map { Entry(kind: $0[0], meaning: $0[1], format: $0[2], fingerprint: $0[3]) }
    }

    func entry(_ kind: String) -> Entry? { entries.first { $0.kind == kind } }

    /// Says that the tables of a kind are as its layout wants them.
    static func put(_ layout: RecordLayout, _ db: Database) throws {
        let columns = layout.columns.map {
            "\($0.name): \($0.multiplicity.rawValue) \($0.type.rawValue), \($0.meaning)"
        }
        try db.execute(
            sql: """
                INSERT INTO "aftersales_kind" ("kind", "meaning", "format", "fingerprint", "columns")
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT ("kind") DO UPDATE SET "meaning" = excluded."meaning", "format" = excluded."format",
                  "fingerprint" = excluded."fingerprint", "columns" = excluded."columns"
                """,
            arguments: [
                layout.kind, layout.meaning, layout.format, layout.fingerprint.description,
                columns.joined(separator: "\n"),
            ])
    }
}
#endif
