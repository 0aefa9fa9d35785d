import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import AfterSalesWarranty
import Testing

/// The check out of records, as it is asked when an order is opened.
@Suite struct LemonStoreTests {
    @Test(arguments: StoreKind.allCases) func outOfAStore(kind: StoreKind) async throws {
        let test = try await kind.open([Vehicle.self, RepairOrder.self])
        let car = try LemonOrders.car()
        var orders = try (1...4).map { try LemonOrders.inspected(Identifier("RO-\($0)"), "2022-0\($0 + 5)-01") }
        orders.append(try LemonOrders.authorized("RO-5", "2022-11-01"))
        orders.append(try LemonOrders.inspected("RO-9", "2022-06-05", car: "V2"))
        let kept = orders
        try await test.commit { changes, _ in
            try changes.insert(car, Act("test", by: .system("test"), at: LemonSamples.at("2022-03-01")))
            for order in kept {
                try changes.insert(order, Act("test", by: .system("test"), at: LemonSamples.at("2022-12-01")))
            }
        }
        let before = try await test.store.lemonVerdict(
            on: "V1", of: LemonOrders.owner, odometer: 12_000, at: LemonSamples.at("2022-10-20"), zone: .china)
        #expect(before.ruleSet == "china-2022")
        #expect(before.rule("sameFault")?.counts.map(\.count) == [4])
        #expect(before.rule("sameFault")?.distance == 1 && !before.isReached && before.outlook != nil)
        let after = try await test.store.lemonVerdict(
            on: "V1", of: LemonOrders.owner, odometer: 12_000, at: LemonSamples.at("2022-11-08"), zone: .china)
        #expect(after.rule("sameFault")?.state == .reached)
        #expect(after.loaner?.isDue == true && after.loaner?.visits == ["RO-5"])
        // What the advisor is told can be kept with the order, and stops nothing.
        #expect(after.advisories.contains { $0.code == .lemonReached })
        let nobody = try await test.store.lemonVerdict(
            on: "V9", of: LemonOrders.owner, at: LemonSamples.at("2022-11-08"), zone: .china)
        #expect(nobody.findings.map(\.code) == ["unknownVehicle"] && nobody.rules.isEmpty)
    }
}
