import AfterSales

/// The closes of a sample dealership, month after month, from the collected records.
struct DemoCloses {
    private let dealer: SampleDealer
    private let monthEnd: MonthEnd
    private let order: [String]
    /// What was closed so far.
    private(set) var months: [DemoDealer.ClosedMonth] = []

    init(
        dealer: SampleDealer, store: any RecordStore, plan: CommissionPlan, collection: MonthCollection,
        language: Language
    ) {
        self.dealer = dealer
        monthEnd = store.monthEnd(of: dealer.id, by: plan.id, from: collection, in: language)
        order = plan.draft.schemes.map(\.id)
    }

    /// Closes a month in the night after it, with what earlier months turned out to be wrong by: drawn up, checked, approved
    /// and posted by those whose work that is. It is paid the week after, unless something holds it.
    mutating func close(_ month: Month) async throws {
        let crew = SampleCrew(of: dealer, in: month)
        let (assistant, manager) = (crew.first("stationAssistant"), crew.first("stationManager"))
        let night = try CivilZone.china.timestamp(of: month.next.firstDay, secondsOfDay: 1_800)
        func at(_ minutes: Int64) throws -> Timestamp { try night.adding(seconds: minutes * 60) }
        func key(_ step: String) -> CommitKey { CommitKey(.dealer(dealer.id), "close/\(month)/\(step)") }
        try await monthEnd.drawUp(month, by: .employee(assistant), at: at(0), as: key("drawUp"))
        try await monthEnd.check(month, by: .employee(crew.first("serviceManager")), at: at(20), as: key("check"))
        try await monthEnd.approve(month, by: .employee(manager), at: at(40), as: key("approve"))
        let record = try await monthEnd.post(month, by: .employee(assistant), at: at(50)).close.record
        let close = try record.close()
        months.append(
            DemoDealer.ClosedMonth(
                facts: record.facts, close: close, figures: try CloseFigures(close, order: order)))
    }
}
