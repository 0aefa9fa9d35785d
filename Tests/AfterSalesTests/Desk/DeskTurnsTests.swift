import AfterSales
import AfterSalesTestStores
import Testing

/// What many ask one dealership's desk for at once is done one after another; nobody loses to anybody.
@Suite struct DeskTurnsTests {
    private let owner = RecordOwner.dealer("D01")
    private let party = ActingParty.employee("E1")

    private func open(_ kind: StoreKind, _ orders: [RepairOrder]) async throws -> TestStore {
        let place = try await kind.open(StoredKinds.all)
        try await place.commit { changes, _ in
            try changes.insert(
                Vehicle(RecordKey(owner, "V1"), VehicleDetails(make: "VW", model: "Passat")),
                Act("register", by: party, at: SampleOrder.at(-20)))
            for order in orders { try changes.insert(order, Act("open", by: party, at: order.openedAt)) }
        }
        return place
    }

    /// Every request may be tried once: the slower of two that met would be sent away.
    @Test(arguments: StoreKind.allCases) func whoWaitsForHisTurnIsNotSentAway(kind: StoreKind) async throws {
        let orders = try (1...24).map { try SampleOrder.inspected(nil, Identifier("RO-\($0)")) }
        let place = try await open(kind, orders)
        let desk = ServiceDesk(place.store, dealer: "D01", in: .china)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for order in orders {
                group.addTask {
                    try await desk.settle(order.key.id, by: party, at: SampleOrder.at(100), as: .fresh(), attempts: 1)
                }
            }
            try await group.waitForAll()
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for order in orders.prefix(8) {
                group.addTask {
                    try await desk.reverse(
                        order.key.id, by: Identifier("\(order.key.id)-C"), because: "wrong", acting: party,
                        at: SampleOrder.at(200), as: .fresh(), attempts: 1)
                }
            }
            try await group.waitForAll()
        }
        let figures = try await place.store.figures(of: owner, on: LocalDate("2026-06-01")...LocalDate("2026-06-30"))
        #expect(figures[.dealer, of: owner, in: .cny][.orders] == 16)
        #expect(try await place.store.figureProblems().isEmpty)
    }

    /// A turn that ends in an error is over, too.
    @Test func whoFailsHoldsUpNobody() async throws {
        let orders = try (1...8).map { try SampleOrder.inspected(nil, Identifier("RO-\($0)")) }
        let place = try await open(.memory, orders)
        let desk = ServiceDesk(place.store, dealer: "D01", in: .china)
        struct NotToday: Error {}
        let settled = await withTaskGroup(of: Bool.self, returning: Int.self) { group in
            for (index, order) in orders.enumerated() {
                group.addTask {
                    do {
                        try await desk.settle(
                            order.key.id, by: party, at: SampleOrder.at(100), as: .fresh(), attempts: 1,
                            also: { _, _ in if index.isMultiple(of: 2) { throw NotToday() } })
                        return true
                    } catch {
                        #expect(error is NotToday)
                        return false
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(settled == 4)
    }
}
