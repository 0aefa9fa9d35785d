import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import AfterSalesTesting
import Testing

/// A draw and its payment are one commit, on every store.
@Suite struct PrepaidStoreTests {
    private let plan = RecordKey<PrepaidPlan>(dealer: MoneySamples.dealer, "P1")
    private let order = RecordKey<RepairOrder>(dealer: MoneySamples.dealer, "RO-1")
    private let owner = RecordOwner.dealer(MoneySamples.dealer)

    private func act(_ action: String, _ minute: Int64) throws -> Act {
        Act(action, by: MoneySamples.advisor, at: try MoneySamples.at(minute))
    }

    private func filled(_ kind: StoreKind, _ plan: PrepaidPlan, orders: Int = 1) async throws -> TestStore {
        let place = try await kind.open([PrepaidPlan.self, RepairOrder.self])
        try await place.commit { changes, _ in
            try changes.insert(plan, act("buy", 0))
            for number in 1...orders {
                try changes.insert(try PrepaidSamples.settled(Identifier("RO-\(number)")), act("settle", 9))
            }
        }
        return place
    }

    @Test(arguments: StoreKind.allCases) func drawnAndGivenBack(kind: StoreKind) async throws {
        let place = try await filled(kind, PrepaidSamples.plan())
        let store = place.store
        let request = CommitKey(owner, "draw/1")
        let lines: [Identifier<OrderLine>] = ["L1", "L2"]
        let drawn = try await store.draw(
            .visit(for: lines), from: plan, for: "PAY-1", on: order, act("draw", 10), in: .china, as: request)
        #expect(drawn.plan.record.remaining == .visits(4))
        #expect(try drawn.order.record.balance(of: .customer) == .zero(.cny))
        #expect(try await store.existing(plan).record == drawn.plan.record)
        #expect(try await store.existing(order).record == drawn.order.record)
        // The request comes again.
        let again = try await store.draw(
            .visit(for: lines), from: plan, for: "PAY-1", on: order, act("draw", 11), in: .china, as: request)
        #expect(again.plan.revision == drawn.plan.revision && again.order.revision == drawn.order.revision)

        // The order is undone by another; both, in one commit, and then the visit comes back.
        let credit = RecordKey<RepairOrder>(dealer: MoneySamples.dealer, "RO-1R")
        try await place.commit { changes, store in
            let stored = try await store.existing(order)
            var undone = stored.record
            let made = try undone.reverse(
                by: credit, because: "wrong car", acting: MoneySamples.advisor, at: MoneySamples.at(12), in: .china)
            try changes.update(stored, to: undone, act("reverse", 12))
            try changes.insert(made, act("reverse", 12))
        }
        let back = CommitKey(owner, "back/1")
        let returned = try await store.giveBack(
            "PAY-1", of: order, to: plan, as: "BACK-1", on: credit, act("giveBack", 13), in: .china, as: back)
        #expect(returned.plan.record.remaining == .visits(5))
        #expect(returned.order.record.key == credit)
        #expect(try returned.order.record.balance(of: .customer) == .zero(.cny))
        let repeated = try await store.giveBack(
            "PAY-1", of: order, to: plan, as: "BACK-1", on: credit, act("giveBack", 14), in: .china, as: back)
        #expect(repeated.plan.revision == returned.plan.revision)
        #expect(try await place.check().isEmpty)
    }

