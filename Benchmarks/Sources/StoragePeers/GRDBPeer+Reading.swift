import AfterSalesCore
import Foundation
import GRDB

/// The order in which orders are paged.
package enum Paging: String, CaseIterable, Sendable {
    case byID = "by id"
    case byDay = "by day opened"
}

extension GRDBPeer {
    /// The orders behind one, at most so many, read by a key and decoded as they come.
    package func page(_ order: Paging, after last: WorkshopOrder?, limit: Int) async throws -> [WorkshopOrder] {
        try await pool.read { db in
            let dealer = GeneratedOrders.dealer.rawValue
            let statement: Statement
            let arguments: StatementArguments
            switch (order, last) {
            case (.byID, nil):
                statement = try db.cachedStatement(
                    sql: "SELECT record FROM workshop_order WHERE dealer = ? ORDER BY id LIMIT ?")
                arguments = [dealer, limit]
            case (.byID, let last?):
                statement = try db.cachedStatement(
                    sql: "SELECT record FROM workshop_order WHERE dealer = ? AND id > ? ORDER BY id LIMIT ?")
                arguments = [dealer, last.id.rawValue, limit]
            case (.byDay, nil):
                statement = try db.cachedStatement(
                    sql: "SELECT record FROM workshop_order WHERE dealer = ? ORDER BY opened, id LIMIT ?")
                arguments = [dealer, limit]
            case (.byDay, let last?):
                statement = try db.cachedStatement(
                    sql: """
                        SELECT record FROM workshop_order WHERE dealer = ? AND (opened, id) > (?, ?)
                        ORDER BY opened, id LIMIT ?
                        """)
                arguments = [dealer, last.opened.description, last.id.rawValue, limit]
            }
            var orders: [WorkshopOrder] = []
            orders.reserveCapacity(limit)
            let rows = try Row.fetchCursor(statement, arguments: arguments)
            while let row = try rows.next() {
                orders.append(try row.withUnsafeData(atIndex: 0) { try Codec.value(in: $0 ?? Data()) })
            }
            return orders
        }
    }

    /// The contents of all tables as text, by their names, each row a line, in the order of the first columns.
    package func contents() throws -> [String: [String]] {
        try pool.read { db in
            let names = try String.fetchAll(
                db,
                sql:
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('grdb_migrations', 'aftersales_kind')"
            )
            var contents: [String: [String]] = [:]
            for name in names {
                contents[name] = try Row.fetchAll(db, sql: "SELECT * FROM \"\(name)\" ORDER BY 1, 2, 3").map {
                    $0.databaseValues.map(\.description).joined(separator: "|")
                }
            }
            return contents
        }
    }
}
