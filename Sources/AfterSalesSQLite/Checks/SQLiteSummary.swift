#if SQLite
import GRDB

/// What a file holds, for people.
public struct SQLiteSummary: Hashable, Sendable {
    /// A kind of records in the file.
    public struct Kind: Hashable, Sendable {
        /// Its name, and its table's.
        public let name: String
        /// What a record of it is.
        public let meaning: String
        /// The latest format its records are written in.
        public let format: Int
        /// How many there are.
        public let records: Int
    }

    /// The file.
    public let path: String
    /// The steps of the layout that it has been brought through, the latest last.
    public let layout: [String]
    /// The version of SQLite that reads it.
    public let sqliteVersion: String
    /// The bytes of its pages, those in the WAL included.
    public let bytes: Int
    /// The kinds by name, also those the store was not opened with.
    public let kinds: [Kind]

    init(_ db: Database, path: String) throws {
        self.path = path
        layout = try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations ORDER BY rowid")
        sqliteVersion = try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? ""
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        bytes = try pages * (Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
        kinds = try SQLiteCatalog(db).entries.map { entry in
            Kind(
                name: entry.kind, meaning: entry.meaning, format: entry.format,
                records: try Int.fetchOne(db, sql: "SELECT count(*) FROM \(entry.kind.quoted)") ?? 0)
        }
    }
}

extension SQLiteSummary: CustomStringConvertible {
    /// The file, its layout, and a line for each kind.
    public var description: String {
        let head = "\(path): layout \(layout.joined(separator: ", ")), \(bytes) bytes, SQLite \(sqliteVersion)"
        return ([head] + kinds.map { "  \($0.name), format \($0.format): \($0.records) records" })
            .joined(separator: "\n")
    }
}
#endif
