import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// The check of a whole dealership, in every store.
@Suite struct DocumentCheckStoreTests {
    private let owner = FullOrder.owner

    /// Open orders, one closed on 1 June that was settled then, one settled then and closed, one cancelled, a credit.
    private func filled(_ kind: StoreKind, tasks: Bool = true) async throws -> TestStore {
        let kinds: [any StoredRecord.Type] = RepairOrderKinds.all + (tasks ? CustomerFile.kinds : [])
        let place = try await kind.open(kinds)
        func key(_ id: String) -> RecordKey<RepairOrder> { RecordKey(owner, Identifier(id)) }
        var closed = try CheckedOrder.delivered(key("RO-closed"), nextService: nil)
        try closed.close(by: .employee("E1"), at: CheckedOrder.at(130))
        var cancelled = try CheckedOrder.received(key("RO-cancelled"), signed: false)
        try cancelled.cancel(because: "gone", by: .employee("E1"), at: CheckedOrder.at(20))
        var late = try CheckedOrder.settled(key("RO-late"))
        try late.pay(
            Payment("P1", late.balance(of: .customer), .cash, by: .employee("E2"), at: CheckedOrder.at(115)))
        try late.deliver(
            explainedBy: "E1", accepted: .signature("s"), by: .employee("E1"), at: CheckedOrder.at(3 * 1_440))
        try late.close(by: .employee("E1"), at: CheckedOrder.at(3 * 1_440 + 1))
        let orders = [
            try CheckedOrder.received(key("RO-1"), signed: false),
            try CheckedOrder.authorized(key("RO-2"), advisor: "E2"),
            try CheckedOrder.delivered(key("RO-3"), advisor: "E2"), closed, cancelled, late,
            try FullOrder.reversed().credit,
        ]
        try await place.commit { changes, _ in
            for order in orders { try changes.insert(order, Act("import", by: .system("test"), at: FullOrder.at(0))) }
        }
        return place
    }

    private func codes(_ report: DocumentReport) -> [String: [Finding.Code]] {
        Dictionary(uniqueKeysWithValues: report.items.map { ($0.order.id.rawValue, $0.findings.map(\.code)) })
    }

    @Test(arguments: StoreKind.allCases, [1, 2, 500])
    func openOrdersAndThoseOfTheWindowAreChecked(_ kind: StoreKind, _ pageSize: Int) async throws {
        let place = try await filled(kind)
        let now = try CheckedOrder.at(37 * 60)
        let none: @Sendable ([RepairOrder]) async throws -> Set<Identifier<RepairOrder>>? = { _ in ["RO-3"] }
        let open = try await place.store.checkDocuments(
            of: owner, now: now, in: .china, pageSize: pageSize, followedUp: none)
        #expect(open.checked == 3 && open.clean == 2)
        #expect(codes(open) == ["RO-1": [.signatureMissing, .estimateMissing, .promiseMissing]])
        let first = try LocalDate("2026-06-01")
        let june = try await place.store.checkDocuments(
            of: owner, closedIn: DateWindow(from: first, through: first), now: now, in: .china, pageSize: pageSize,
            followedUp: none)
        #expect(june.checked == 5)
        #expect(codes(june)["RO-closed"] == [.nextServiceMissing, .followUpMissing])
        // Handed back on 4 June and settled on the first: it is in the window of either, and once in that of both.
        let fourth = try LocalDate("2026-06-04")
        let windows = [try DateWindow(from: fourth, through: fourth), try DateWindow(from: first, through: nil)]
        for window in windows {
            let report = try await place.store.checkDocuments(
                of: owner, closedIn: window, now: now, in: .china, pageSize: pageSize, followedUp: none)
            #expect(report.items.filter { $0.order.id == "RO-late" }.count == 1)
            #expect(report.checked == (window.through == nil ? 5 : 4))
        }
        let elsewhere = try await place.store.checkDocuments(of: .dealer("D02"), now: now, in: .china)
        #expect(elsewhere == DocumentReport())
    }

