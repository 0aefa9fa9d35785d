#if SQLite
import AfterSalesStorage
import GRDB

/// The tables of a file: what they have to be, and what they are.
struct SQLiteSchema: Sendable {
    let kinds: SQLiteKinds

    /// The steps of this library's own layout. An identifier, once released, stays for ever, and so does what it did: a
    /// later layout is a further step, which changes the tables of all kinds there are.
    var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("aftersales-1") { [kinds] db in
            try db.execute(sql: SQLiteCatalog.definition)
            for kind in kinds.all { try Self.make(kind, db) }
        }
        return migrator
    }

    /// Makes the tables of a kind.
    static func make(_ kind: SQLiteKinds.Kind, _ db: Database) throws {
        for definition in kind.table.definitions { try db.execute(sql: definition) }
        try SQLiteCatalog.put(kind.table.layout, db)
    }

    /// What keeps a file from fitting; nil for one without tables.
    /// - Throws: A ``AfterSalesStorage/StorageError`` for a file that is no store, or of another version.
    func plan(_ db: Database) throws -> SQLitePlan? {
        let tables = try String.fetchSet(db, sql: "SELECT name FROM sqlite_schema")
        if tables.subtracting(["grdb_migrations", "sqlite_autoindex_grdb_migrations_1"]).isEmpty { return nil }
        guard tables.isSuperset(of: ["grdb_migrations", "aftersales_kind"]) else {
            throw StorageError.corrupt("the file is a database of something else")
        }
        let migrator = migrator
        if try migrator.hasBeenSuperseded(db) {
            let steps = try migrator.appliedIdentifiers(db).subtracting(migrator.migrations).sorted()
            throw StorageError.schemaTooNew("its layout is \(steps.joined(separator: ", "))")
        }
        return try SQLitePlan(kinds, SQLiteCatalog(db))
    }

    /// Whether all steps of the layout have been made.
    func isOfThisLayout(_ db: Database) throws -> Bool { try migrator.hasCompletedMigrations(db) }

    /// Makes all tables of an empty file.
    func create(in writer: any DatabaseWriter) throws {
        do {
            try migrator.migrate(writer)
        } catch {
            // Another process may have been faster; whether its tables fit is seen below.
            guard try writer.read({ try plan($0) }) != nil else { throw error }
        }
        guard let plan = try writer.read({ try plan($0) }), plan.isEmpty else {
            throw StorageError.schemaTooOld("somebody else has made it meanwhile")
        }
    }

    /// Says in which format records are written from now on, so that an earlier version sees that it cannot read them.
    func noteFormats(of plan: SQLitePlan, in writer: any DatabaseWriter) throws {
        guard !plan.noted.isEmpty else { return }
        try writer.write { db in
            for kind in plan.noted { try SQLiteCatalog.put(kind.table.layout, db) }
        }
    }
}
#endif
