#if SQLite && PostgreSQL
import AfterSalesCore
import AfterSalesCustomers
@testable import AfterSalesPostgreSQL
import AfterSalesRepairOrders
@testable import AfterSalesSQLite
import AfterSalesStorage
import AfterSalesTestCluster
import AfterSalesTestStores
import GRDB
import Testing

/// No look-up of orders or hard cases reads the whole dealership.
@Suite struct OrderQueryPlanTests {
    /// A look-up, and what the plans say that it is answered by.
    struct LookUp: Sendable {
        let query: RowQuery
        let sqlite: String
        let postgreSQL: String
        let name: String

        init<Record>(_ name: String, _ query: Query<Record>, _ sqlite: String, _ postgreSQL: String) throws {
            self.name = name
            self.query = try RowQuery(query, after: nil, limit: 10)
            self.sqlite = sqlite
            self.postgreSQL = postgreSQL
        }
    }

    static func lookUps() throws -> [LookUp] {
        let owner = FullOrder.owner
        let days = try DateWindow(from: LocalDate("2026-06-01"), through: LocalDate("2026-06-30"))
        let now = try FullOrder.at(0)
        return try [
            LookUp("customer", Query<RepairOrder>.orders(of: owner, for: "C1"), "customer=?", "(customer = 'C1'"),
            LookUp("linked", Query(of: owner, where: RepairOrder.linked(to: "C1")), "customer=?", "(customer = 'C1'"),
            LookUp("vehicle", Query<RepairOrder>.orders(of: owner, on: "V1"), "vehicle=?", "(vehicle = 'V1'"),
            LookUp("advisor", Query<RepairOrder>.orders(of: owner, advisedBy: "E1"), "advisor=?", "(advisor = 'E1'"),
            LookUp("open", Query<RepairOrder>.openOrders(of: owner), "status=?", "status = ANY"),
            LookUp(
                "open of an advisor", Query<RepairOrder>.openOrders(of: owner, advisedBy: "E1"),
                "advisor=? AND status=?", "(advisor = 'E1'"),
            LookUp(
                "late", Query<RepairOrder>.unsettledOrders(of: owner, promisedBefore: now),
                "status=? AND promised_ready<?", "promised_ready <"),
            LookUp(
                "settled", Query<RepairOrder>.orders(of: owner, settledIn: days), "settled_on>? AND settled_on<?",
                "settled_on >="),
            LookUp(
                "delivered", Query<RepairOrder>.orders(of: owner, deliveredFrom: now, until: now),
                "delivered_at>? AND delivered_at<?", "delivered_at >="),
            LookUp(
                "technician", Query<RepairOrder>.orders(of: owner, workedOnBy: "E5"), "repair_order__technicians",
                "(value = 'E5'"),
            LookUp(
                "comebacks", Query<RepairOrder>.comebacks(of: owner, to: "O"), "comeback_of=?", "(comeback_of = 'O'"),
            LookUp(
                "credits", Query<RepairOrder>.credits(of: owner, undoing: "O"), "reversal_of=?", "(reversal_of = 'O'"),
            LookUp("hard cases of an order", .hardCases(of: owner, from: "O"), "repair_order=?", "(repair_order = 'O'"),
            LookUp(
                "hard cases by words", HardCaseSearch("异响 rattle", troubleCodes: ["P0301"]).query(of: owner),
                "hard_case__keys", "(value = ANY"),
            LookUp(
                "hard cases by model", HardCaseSearch(model: "A6L").query(of: owner), "hard_case__models",
                "(value = 'a6l'"),
        ]
    }

    @Test func sqliteAnswersEachByAnIndex() async throws {
        let store = try #require(try await StoreKind.sqlite.open(RepairOrderKinds.all).store as? SQLiteStore)
        for lookUp in try Self.lookUps() {
            let (sql, arguments) = try store.statement(for: lookUp.query)
            let plan = try await store.reading { db in
                let arguments = arguments.map(\.databaseValue) + [11.databaseValue]
                return try Row.fetchAll(
                    db, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: StatementArguments(arguments)
                ).map { $0["detail"] as String }.joined(separator: "\n")
            }
            #expect(plan.contains(lookUp.sqlite), "\(lookUp.name): \(plan)")
            #expect(!plan.contains("SCAN"), "\(lookUp.name): \(plan)")
        }
    }

    @Test func postgreSQLAnswersEachByAnIndex() async throws {
        let place = try await StoreKind.postgreSQL.open(RepairOrderKinds.all)
        let store = try #require(place.store as? PostgreSQLStore)
        // Of an empty table every plan is as good as another.
        var made = RandomOrders(seed: 11)
        for page in 0..<4 {
            var orders: [RepairOrder] = []
            for number in 0..<100 { orders.append(try made.order(page * 100 + number, acts: 10)) }
            let all = orders
            try await place.commit { changes, _ in
                for order in all { try changes.insert(order, Act("import", by: .system("test"), at: FullOrder.at(0))) }
            }
        }
        let cluster = try await TestCluster.shared.value
        for lookUp in try Self.lookUps() {
            let statement = try store.statement(for: lookUp.query)
            let arguments = statement.arguments.map { argument in
                argument.map { "'\($0.replacing("'", with: "''"))'" } ?? "NULL"
            }
            let call = arguments.isEmpty ? "" : "(\(arguments.joined(separator: ", ")))"
            let plan = try cluster.psql(
                """
                SET enable_seqscan = off; SET enable_sort = on; SET plan_cache_mode = force_custom_plan;
                PREPARE look_up AS \(statement.sql); EXPLAIN EXECUTE look_up\(call)
                """)
            let conditions = plan.split(separator: "\n").filter { $0.contains("Index Cond") }.joined()
            #expect(conditions.contains(lookUp.postgreSQL), "\(lookUp.name): \(plan)")
            #expect(!plan.contains("Seq Scan"), "\(lookUp.name): \(plan)")
        }
    }
}
#endif
