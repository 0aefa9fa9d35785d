import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// Comeback (外返): same concern, within configurable days and kilometres. Proposed with its evidence, never decided.
@Suite struct ComebackCandidateTests {
    /// An order that was handed back on 1 June in China at 10 000 km, about a noise of the brakes, done by `OP-1`.
    private func earlier(
        _ id: String = "RO-0", words: String = "刹车异响", operation: String? = "OP-1", delivered: Bool = true,
        about: [Identifier<Concern>] = ["c1"]
    ) throws -> RepairOrder {
        var order = try CheckedOrder.opened(RecordKey(FullOrder.owner, Identifier(id)))
        try order.checkIn(
            Reception(kilometres: 10_000, concerns: [Concern("c1", words)], signature: "s"), by: .employee("E1"),
            at: CheckedOrder.at(5))
        let line = OrderLine(
            "L1", .labour, for: "J1", code: operation, "brakes", unitPrice: try FullOrder.yuan("200.00"),
            taxRate: try Rate("0.13"))
        try order.estimate(
            EstimateDraft(newJobs: [Job("J1", "brakes", about: about)], lines: [line]), by: .employee("E1"),
            at: CheckedOrder.at(10))
        try order.authorize(by: .customer, with: .signature("s"), at: CheckedOrder.at(12))
        try order.assign("J1", to: [WorkShare("E5", try Rate("1"))])
        try order.startWork(by: .employee("E5"), at: CheckedOrder.at(20))
        try order.finishWork(by: .employee("E5"), at: CheckedOrder.at(30))
        try order.inspect(.technician, by: "E5", at: CheckedOrder.at(40))
        try order.inspect(.teamLeader, by: "E6", at: CheckedOrder.at(40))
        try order.inspect(.final, by: "E7", at: CheckedOrder.at(40))
        try order.settle(by: .employee("E1"), at: CheckedOrder.at(50), in: .china)
        guard delivered else { return order }
        try order.deliver(
            explainedBy: "E1", accepted: .signature("s"), unpaidApprovedBy: "E2", by: .employee("E1"),
            at: CheckedOrder.at(60))
        return order
    }

    private func question(
        _ words: String, days: Int64 = 10, kilometres: Int = 10_500,
        work: ComebackQuestion.PlannedWork? = nil, stated: Identifier<RepairOrder>? = nil
    ) throws -> ComebackQuestion {
        ComebackQuestion(
            Reception(kilometres: kilometres, concerns: [Concern("n1", words)]),
            at: try CheckedOrder.at(days * 1_440 + 120),
            work: work.map { ["n1": $0] } ?? [:], stated: stated.map { ["n1": $0] } ?? [:])
    }

    @Test(arguments: [
        (30, 11_000, true), (31, 10_500, false), (10, 11_001, false), (0, 10_000, true), (10, 9_000, true),
    ])
    func withinDaysAndKilometres(_ days: Int64, _ kilometres: Int, _ isProposed: Bool) throws {
        let question = try question("刹车又异响", days: days, kilometres: kilometres)
        let found = ComebackRule.standard.candidates(for: question, among: [try earlier()], in: .china)
        #expect(found.isEmpty == !isProposed)
        if let first = found.first {
            #expect(first.days == days && first.kilometres == max(kilometres - 10_000, 0))
            #expect(first.link == ComebackLink(to: "RO-0", concern: "c1", as: "n1"))
        }
        let longer = ComebackRule(days: 100, kilometres: nil)
        #expect(longer.candidates(for: question, among: [try earlier()], in: .china).count == 1)
    }

    @Test(
        arguments: [
            ("刹车异响", [ComebackEvidence.words(["刹车", "车异", "异响"])]), ("空调不制冷", []), ("刹", []), ("车", []),
            // One pair in common is one, also at the end of both.
            ("有异响", []), ("异响 刹车", [.words(["刹车", "异响"])]),
        ] as [(String, [ComebackEvidence])])
    func sharedWordsSpeakForIt(_ words: String, _ evidence: [ComebackEvidence]) throws {
        let found = ComebackRule.standard.candidates(for: try question(words), among: [try earlier()], in: .china)
        #expect(found.map(\.evidence) == (evidence.isEmpty ? [] : [evidence]))
    }

