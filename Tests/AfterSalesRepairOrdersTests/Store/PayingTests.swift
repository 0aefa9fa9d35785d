import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// Paying through a store looks at an order and everything that undoes it.
@Suite struct PayingTests {
    private let advisor = OrderSample.advisor
    private let owner = RecordOwner.dealer("D01")

    private func refused(_ body: () async throws -> Void) async -> [Finding.Code] {
        let refusal = await #expect(throws: OrderRefusal.self) { try await body() }
        return refusal?.findings.map(\.code) ?? []
    }

    @Test(arguments: StoreKind.allCases) func whatWasUndoneIsNeitherPaidNorPaidBack(kind: StoreKind) async throws {
        let store = try await kind.open([RepairOrder.self, OrderFigures.self])
        let order = try OrderSample.order(.settled)
        let at = try OrderSample.at(300)
        try await store.commit { changes, _ in
            try changes.insert(order, Act("open", by: advisor, at: try OrderSample.at(0)))
        }
        for (line, credit) in [("L1", "CR-1"), ("L2", "CR-2")] as [(Identifier<OrderLine>, Identifier<RepairOrder>)] {
            try await store.store.reverse(
                order.key, [line], by: credit, because: "not done", acting: advisor, at: try OrderSample.at(200),
                in: .china, as: .fresh())
            guard line == "L1" else { continue }
            // 539.98 less 180.00 is left to pay.
            let pay = { (id: Identifier<Payment>, amount: String, key: RecordKey<RepairOrder>, way: Payment.Way) in
                let payment = Payment(id, try Money(amount, .cny), .cash, way: way, by: advisor, at: at)
                _ = try await store.store.pay(payment, on: key, as: CommitKey(owner, "pay/\(id)"))
            }
            let first = RecordKey<RepairOrder>(owner, credit)
            #expect(await refused { try await pay("P1", "359.99", order.key, .received) } == [.overpaid])
            #expect(await refused { try await pay("P1", "0.01", first, .refunded) } == [.refundTooLarge])
            try await pay("P1", "359.98", order.key, .received)
            try await pay("P1", "359.98", order.key, .received)
            #expect(try await store.store.existing(order.key).record.payments.count == 1)
            #expect(await refused { try await pay("P2", "359.99", first, .refunded) } == [.refundTooLarge])
        }
        let second = RecordKey<RepairOrder>(owner, "CR-2")
        let refund = Payment("R1", try Money("359.98", .cny), .cash, way: .refunded, by: advisor, at: at)
        try await store.store.pay(refund, on: second, as: .fresh())
        let again = Payment("R2", try Money("0.01", .cny), .cash, way: .refunded, by: advisor, at: at)
        #expect(await refused { try await store.store.pay(again, on: order.key, as: .fresh()) } == [.refundTooLarge])
        #expect(try await store.check().isEmpty)
    }
}
