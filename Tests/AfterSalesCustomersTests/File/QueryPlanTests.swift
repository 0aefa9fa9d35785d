#if SQLite
import AfterSalesCore
@testable import AfterSalesCustomers
@testable import AfterSalesSQLite
import AfterSalesStorage
import AfterSalesTestStores
import GRDB
import Testing

/// No look-up in a customer's file reads the whole dealership.
@Suite struct QueryPlanTests {
    private let owner = FileSamples.owner

    @Test func everyLookUpIsAnsweredByAnIndex() async throws {
        guard let store = try await StoreKind.sqlite.open().store as? SQLiteStore else { return }
        func check<Record: StoredRecord>(_ query: Query<Record>, _ index: String) async throws {
            let (sql, arguments) = try store.statement(for: RowQuery(query, after: nil, limit: 10))
            let plan = try await store.reading { db in
                let arguments = arguments.map(\.databaseValue) + [11.databaseValue]
                return try Row.fetchAll(
                    db, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: StatementArguments(arguments)
                ).map { $0["detail"] as String }.joined(separator: "\n")
            }
            #expect(plan.contains(index), "\(index): \(plan)")
            #expect(!plan.contains("SCAN"), "\(plan)")
        }
        try await check(Query.customers(of: owner, phone: FileSamples.phone("13800138000")), "customer__phones")
        try await check(Query.customers(of: owner, named: "王"), "customer__names")
        try await check(Query.customers(of: owner, in: .taxi), "segment=?")
        try await check(Query.customers(of: owner, registrationNumber: "91310000MA1FL2X12K"), "registration_number=?")
        try await check(Query.customers(of: owner, mergedInto: "C1"), "survivor=?")
        try await check(Query.vehicles(of: owner, vin: try VIN("WAUZZZ4L78D067850")), "vin=?")
        try await check(Query.vehicles(of: owner, plate: try LicencePlate("沪A12345", in: "CN")), "plate=?")
        try await check(Query.vehicles(of: owner, ownedBy: "C1"), "owner=?")
        try await check(Query.interactions(of: owner, with: "C1"), "customer=?")
        try await check(Query.complaints(of: owner, justifiedIn: FileSamples.today.month), "confirmed_in=?")
        try await check(CareTask.due(on: FileSamples.today, for: .employee("E1"), of: owner), "employee=?")
        try await check(CareTask.due(on: FileSamples.today, for: .everybody, of: owner), "state=?")
        try await check(Query<Customer>(of: owner, where: Customer.linked(to: "C1")), "introduced_by=?")
        try await check(Query<Vehicle>(of: owner, where: Vehicle.linked(to: "C1")), "vehicle__owners")
        try await check(Query<Interaction>(of: owner, where: Interaction.linked(to: "C1")), "customer=?")
        try await check(Query<Complaint>(of: owner, where: Complaint.linked(to: "C1")), "customer=?")
        try await check(Query<Referral>(of: owner, where: Referral.linked(to: "C1")), "referral__customers")
        try await check(Query<CareTask>(of: owner, where: CareTask.linked(to: "C1")), "customer=?")
    }
}
#endif