    @Test(arguments: StoreKind.allCases)
    func careTasksTellWhichOrdersAreFollowedUp(_ kind: StoreKind) async throws {
        let place = try await filled(kind)
        let now = try CheckedOrder.at(37 * 60)
        let before = try await place.store.checkDocuments(of: owner, now: now, in: .china)
        #expect(codes(before)["RO-3"] == [.followUpMissing])
        let order = try await place.store.existing(RecordKey<RepairOrder>(owner, "RO-3")).record
        let delivered = try #require(order.deliveredAt)
        try await place.commit { changes, _ in
            let act = Act("import", by: .system("test"), at: now)
            let customer = try OrderFileTests.customer("C1", "王小明")
            try changes.insert(customer, act)
        }
        let plan = try CarePlanDraft.standard4S.validated()
        let request = CareRequest(
            plan, window: try LocalDate("2026-06-01")...LocalDate("2026-06-30"), zone: .china)
        try await place.store.deriveCare(request, for: owner, by: .system("care"), at: now) { _ in
            [RepairDelivery(order: "RO-3", customer: "C1", vehicle: "V1", at: delivered)]
        }
        let after = try await place.store.checkDocuments(of: owner, now: now, in: .china)
        #expect(codes(after)["RO-3"] == nil)
        // A plan that follows up no repair any more leaves a gap; a customer who was erased leaves none.
        var draft = CarePlanDraft.standard4S
        draft.version = 2
        draft.rules.removeAll { $0.trigger == CareTrigger.repairDelivered.rawValue }
        var dropped = request
        dropped.plan = try draft.validated()
        try await place.store.deriveCare(dropped, for: owner, by: .system("care"), at: now)
        let without = try await place.store.checkDocuments(of: owner, now: now, in: .china)
        #expect(codes(without)["RO-3"] == [.followUpMissing])
        try await place.store.deriveCare(request, for: owner, by: .system("care"), at: now.adding(seconds: 1)) { _ in
            [RepairDelivery(order: "RO-3", customer: "C1", vehicle: "V1", at: delivered)]
        }
        let again = try await place.store.checkDocuments(of: owner, now: now, in: .china)
        #expect(codes(again)["RO-3"] == nil)
        try await place.store.erase(
            RecordKey(owner, "C1"), Act("erase", by: .system("test"), at: now.adding(seconds: 2)), as: .fresh(),
            kinds: CustomerFile.kinds + RepairOrderKinds.customerLinked)
        try await place.store.deriveCare(request, for: owner, by: .system("care"), at: now.adding(seconds: 3))
        let erased = try await place.store.checkDocuments(of: owner, now: now, in: .china)
        #expect(codes(erased)["RO-3"] == nil)
    }

    /// Somebody closes an order between the look at those that are open and that at those that are closed.
    @Test(arguments: StoreKind.allCases)
    func anOrderThatIsClosedMeanwhileCountsOnce(_ kind: StoreKind) async throws {
        let place = try await filled(kind)
        let key = RecordKey<RepairOrder>(owner, "RO-3")
        let first = try LocalDate("2026-06-01")
        let act = Act("close", by: .employee("E1"), at: try CheckedOrder.at(140))
        let report = try await place.store.checkDocuments(
            of: owner, closedIn: DateWindow(from: first, through: nil), now: CheckedOrder.at(37 * 60), in: .china
        ) { orders in
            if orders.contains(where: { $0.key == key && $0.status == .delivered }) {
                try await place.store.change(key, act, as: .fresh()) { try $0.close(by: act.actor, at: act.at) }
            }
            return []
        }
        #expect(try await place.store.existing(key).record.status == .closed)
        #expect(report.checked == 5)
        #expect(report.items.filter { $0.order == key }.count == 1)
    }

    /// The store in memory keeps whatever it is handed, tasks too.
    @Test(arguments: StoreKind.allCases.filter { $0 != .memory })
    func aStoreWithoutTasksMissesNone(_ kind: StoreKind) async throws {
        let place = try await filled(kind, tasks: false)
        let report = try await place.store.checkDocuments(of: owner, now: CheckedOrder.at(37 * 60), in: .china)
        #expect(codes(report)["RO-3"] == nil && report.checked == 3)
    }
}
