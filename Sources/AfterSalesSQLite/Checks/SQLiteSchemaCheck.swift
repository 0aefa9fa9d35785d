#if SQLite
import AfterSalesCore
import GRDB

/// Compares the tables, indexes and triggers of a file with those that a new one would have.
///
/// The rules of the library stand in them: without its trigger a revision can be skipped, without its index a unique
/// value be there twice, and no row tells that.
struct SQLiteSchemaCheck {
    private struct Object {
        let type: String
        let name: String
        let sql: String
    }

    private let expected: [Object]

    /// - Throws: What keeps SQLite from making the tables in memory.
    init(_ kinds: SQLiteKinds) throws {
        expected = try DatabaseQueue().write { db in
            try db.execute(sql: SQLiteCatalog.definition)
            for kind in kinds.all { try SQLiteSchema.make(kind, db) }
            return try Self.objects(db)
        }
    }

    /// What is missing or is not as it was made. What a host has added beside it is his.
    func findings(_ db: Database) throws -> [Finding] {
        let found = Dictionary(
            try Self.objects(db).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        return expected.compactMap { object in
            guard let present = found[object.name], present.type == object.type else {
                return .damagedFile("the \(object.type) \(object.name) is missing", at: Place(object.name))
            }
            // What is said about a column may change without the tables being made anew.
            guard present.sql.withoutComments != object.sql.withoutComments else { return nil }
            return .damagedFile("the \(object.type) \(object.name) has been altered", at: Place(object.name))
        }
    }

    private static func objects(_ db: Database) throws -> [Object] {
        try Row.fetchAll(
            db, sql: "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid"
        ).map { Object(type: $0[0], name: $0[1], sql: $0[2]) }
    }
}

extension String {
    /// A statement without its comments. What the library writes has none inside quotes, nor quotes over several lines.
    fileprivate var withoutComments: String { replacing(/--.*/, with: "") }
}
#endif
