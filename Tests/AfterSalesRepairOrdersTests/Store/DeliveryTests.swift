import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// What customer care and retention learn of orders.
@Suite struct DeliveryTests {
    @Test(arguments: StoreKind.allCases) func deliveriesOfCustomers(kind: StoreKind) async throws {
        let store = try await kind.open([RepairOrder.self, OrderFigures.self])
        var undone = try OrderSample.order(.closed, "RO-4")
        let credit = try undone.reverse(
            by: RecordKey(dealer: "D01", "CR-4"), because: "wrong", acting: OrderSample.advisor,
            at: OrderSample.at(900), in: .china)
        let orders = try [
            OrderSample.order(.inspected, "RO-1"), OrderSample.order(.settled, "RO-2"),
            OrderSample.order(.delivered, "RO-3"), undone, credit,
        ]
        try await store.commit { changes, _ in
            for order in orders {
                try changes.insert(order, Act("open", by: OrderSample.advisor, at: try OrderSample.at(0)))
            }
        }
        let found = try await store.store.repairDeliveries(of: .dealer("D01"), to: ["C0", "C1"])
        #expect(found.map(\.order.rawValue) == ["RO-2", "RO-3", "RO-4"])
        #expect(found.map(\.isUndone) == [false, false, true])
        #expect(try found.map(\.at) == [OrderSample.at(100), OrderSample.at(110), OrderSample.at(110)])
        #expect(try await store.store.repairDeliveries(of: .dealer("D01"), to: ["C2"]) == [])
        #expect(try await store.store.repairDeliveries(of: .dealer("D01"), to: []) == [])
    }

    @Test(arguments: OrderStatus.allCases) func aVisitIsACarThatWasReceived(status: OrderStatus) throws {
        let order = try OrderSample.order(status)
        let expected = try Visit("C1", with: "V1", on: LocalDate("2026-06-01"), kilometres: 41_200)
        #expect(try order.visit(in: .china) == (status == .draft || status == .cancelled ? nil : expected))
        // Received at 08:05 in China, which is the day before at an offset of nine hours behind UTC.
        guard status != .draft, status != .cancelled else { return }
        let west = try CivilZone(utcOffsetSeconds: -9 * 3_600)
        #expect(try order.visit(in: west)?.on == LocalDate("2026-05-31"))
    }
}