    @Test func sameOperationSpeaksForItAndTheSameTradeOnlyBesideIt() throws {
        let trade = ComebackQuestion.PlannedWork(skills: [.mechanical])
        let same = ComebackQuestion.PlannedWork(skills: [.mechanical], operations: ["OP-1", "OP-7"])
        let rule = ComebackRule.standard
        #expect(rule.candidates(for: try question("漏油", work: trade), among: [try earlier()], in: .china).isEmpty)
        let found = rule.candidates(for: try question("漏油", work: same), among: [try earlier()], in: .china)
        #expect(found.map(\.evidence) == [[.operations(["OP-1"]), .skill(.mechanical)]])
        #expect(
            found.map { $0.text(.english) } == [
                "order RO-0, 10 days and 500 km ago; the same operations OP-1; the same trade mechanical"
            ])
        // Work that the workshop had proposed is about no concern.
        let proposed = try earlier(about: [])
        let work = rule.candidates(for: try question("漏油", work: same), among: [proposed], in: .china)
        #expect(work.map(\.earlierConcern) == [nil] && work.map(\.evidence) == [[.operations(["OP-1"])]])
    }

    @Test func somebodysWordIsHeardHoweverLongAgo() throws {
        let question = try question("完全不同", days: 400, kilometres: 60_000, stated: "RO-0")
        let found = ComebackRule.standard.candidates(
            for: question, among: [try earlier(), try earlier("RO-9")], in: .china)
        #expect(found.map(\.order) == ["RO-0"] && found.map(\.evidence) == [[.stated]])
        let near = try self.question("刹车异响", stated: "RO-0")
        let both = ComebackRule.standard.candidates(for: near, among: [try earlier("RO-9"), try earlier()], in: .china)
        #expect(both.map(\.order) == ["RO-0", "RO-9"] && both[0].evidence.first == .stated)
    }

    @Test func nothingComesOfWhatIsNoEarlierVisit() throws {
        let question = try question("刹车异响")
        let notBack = try earlier(delivered: false)
        let draft = try CheckedOrder.opened()
        var undone = try earlier("RO-5")
        let credit = try undone.reverse(
            by: RecordKey(FullOrder.owner, "RO-5C"), because: "x", acting: .employee("E1"), at: CheckedOrder.at(70),
            in: .china)
        let forgotten = try #require(try earlier("RO-6", operation: nil).forgetting("C1"))
        let rule = ComebackRule.standard
        #expect(rule.candidates(for: question, among: [notBack, draft, credit, forgotten], in: .china).isEmpty)
        let before = try self.question("刹车异响", days: 0)
        var early = before
        early.at = try CheckedOrder.at(59)
        #expect(rule.candidates(for: early, among: [try earlier()], in: .china).isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func aStoreKnowsTheEarlierOrders(_ kind: StoreKind) async throws {
        let place = try await kind.open(RepairOrderKinds.all)
        var now = try CheckedOrder.opened(RecordKey(FullOrder.owner, "RO-NEW"), at: 14_400)
        try now.checkIn(
            Reception(kilometres: 10_500, concerns: [Concern("n1", "刹车异响"), Concern("n2", "保养")]),
            by: .employee("E1"), at: CheckedOrder.at(14_401))
        let orders = [try earlier(), try earlier("RO-2", words: "空调不制冷"), now]
        try await place.commit { changes, _ in
            for order in orders { try changes.insert(order, Act("import", by: .system("test"), at: FullOrder.at(0))) }
        }
        let question = try #require(ComebackQuestion(now))
        let found = try await place.store.comebackCandidates(
            for: question, on: "V1", of: FullOrder.owner, in: .china, except: "RO-NEW")
        #expect(found.map(\.order) == ["RO-0"] && found.map(\.concern) == ["n1"])
        let other = try await place.store.comebackCandidates(
            for: question, on: "V2", of: FullOrder.owner, in: .china)
        #expect(other.isEmpty)
        // Nothing was decided by that.
        let key = RecordKey<RepairOrder>(FullOrder.owner, "RO-NEW")
        #expect(try await place.store.existing(key).record == now)
    }

    @Test func anOrderAsksForItself() throws {
        let order = try CheckedOrder.estimated()
        let question = try #require(ComebackQuestion(order))
        #expect(question.work["c1"]?.skills == [.mechanical] && question.kilometres == 10_000)
        #expect(try ComebackQuestion(CheckedOrder.opened()) == nil)
    }
}
