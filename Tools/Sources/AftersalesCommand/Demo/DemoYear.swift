import AfterSales

/// The year of one sample dealership, written into a store as its people write it, day by day, and closed month by month.
struct DemoYear: Sendable {
    private static let zone = CivilZone.china

    let store: DemoStore
    let plan: CommissionPlan
    let calendar: SampleCalendar
    let campaigns: SampleCampaigns
    let collection: MonthCollection
    let progress: DemoProgress
    let language: Language

    /// How many steps of the progress a dealership takes.
    static func steps(_ calendar: SampleCalendar) -> Int {
        calendar.months.reduce(0) { $0 + $1.dayCount + 1 }
    }

    /// The whole year of a dealership.
    func run(_ dealer: SampleDealer) async throws -> DemoDealer {
        try await store.telling {
            var house = SampleHouse(dealer, calendar, campaigns, language: language)
            var closes = DemoCloses(
                dealer: dealer, store: store.records, plan: plan, collection: collection, language: language)
            try await writeStaff(of: dealer)
            for month in calendar.months {
                let inputs = SampleInputs(dealer: dealer, month: month, calendar: calendar, language: language)
                try await writeTargets(inputs)
                for day in SampleCalendar.days(of: month) {
                    try await progress.step("\(dealer.id) \(day)")
                    try await write(day, &house)
                }
                try await writeFigures(inputs)
                try await progress.step("\(dealer.id) \(month)")
                try await closes.close(month)
            }
            return DemoDealer(dealer: dealer, months: closes.months)
        }
    }

    private func write(_ day: LocalDate, _ house: inout SampleHouse) async throws {
        var work = try SampleDay(house, on: day)
        try await work.go(in: store.records)
        if !work.changes.isEmpty { try await store.records.commit(work.changes) }
        house = work.house
        for order in work.undone { try await undo(order, on: day, in: house) }
        if let order = house.wrongOrder(foundOn: day) { try await undo(order, on: day, in: house) }
    }

    /// Undoes an order as a whole, and pays back what the customer paid.
    private func undo(_ order: RepairOrder, on day: LocalDate, in house: SampleHouse) async throws {
        let store = store.records
        let at = try Self.zone.timestamp(of: day, secondsOfDay: 75_600)
        let party = ActingParty.employee(SampleCrew(of: house.dealer, in: day.month).first("serviceManager"))
        let credit = Identifier<RepairOrder>("\(order.key.id)-C")
        let reason = LocalizedText("invoiced to the wrong customer", "开票客户有误")
        try await store.counted.reverse(
            order.key, by: credit, because: reason[language], acting: party, at: at, in: Self.zone,
            as: CommitKey(house.owner, "undo/\(order.key.id)"))
        guard let paid = order.payments.first else { return }
        try await store.pay(
            Payment("B1", paid.amount, paid.method, way: .refunded, by: party, at: try at.adding(seconds: 300)),
            on: RecordKey(house.owner, credit), as: CommitKey(house.owner, "refund/\(order.key.id)"))
    }

    private func writeStaff(of dealer: SampleDealer) async throws {
        let at = try Self.zone.timestamp(of: calendar.months[0].firstDay, secondsOfDay: 3_600)
        var changes = ChangeSet(CommitKey(.dealer(dealer.id), "staff"))
        let act = Act(
            "register", by: .employee(SampleCrew(of: dealer, in: calendar.months[0]).first("stationManager")), at: at)
        for file in try SampleInputs.staff(of: dealer, language: language) { try changes.insert(file, act) }
        try await store.records.commit(changes)
    }

    private func writeTargets(_ inputs: SampleInputs) async throws {
        let dealer = inputs.dealer
        let at = try Self.zone.timestamp(of: inputs.month.previous.lastDay, secondsOfDay: 64_800)
        var changes = ChangeSet(CommitKey(.dealer(dealer.id), "targets/\(inputs.month)"))
        let act = Act("agree", by: .employee(SampleCrew(of: dealer, in: inputs.month).first("stationManager")), at: at)
        for target in try inputs.targets(late: false) { try changes.insert(target, act) }
        try await store.records.commit(changes)
    }

    /// What is stated on the last evening of a month.
    private func writeFigures(_ inputs: SampleInputs) async throws {
        let dealer = inputs.dealer
        let at = try Self.zone.timestamp(of: inputs.month.lastDay, secondsOfDay: 79_200)
        var changes = ChangeSet(CommitKey(.dealer(dealer.id), "figures/\(inputs.month)"))
        let crew = SampleCrew(of: dealer, in: inputs.month)
        let manager = ActingParty.employee(crew.first("stationManager"))
        for target in try inputs.targets(late: true) { try changes.insert(target, Act("agree", by: manager, at: at)) }
        for appraisal in try inputs.appraisals(at: at) {
            try changes.insert(appraisal, Act("confirm", by: manager, at: at))
        }
        for approval in try inputs.approvals(at: at) {
            try changes.insert(approval, Act("approve", by: manager, at: at))
        }
        for figure in try inputs.figures(at: at) { try changes.insert(figure, Act("report", by: figure.by, at: at)) }
        try await store.records.commit(changes)
    }
}