    @Test(arguments: StoreKind.allCases) func whatIsRefusedChangesNeither(kind: StoreKind) async throws {
        let place = try await filled(kind, PrepaidSamples.plan(PrepaidSamples.money("10000.00")))
        let before = try await place.contents()
        // The plan would give it, the order takes no more than is owed.
        await #expect(throws: OrderRefusal.self) {
            try await place.store.draw(
                .money(Money("565.01", .cny)), from: plan, for: "PAY-1", on: order, act("draw", 10), in: .china,
                as: .fresh())
        }
        await #expect(throws: Rejection.self) {
            try await place.store.draw(
                .money(Money("10000.01", .cny)), from: plan, for: "PAY-1", on: order, act("draw", 10), in: .china,
                as: .fresh())
        }
        await #expect(throws: Rejection.self) {
            try await place.store.giveBack(
                "PAY-1", of: order, to: plan, as: "BACK-1", act("giveBack", 10), in: .china, as: .fresh())
        }
        let missing = RecordKey<PrepaidPlan>(dealer: MoneySamples.dealer, "P9")
        await #expect(throws: StorageError.self) {
            try await place.store.draw(
                .money(Money("1.00", .cny)), from: missing, for: "PAY-1", on: order, act("draw", 10), in: .china,
                as: .fresh())
        }
        #expect(try await place.contents() == before)
        // A commit's name that stands for something else.
        let taken = CommitKey(owner, "taken")
        try await place.store.change(order, act("note", 10), as: taken) { (order: inout RepairOrder) in
            try order.pay(
                Payment(
                    "CASH", MoneySamples.money("1.00"), .cash, by: MoneySamples.advisor,
                    at: MoneySamples.at(10)))
        }
        await #expect(throws: StorageError.self) {
            try await place.store.draw(
                .money(Money("1.00", .cny)), from: plan, for: "PAY-1", on: order, act("draw", 10), in: .china, as: taken
            )
        }
    }

    /// Many desks draw at once: every draw is there once, and no more than there was to draw.
    @Test(arguments: StoreKind.allCases) func drawnFromSeveralDesks(kind: StoreKind) async throws {
        let place = try await filled(kind, PrepaidSamples.plan(.visits(3)), orders: 6)
        let store = place.store
        let outcomes = await withTaskGroup(of: String.self) { group in
            for number in 1...6 {
                group.addTask {
                    let order = RecordKey<RepairOrder>(dealer: MoneySamples.dealer, Identifier("RO-\(number)"))
                    do {
                        try await store.draw(
                            .visit(for: ["L1"]), from: plan, for: "PAY-1", on: order, act("draw", 10), in: .china,
                            as: CommitKey(owner, "draw/\(number)"), attempts: 50)
                        return "drawn"
                    } catch let rejection as Rejection {
                        return rejection.findings.map(\.code.rawValue).joined(separator: " ")
                    } catch {
                        return "\(error)"
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(
            outcomes.sorted() == Array(repeating: "drawn", count: 3)
                + Array(repeating: "planUsedUp planNotEnough", count: 3))
        let record = try await store.existing(plan).record
        #expect(record.status == .usedUp && record.draws.count == 3)
        for draw in record.draws {
            let paid = try await store.existing(RecordKey<RepairOrder>(dealer: MoneySamples.dealer, draw.order)).record
            #expect(paid.payments.map(\.amount) == [draw.value])
        }
        #expect(try await place.check().isEmpty)
    }

    @Test(arguments: StoreKind.allCases) func isFound(kind: StoreKind) async throws {
        let place = try await kind.open([PrepaidPlan.self])
        var drawn = try PrepaidSamples.plan(id: "A")
        _ = try drawn.take(.visit(for: ["L1"]), on: PrepaidSamples.settled())
        var used = try PrepaidSamples.plan(id: "B", expires: "2026-12-31")
        _ = try used.take(.visits(5, for: ["L1"]), on: PrepaidSamples.settled("RO-2"))
        let plans = [drawn, used, try PrepaidSamples.plan(id: "C", customer: "C2", car: nil, expires: nil)]
        try await place.commit { changes, _ in for plan in plans { try changes.insert(plan, act("buy", 0)) } }
        func ids(_ query: Query<PrepaidPlan>) async throws -> [String] {
            try await place.store.page(query, after: nil, limit: 10).items.map(\.record.key.id.rawValue)
        }
        #expect(try await ids(.prepaidPlans(of: owner, for: "C1")) == ["A", "B"])
        #expect(try await ids(.prepaidPlans(of: owner, drawnFor: "RO-2")) == ["B"])
        let days = try LocalDate("2026-06-01")...LocalDate("2027-12-31")
        #expect(try await ids(.prepaidPlans(of: owner, expiring: days)) == ["A"])
        #expect(try await ids(Query(of: owner, where: PrepaidPlan.linked(to: "C2"))) == ["C"])
        for plan in plans { #expect(try await place.store.existing(plan.key).record == plan) }
    }
}
