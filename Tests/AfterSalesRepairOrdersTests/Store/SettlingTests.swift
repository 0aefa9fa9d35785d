import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// Settling, delivering and undoing write everything that belongs together in one commit, on every store.
@Suite struct SettlingTests {
    private static let kinds: [any StoredRecord.Type] = [RepairOrder.self, OrderFigures.self] + CustomerFile.kinds
    private let advisor = OrderSample.advisor

    private func store(_ kind: StoreKind, with orders: RepairOrder...) async throws -> TestStore {
        let store = try await kind.open(Self.kinds)
        let act = Act("open", by: advisor, at: try OrderSample.at(0))
        try await store.commit { changes, _ in
            let person = Person(name: "王小明")
            let customer = try Customer(
                RecordKey(dealer: "D01", "C1"), CustomerDetails(party: .person(person)),
                asOf: try LocalDate("2026-06-01"))
            try changes.insert(customer, act)
            for order in orders { try changes.insert(order, act) }
        }
        return store
    }

    private func care() throws -> CareRequest {
        CareRequest(
            try CarePlanDraft.standard4S.validated(),
            window: try LocalDate("2026-06-01")...LocalDate("2026-06-30"), zone: .china)
    }

    private func followUps(_ store: TestStore) async throws -> [CareTask] {
        let page = try await store.store.page(Query<CareTask>(of: .dealer("D01")), after: nil, limit: 500)
        return page.items.map(\.record).filter { $0.trigger == .repairDelivered }
    }

    @Test(arguments: StoreKind.allCases) func settlingIsOneCommit(kind: StoreKind) async throws {
        let order = try OrderSample.order(.inspected)
        let store = try await store(kind, with: order)
        let key = CommitKey(.dealer("D01"), "settle/RO-1")
        let at = try OrderSample.at(100)
        let settled = try await store.store.settle(
            order.key, by: advisor, at: at, in: .china, following: try care(), as: key)
        #expect(settled.record.status == .settled)
        let figures = try await store.store.load(OrderFigures.key(of: order.key))
        #expect(figures?.record == (try OrderFigures(of: settled.record.settled())))
        let tasks = try await followUps(store)
        #expect(!tasks.isEmpty)
        #expect(tasks.allSatisfy { $0.occasion.contains("RO-1") && $0.state == .open })
        // Sent again, nothing happens.
        let contents = try await store.contents()
        let again = try await store.store.settle(
            order.key, by: advisor, at: at, in: .china, following: try care(), as: key)
        #expect(again.record == settled.record)
        #expect(try await store.contents() == contents)
        let receipt = try #require(try await store.store.load(key.receipt))
        #expect(receipt.record.entries.count == 2 + tasks.count)
        #expect(try await store.check().isEmpty)
    }

