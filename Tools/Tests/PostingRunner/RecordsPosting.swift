import AfterSales

/// Closes months from records: twelve of each dealership, one after the other. Of each month two orders are settled, and one of
/// the month before is undone, which the next close corrects. Every request has a key of its own, and is made again by
/// whoever does not know what became of it.
struct RecordsPosting: Posting {
    let store: any RecordStore
    private let plan: CommissionPlan
    private static let clerk = ActingParty.employee("E8")
    private static let director = ActingParty.employee("E9")
    private static let months = 12
    private static let lost: [StorageError.Code] = [.conflict, .busy, .alreadyExists, .commitKeyReused]

    init(_ store: any RecordStore) throws {
        self.store = store
        var draft = PlanDraft(id: "shop", version: 1, title: ["en": "Shop"], currency: "CNY", effectiveFrom: "2026-01")
        draft.metrics = [Metric("receipts", .money, missing: .zero)]
        draft.schemes = [.individual("receipts", positions: ["serviceAdvisor"]) { Amount("receipts * 5%") }]
        plan = try draft.validated()
    }

    private static let collection = MonthCollection(
        "shop",
        orders: MetricCollection([
            MetricRule("receipts", of: .advisors(["serviceAdvisor"]), .money, .receipts(of: [.customer]))
        ]), in: .cny)

    /// Posts a month, whatever of it was done before, by this process or by another.
    func post(_ number: Int) async throws {
        for _ in 0..<200 {
            do {
                return try await advance(number)
            } catch let error as StorageError where Self.lost.contains(error.code) {
                // Another process was faster; what it has written is looked at again.
            } catch CloseRefusal.transition {
                // The same: the step has been made.
            }
        }
        try await advance(number)
    }

    private func advance(_ number: Int) async throws {
        let dealer = Identifier<Dealer>("D\((number - 1) / Self.months + 1)")
        let month = try Month(year: 2026, month: (number - 1) % Self.months + 1)
        let owner = RecordOwner.dealer(dealer)
        func key(_ what: String) -> CommitKey { CommitKey(owner, "\(what)/\(month)") }
        let closed = try month.lastDay.adding(days: 2)
        let at = try CivilZone.china.timestamp(of: closed, secondsOfDay: 36_000)
        if month.number == 1 { try await open(dealer, as: key("open")) }

        let orders = try ["A", "B"].map { try order("\(month)-\($0)", of: owner, in: month, number) }
        if try await store.load(orders[0].key) == nil {
            let act = Act("takeOver", by: Self.clerk, at: try at.adding(seconds: -3_600))
            try await store.takeOver(orders, act, as: key("orders"))
        }
        if month.number > 1 {
            let before = try month.adding(months: -1)
            try await store.counted.reverse(
                RecordKey(owner, Identifier("\(before)-B")), by: Identifier("\(before)-BC"), because: "wrong",
                acting: Self.clerk, at: at, in: .china, as: key("undo"))
        }

        let monthEnd = store.monthEnd(of: dealer, by: "shop", from: Self.collection)
        if try await monthEnd.close(of: month) == nil {
            try await monthEnd.drawUp(month, by: Self.clerk, at: at, as: key("drawUp"))
        }
        try await monthEnd.check(month, by: Self.clerk, at: at, as: key("check"))
        try await monthEnd.approve(month, by: Self.director, at: at, as: key("approve"))
        try await monthEnd.post(month, by: Self.clerk, at: at)
    }

    private func open(_ dealer: Identifier<Dealer>, as key: CommitKey) async throws {
        let at = try Timestamp("2026-01-01T00:00:00Z")
        try await store.register(plan, for: .dealer(dealer), by: Self.director, at: at)
        var changes = ChangeSet(key)
        let assignment = Assignment(
            months: try MonthWindow(from: Month("2026-01"), through: nil), position: "serviceAdvisor", team: nil,
            baseSalary: try Money("3000.00", .cny))
        try changes.insert(
            StaffFile("E1", dealer: dealer, name: "王伟", assignments: [assignment]),
            Act("employ", by: Self.director, at: at))
        try await store.commit(changes)
    }

    /// An order of one labour line, settled in the middle of the month.
    private func order(_ id: String, of owner: RecordOwner, in month: Month, _ number: Int) throws -> RepairOrder {
        let day = try month.firstDay.adding(days: 14)
        func at(_ minute: Int64) throws -> Timestamp {
            try CivilZone.china.timestamp(of: day, secondsOfDay: 32_400).adding(seconds: minute * 60)
        }
        var order = try RepairOrder(
            RecordKey(owner, Identifier(id)), for: "C1", car: "V1", advisor: "E1",
            terms: PriceTerms(.cny, tax: .inclusive),
            openedAt: at(0))
        let party = ActingParty.employee("E1")
        try order.checkIn(Reception(kilometres: 10, concerns: [Concern("c1", "noise")]), by: party, at: at(1))
        let line = OrderLine(
            "L1", .labour, for: "J1", "brakes", unitPrice: Money(minorUnits: Int64(number) * 100_00, currency: .cny),
            taxRate: try Rate("0%"), payType: .customer)
        try order.estimate(
            EstimateDraft(newJobs: [Job("J1", "brakes", about: ["c1"])], lines: [line]), by: party, at: at(2))
        try order.authorize(by: .customer, with: .signature("s"), at: at(3))
        try order.assign("J1", to: [WorkShare("T1", try Rate("100%"))])
        try order.startWork(by: party, at: at(4))
        try order.finishWork(by: party, at: at(60))
        for (level, by) in [(InspectionLevel.technician, "T1"), (.teamLeader, "T8"), (.final, "T9")] {
            try order.inspect(level, by: Identifier(by), at: at(61))
        }
        try order.settle(by: party, at: at(62), in: .china)
        return order
    }
}

extension RecordStore {
    fileprivate func takeOver(_ orders: [RepairOrder], _ act: Act, as key: CommitKey) async throws {
        var changes = ChangeSet(key)
        try await changes.insert(settled: orders.map { try $0.settled() }, in: .china, in: self, act)
        try await commit(changes)
    }
}
