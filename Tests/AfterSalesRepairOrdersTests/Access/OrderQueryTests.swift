import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// What is looked up in a store is what a look at every order gives.
@Suite struct OrderQueryTests {
    @Test(arguments: StoreKind.allCases)
    func everyLookUpFindsWhatThereIs(_ kind: StoreKind) async throws {
        let owner = FullOrder.owner
        let place = try await kind.open(RepairOrderKinds.all)
        var made = RandomOrders(seed: 7)
        var orders: [RepairOrder] = []
        for number in 0..<150 {
            let order = try made.order(number)
            orders.append(order)
        }
        let (reversed, credit) = try FullOrder.reversed()
        orders[1] = reversed
        orders.append(credit)
        // One more dealership has the same orders: nothing of them may be found.
        let all = orders
        try await place.commit { changes, _ in
            for order in all { try changes.insert(order, Act("import", by: .system("test"), at: FullOrder.at(0))) }
        }
        let days = try DateWindow(from: LocalDate("2026-06-01"), through: LocalDate("2026-06-02"))
        let (from, until) = (try FullOrder.at(100), try FullOrder.at(3_000))
        let lookUps: [(Query<RepairOrder>, (RepairOrder) -> Bool)] = [
            (.orders(of: owner, for: "C1"), { $0.customer == "C1" }),
            (.orders(of: owner, on: "V1"), { $0.vehicle == "V1" }),
            (.orders(of: owner, advisedBy: "E2"), { $0.advisor == "E2" }),
            (.openOrders(of: owner), { !$0.status.isOver }),
            (.openOrders(of: owner, advisedBy: "E2"), { !$0.status.isOver && $0.advisor == "E2" }),
            (
                .unsettledOrders(of: owner, promisedBefore: until),
                { order in
                    !order.status.isSettled && order.status != .cancelled
                        && (order.promisedReady.map { $0 < until } ?? false)
                }
            ),
            (.orders(of: owner, settledIn: days), { $0.settlement.map { days.contains($0.on) } ?? false }),
            (
                .orders(of: owner, deliveredFrom: from, until: until),
                { order in order.deliveredAt.map { from <= $0 && $0 < until } ?? false }
            ),
            (
                .orders(of: owner, workedOnBy: "E5"),
                { $0.jobs.contains { $0.shares.contains { $0.technician == "E5" } } }
            ),
            (.comebacks(of: owner, to: "RO-0"), { $0.origin.comeback?.order == "RO-0" && !$0.isCredit }),
            (.credits(of: owner, undoing: "RO-1"), { $0.origin.reversal?.order == "RO-1" }),
        ]
        for (number, (query, belongs)) in lookUps.enumerated() {
            let found = try await place.store.page(query, after: nil, limit: 1_000).items.map(\.record)
            let wanted = all.filter(belongs)
            #expect(Set(found.map(\.key)) == Set(wanted.map(\.key)), "\(number)")
            #expect(found.count == wanted.count && !found.isEmpty, "\(number)")
            #expect(try await place.store.page(query.elsewhere, after: nil, limit: 9).items.isEmpty, "\(number)")
        }
        #expect(try await place.check().isEmpty)
    }
}

extension Query {
    /// The same at another dealership.
    fileprivate var elsewhere: Query {
        var query = self
        query.owner = .dealer("D02")
        return query
    }
}