    @Test(arguments: StoreKind.allCases) func whatCannotBeSettledWritesNothing(kind: StoreKind) async throws {
        let order = try OrderSample.order(.workDone)
        let store = try await store(kind, with: order)
        let contents = try await store.contents()
        await #expect(throws: OrderRefusal.self) {
            try await store.store.settle(
                order.key, by: advisor, at: try OrderSample.at(100), in: .china,
                as: CommitKey(.dealer("D01"), "settle/RO-1"))
        }
        let inspected = try OrderSample.order(.inspected, "RO-2")
        try await store.commit { changes, _ in
            try changes.insert(inspected, Act("open", by: advisor, at: try OrderSample.at(0)))
        }
        struct NoClaim: Error {}
        let before = try await store.contents()
        await #expect(throws: NoClaim.self) {
            try await store.store.settle(
                inspected.key, by: advisor, at: try OrderSample.at(100), in: .china, following: try care(),
                as: CommitKey(.dealer("D01"), "settle/RO-2")
            ) { _, _ in throw NoClaim() }
        }
        #expect(try await store.contents() == before)
        #expect(contents != before)
    }

    @Test(arguments: StoreKind.allCases) func followUpWithin72Hours(kind: StoreKind) async throws {
        let order = try OrderSample.order(.settled)
        let store = try await store(kind, with: order)
        let owed = try order.balance(of: .customer)
        try await store.store.change(
            order.key, Act("pay", by: advisor, at: try OrderSample.at(101)), as: .fresh()
        ) { try $0.pay(Payment("P1", owed, .mobile, by: OrderSample.advisor, at: try OrderSample.at(101))) }
        let at = try OrderSample.at(1_500)
        let delivered = try await store.store.deliver(
            order.key, by: advisor, at: at, explainedBy: "E001", accepted: .signature("s"), following: try care(),
            as: CommitKey(.dealer("D01"), "deliver/RO-1"))
        #expect(delivered.record.deliveredAt == at)
        let tasks = try await followUps(store)
        let within = try at.adding(seconds: 72 * 3_600)
        #expect(!tasks.isEmpty)
        #expect(tasks.contains { $0.dueAt.map { $0 <= within } ?? false })
    }

    @Test(arguments: StoreKind.allCases) func theFollowUpMovesWithTheDelivery(kind: StoreKind) async throws {
        let order = try OrderSample.order(.inspected)
        let store = try await store(kind, with: order)
        try await store.store.settle(
            order.key, by: advisor, at: try OrderSample.at(100), in: .china, following: try care(), as: .fresh())
        let planned = try await followUps(store)
        let later = try OrderSample.at(3_000)
        try await store.store.deliver(
            order.key, by: advisor, at: later, explainedBy: "E001", accepted: .signature("s"),
            unpaidApprovedBy: "E040", following: try care(), as: .fresh())
        let moved = try await followUps(store)
        #expect(moved.map(\.key) == planned.map(\.key))
        let shift = try OrderSample.at(100).microseconds(until: later)
        for (before, after) in zip(planned, moved) {
            if let due = before.dueAt, let now = after.dueAt { #expect(due.microseconds(until: now) == shift) }
        }
    }

    @Test(arguments: StoreKind.allCases) func aReversalWritesBothOrders(kind: StoreKind) async throws {
        let order = try OrderSample.order(.settled)
        let store = try await store(kind, with: order)
        for _ in 0..<2 {
            let undone = try await store.store.reverse(
                order.key, ["L1"], by: "CR-1", because: "not done", acting: advisor, at: try OrderSample.at(200),
                in: .china, as: CommitKey(.dealer("D01"), "reverse/CR-1"))
            #expect(undone.record.reversals.map(\.credit) == ["CR-1"])
        }
        let credit = try #require(try await store.store.load(RecordKey<RepairOrder>(dealer: "D01", "CR-1")))
        #expect(credit.record.origin.reversal?.order == "RO-1")
        let figures = try await store.store.load(OrderFigures.key(of: credit.record.key))
        #expect(figures?.record.reversalOf == "RO-1")
        #expect(figures?.record.lines.map(\.net).reduce(0, +) == -159_29)
        #expect(try await store.check().isEmpty)
    }

    /// An order of which nothing is left is not followed up: what is open of it is taken back with the last line, what was
    /// done stays, and no later derivation brings it back.
    @Test(arguments: StoreKind.allCases, [nil, ["L2"]] as [[Identifier<OrderLine>]?])
    func theFollowUpOfWhatIsUndoneIsTakenBack(kind: StoreKind, first: [Identifier<OrderLine>]?) async throws {
        let order = try OrderSample.order(.inspected)
        let store = try await store(kind, with: order, try OrderSample.order(.inspected, "RO-2"))
        for id in ["RO-1", "RO-2"] as [Identifier<RepairOrder>] {
            try await store.store.settle(
                RecordKey(dealer: "D01", id), by: advisor, at: try OrderSample.at(100), in: .china,
                following: try care(), as: .fresh())
        }
        let planned = try await followUps(store)
        let isOfOrder = { (task: CareTask) in task.occasion.contains("RO-1") }
        #expect(planned.contains(where: isOfOrder) && !planned.allSatisfy(isOfOrder))
        let at = try OrderSample.at(200)
        func reverse(_ lines: [Identifier<OrderLine>]?, _ credit: Identifier<RepairOrder>) async throws {
            for _ in 0..<2 {
                try await store.store.reverse(
                    order.key, lines, by: credit, because: "wrong car", acting: advisor, at: at, in: .china,
                    as: CommitKey(.dealer("D01"), "reverse/\(credit)"))
            }
        }
        if let first {
            try await reverse(first, "CR-1")
            #expect(try await followUps(store) == planned)
        }
        try await reverse(nil, "CR-2")
        let after = try await followUps(store)
        #expect(after.map(\.key) == planned.map(\.key))
        for (before, task) in zip(planned, after) {
            #expect(task.state == (isOfOrder(task) ? .withdrawn(.repairUndone) : before.state))
        }
        // In the commit of the credit, without what was said about it.
        let key = try #require(after.first(where: isOfOrder)).key
        let entry = try #require(try await store.store.auditTrail(of: key).last)
        #expect(entry.commit == CommitKey(.dealer("D01"), "reverse/CR-2"))
        #expect(entry.action == "withdraw" && entry.detail?.reason == nil)
        // Nobody plans it anew: not the nightly run, and not the hand-over that comes later.
        let run = try await store.store.deriveCare(
            try care(), for: .dealer("D01"), by: .system("nightly"), at: try OrderSample.at(300)
        ) { try await store.store.repairDeliveries(of: .dealer("D01"), to: $0) }
        #expect(run.replanned == 0 && run.withdrawn == 0)
        try await store.store.deliver(
            order.key, by: advisor, at: try OrderSample.at(400), explainedBy: "E001", accepted: .signature("s"),
            unpaidApprovedBy: "E040", following: try care(), as: .fresh())
        #expect(try await followUps(store) == after)
        #expect(try await store.check().isEmpty)
    }

    /// What somebody has done or skipped already is not taken back.
    @Test func whatWasDoneOfAFollowUpStays() async throws {
        let order = try OrderSample.order(.inspected)
        let store = try await store(.memory, with: order)
        try await store.store.settle(
            order.key, by: advisor, at: try OrderSample.at(100), in: .china, following: try care(), as: .fresh())
        let at = try OrderSample.at(150)
        for task in try await followUps(store) {
            try await store.store.change(task.key, Act("complete", by: advisor, at: at), as: .fresh()) {
                try $0.complete(in: "I1", at: at)
            }
        }
        try await store.store.reverse(
            order.key, by: "CR-1", because: "wrong car", acting: advisor, at: try OrderSample.at(200), in: .china,
            as: .fresh())
        let after = try await followUps(store)
        #expect(!after.isEmpty && after.allSatisfy { $0.state == .done("I1", at: at) })
    }

    /// A store that keeps no tasks has none to take back.
    @Test(arguments: StoreKind.allCases) func withoutTasksItIsUndoneToo(kind: StoreKind) async throws {
        let order = try OrderSample.order(.settled)
        let store = try await kind.open([RepairOrder.self, OrderFigures.self])
        try await store.commit { changes, _ in
            try changes.insert(order, Act("open", by: advisor, at: try OrderSample.at(0)))
        }
        let undone = try await store.store.reverse(
            order.key, by: "CR-1", because: "wrong car", acting: advisor, at: try OrderSample.at(200), in: .china,
            as: .fresh())
        #expect(undone.record.isUndone)
    }

    /// Two desks settle the same order at once: it is settled once, and the figures are there once.
    @Test(arguments: StoreKind.allCases) func twoDesksSettleOnce(kind: StoreKind) async throws {
        let order = try OrderSample.order(.inspected)
        let store = try await store(kind, with: order)
        let at = try OrderSample.at(100)
        let refusals = await withTaskGroup(of: Bool.self) { group in
            for desk in 0..<4 {
                group.addTask {
                    do {
                        try await store.store.settle(
                            order.key, by: .employee("E001"), at: at, in: .china,
                            as: CommitKey(.dealer("D01"), "settle/\(desk)"))
                        return false
                    } catch {
                        return error is OrderRefusal
                    }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(refusals == 3)
        #expect(try await store.store.load(order.key)?.record.status == .settled)
        #expect(try await store.check().isEmpty)
    }
}
