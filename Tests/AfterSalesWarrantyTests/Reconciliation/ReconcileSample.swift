import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty

/// Claims and lists to hold against each other. Repairs are of the first of a month of 2025, submitted the day after.
enum ReconcileSample {
    static let owner = RecordOwner.dealer("D01")
    static let officer = ActingParty.employee("E9")

    static func yuan(_ units: Int64) -> Money { Money(minorUnits: units, currency: .cny) }

    static func start(_ month: Int) throws -> Timestamp {
        try Timestamp("2025-\(month < 10 ? "0" : "")\(month)-01T01:00:00Z")
    }

    static func at(_ minutes: Int64, month: Int = 1) throws -> Timestamp {
        try start(month).adding(seconds: minutes * 60)
    }

    static func day(_ text: String) throws -> LocalDate { try LocalDate(text) }

    /// An order with a part and labour that the manufacturer pays, settled.
    static func order(
        units: Int64, month: Int = 1, currency: Currency = .cny, id: String? = nil
    ) throws -> SettledOrder {
        let labour = units / 3
        func line(_ id: Identifier<OrderLine>, _ kind: LineKind, _ units: Int64) throws -> OrderLine {
            OrderLine(
                id, kind, for: "J1", code: "C-\(id)", "line", unitPrice: Money(minorUnits: units, currency: currency),
                taxRate: try Rate("13%"), payType: .warranty)
        }
        var order = try RepairOrder(
            RecordKey(owner, Identifier(id ?? "RO-\(month)-\(units)")), for: "C1", car: "V1", advisor: "E1",
            terms: PriceTerms(currency, tax: .inclusive), openedAt: at(0, month: month))
        try order.checkIn(
            Reception(kilometres: 20_000, concerns: [Concern("c1", "冷车打不着火")]), by: .employee("E1"),
            at: at(5, month: month))
        try order.estimate(
            EstimateDraft(
                newJobs: [Job("J1", "pump", about: ["c1"])],
                lines: [try line("L1", .labour, labour), try line("L2", .sublet, units - labour)]),
            by: .employee("E1"), at: at(10, month: month))
        try order.diagnose(
            "J1",
            Diagnosis("F1", .defect, cause: "seized", correction: "replaced", by: "T1", at: at(11, month: month)))
        try order.authorize(by: .customer, with: .signature("s"), at: at(12, month: month))
        try order.assign("J1", to: [WorkShare("T1", Rate("100%"))])
        try order.startWork(by: .employee("E1"), at: at(13, month: month))
        try order.finishWork(by: .employee("E1"), at: at(20, month: month))
        try order.inspect(.technician, by: "T1", at: at(21, month: month))
        try order.inspect(.teamLeader, by: "T8", at: at(22, month: month))
        try order.inspect(.final, by: "T9", at: at(23, month: month))
        try order.settle(by: .employee("E1"), at: at(30, month: month), in: .china)
        return try order.settled()
    }

    static func terms(of manufacturer: Identifier<Manufacturer> = "M1", _ currency: Currency = .cny) throws
        -> ManufacturerTerms
    {
        try ManufacturerTerms(
            of: manufacturer, version: "1", source: "bulletin", effective: DateWindow(from: day("2020-01-01")),
            in: currency, rules: ManufacturerTerms.Rules(submitWithin: 30))
    }

    enum Stage { case draft, submitted, approved, rejected }

    /// A claim of an order, as far as it is asked for.
    static func claim(
        _ number: String, of order: SettledOrder, month: Int = 1, _ stage: Stage = .submitted,
        by manufacturer: Identifier<Manufacturer> = "M1", terms: ManufacturerTerms? = nil
    ) throws -> WarrantyClaim {
        var claim = try WarrantyClaim(
            ClaimDraft(
                Identifier("WC-\(number)"), number: number, for: "J1",
                terms: try terms ?? Self.terms(of: manufacturer, order.order.terms.currency)),
            of: order, by: officer, at: at(60, month: month), in: .china)
        if stage == .draft { return claim }
        try claim.check(finding: [], by: officer, at: at(70, month: month))
        try claim.submit(batch: "B\(month)", by: officer, at: at(1_440, month: month), in: .china)
        switch stage {
        case .draft, .submitted: break
        case .approved: try claim.approve(by: .system("maker"), at: at(2_000, month: month))
        case .rejected: try claim.reject("X1", because: "wear", by: .system("maker"), at: at(2_000, month: month))
        }
        return claim
    }

    static func list(
        _ lines: [RemittanceLine], number: String = "L-1", on day: String = "2025-02-15", currency: Currency = .cny,
        by manufacturer: Identifier<Manufacturer> = "M1"
    ) throws -> RemittanceList {
        try RemittanceList(
            RecordKey(owner, Identifier("list-\(number)")), number: number, of: manufacturer, on: Self.day(day),
            in: currency, lines: lines)
    }

    /// Behind every list of the year.
    static func noted() throws -> Timestamp { try Timestamp("2026-03-01T01:00:00Z") }
}
