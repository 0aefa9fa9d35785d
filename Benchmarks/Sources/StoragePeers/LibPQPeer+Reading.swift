import AfterSalesCore
import CLibPQPeer
import Foundation

extension LibPQPeer {
    /// The orders behind one, at most so many, read by a key and decoded where the answer lies.
    package func page(_ order: Paging, after last: WorkshopOrder?, limit: Int) throws -> [WorkshopOrder] {
        let dealer = GeneratedOrders.dealer.rawValue
        let select = "SELECT record FROM workshop_order WHERE dealer = $1"
        switch (order, last) {
        case (.byID, nil): return try orders("\(select) ORDER BY id LIMIT $2", [dealer, String(limit)])
        case (.byID, let last?):
            return try orders(
                "\(select) AND id > $2 ORDER BY id LIMIT $3", [dealer, last.id.rawValue, String(limit)])
        case (.byDay, nil): return try orders("\(select) ORDER BY opened, id LIMIT $2", [dealer, String(limit)])
        case (.byDay, let last?):
            return try orders(
                "\(select) AND (opened, id) > ($2, $3) ORDER BY opened, id LIMIT $4",
                [dealer, last.opened.description, last.id.rawValue, String(limit)])
        }
    }

    private func orders(_ sql: String, _ arguments: [String]) throws -> [WorkshopOrder] {
        let texts = CTexts(arguments)
        let result = PQexecPrepared(connection, try name(of: sql), Int32(texts.count), texts.pointers, nil, nil, 0)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_TUPLES_OK else { throw failure() }
        var orders: [WorkshopOrder] = []
        orders.reserveCapacity(Int(PQntuples(result)))
        for row in 0..<PQntuples(result) {
            guard let bytes = PQgetvalue(result, row, 0) else { throw failure() }
            let length = Int(PQgetlength(result, row, 0))
            let data = Data(bytesNoCopy: bytes, count: length, deallocator: .none)
            orders.append(try Codec.value(in: data))
        }
        return orders
    }

    /// The contents of all tables as text, by their names, each row a line, sorted.
    package func contents() throws -> [String: [String]] {
        // Names that begin so are of what a store notes for itself, such as when it was made.
        let tables = try lines(
            "SELECT tablename FROM pg_tables WHERE schemaname = '\(schema)' AND tablename NOT LIKE '\\_%'")
        var contents: [String: [String]] = [:]
        for table in tables {
            contents[table] = try lines("SELECT t::text FROM \"\(table)\" t ORDER BY t::text COLLATE \"C\"")
        }
        return contents
    }

    private func lines(_ sql: String) throws -> [String] {
        let result = PQexec(connection, sql)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_TUPLES_OK else { throw failure() }
        return (0..<PQntuples(result)).map { String(cString: PQgetvalue(result, $0, 0)) }
    }

    /// Runs a script, such as one that removes the schema.
    package func run(script: String) throws {
        let result = PQexec(connection, script)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw failure() }
    }
}
