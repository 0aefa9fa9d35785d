import AfterSales
import AfterSalesTestStores

/// A dealership that closes its months by a plan of its own: a team of advisors, mechanics by the hour, advisors by appraisal.
///
/// Until June the team gets 5 % of what its orders brought, of less than nothing nothing; from July on at least 10.00.
struct ClosingDealer {
    let shop: CollectedDealer
    let plan: String = "shop"
    static let clerk = ActingParty.employee("E8")
    static let director = ActingParty.employee("E9")

    init(_ kind: StoreKind) async throws {
        try await self.init(CollectedDealer(kind))
    }

    init(_ shop: CollectedDealer) async throws {
        self.shop = shop
        let begun = try Timestamp("2026-01-01T00:00:00Z")
        for version in try [Self.version(1, "2026-01", "2026-06"), Self.version(2, "2026-07", nil)] {
            try await store.register(version, for: shop.owner, by: Self.director, at: begun)
        }
        for (id, position) in [("E1", "serviceAdvisor"), ("E2", "serviceAdvisor"), ("T1", "mechanic")] {
            try await employ(id, position, [("2026-01", nil)])
        }
    }

    var store: any RecordStore { shop.store }
    var monthEnd: MonthEnd { store.monthEnd(of: shop.dealer, by: plan, from: Self.collection) }

    static let collection = MonthCollection(
        "shop",
        orders: MetricCollection([
            MetricRule("normalRepairReceipts", of: .advisorTeam("reception"), .money, .receipts(of: [.customer])),
            MetricRule(
                "accidentRepairAudited", of: .advisorTeam("reception"), .money, MeasureSum(.accidentRepairAudited)),
            MetricRule("hoursSold", of: .technicians(["mechanic"]), .hours, MeasureSum(.hoursPaid)),
        ]), warranty: .reference4S, countsComplaints: true, in: .cny)

    static func version(_ number: Int, _ from: String, _ through: String?) throws -> CommissionPlan {
        var draft = PlanDraft(
            id: "shop", version: number, title: ["en": "Shop"], currency: "CNY", effectiveFrom: from,
            effectiveThrough: through)
        draft.metrics = [
            Metric("normalRepairReceipts", .money, missing: .zero),
            Metric("accidentRepairAudited", .money, missing: .zero),
            Metric("warrantyReceipts", .money, missing: .zero), Metric("hoursSold", .hours, missing: .zero),
            Metric("complaints", .count, missing: .zero), Metric("appraisalScore", .points, missing: .zero),
        ]
        draft.derived = [Definition("output", "normalRepairReceipts + warrantyReceipts + accidentRepairAudited")]
        draft.constants = [
            Constant("nothing", "0.00", unit: "money"), Constant("least", "10.00", unit: "money"),
            Constant("perHour", "20.00", unit: "money/hours"),
            Constant("perPoint", "1.00", unit: "money/points"),
        ]
        draft.tables = [Table("complaintRate", input: "count", output: "ratio", steps: ["1": "10%", "2": "50%"])]
        draft.schemes = [
            .team("reception", equally: ["serviceAdvisor"]) {
                Amount("max(\(number == 1 ? "nothing" : "least"), output * 5%)")
                Deduction("complaints", "gross * complaintRate(complaints)")
            },
            .individual("hours", positions: ["mechanic"]) { Amount("hoursSold * perHour") },
            .individual("appraisal", positions: ["serviceAdvisor"]) { Amount("appraisalScore * perPoint") },
        ]
        return try draft.validated()
    }

    // MARK: What people state

    /// Keeps a record, or its next state.
    func state<Record: StoredRecord>(_ record: Record, at: String = "2026-01-01T00:00:00Z") async throws {
        let act = Act("state", by: Self.director, at: try Timestamp(at))
        let stored = try await store.load(record.key)
        try await shop.place.commit { changes, _ in
            if let stored { try changes.update(stored, to: record, act) } else { try changes.insert(record, act) }
        }
    }

    func employ(
        _ id: String, _ position: String, _ months: [(String, String?)], at: String = "2026-01-01T00:00:00Z"
    ) async throws {
        let team: Identifier<Team>? = position == "serviceAdvisor" ? "reception" : nil
        var assignments: [Assignment] = []
        for (from, through) in months {
            let last = try through.map { try Month($0) }
            assignments.append(
                Assignment(
                    months: try MonthWindow(from: Month(from), through: last), position: position, team: team,
                    baseSalary: try Money("3000.00", .cny)))
        }
        let file = try StaffFile(
            Identifier(id), dealer: shop.dealer, name: "name of \(id)", assignments: assignments)
        try await state(file, at: at)
    }

    func appraise(
        _ id: String, _ month: String, _ points: String, _ action: AppraisalAction? = .confirm,
        at: String = "2026-01-01T00:00:00Z"
    ) async throws {
        let key = Appraisal.key(dealer: shop.dealer, month: try Month(month), Identifier(id))
        var appraisal =
            try await store.load(key)?.record
            ?? Appraisal(
                of: Identifier(id), dealer: shop.dealer, month: Month(month),
                items: [.init("work", DecimalNumeral(points))])
        if let action { try appraisal.perform(action, by: Self.director, at: Timestamp(at)) }
        try await state(appraisal, at: at)
    }

    func report(_ metric: String, _ subject: Subject, _ month: String, _ value: String, at: String) async throws {
        try await state(
            ReportedFigure(
                metric, of: subject, dealer: shop.dealer, month: Month(month), value: DecimalNumeral(value),
                from: "list", by: Self.clerk, at: Timestamp(at)), at: at)
    }

    // MARK: Orders

    /// An order of one labour line with a price for the customer, without tax to be taken off.
    func sell(_ id: String, _ price: Int64, hours: Int64? = nil, at: String) async throws {
        try await shop.settle(
            id, [CollectedDealer.line("L1", .labour, price, hours: hours, tax: "0%")], at: Timestamp(at))
    }

    // MARK: Steps

    @discardableResult
    func drawUp(
        _ month: String, at: String, skipping skipped: [SkippedMonth] = [], adding byHand: [Correction] = []
    ) async throws -> DrawnUpClose {
        try await monthEnd.drawUp(
            Month(month), by: Self.clerk, at: Timestamp(at), because: "month end", adding: byHand, skipping: skipped,
            as: .fresh())
    }

    /// Draws a month up, checks, approves and posts it.
    @discardableResult
    func close(_ month: String, at: String, skipping skipped: [SkippedMonth] = []) async throws -> CloseRecord {
        try await drawUp(month, at: at, skipping: skipped)
        let (number, now) = (try Month(month), try Timestamp(at))
        try await monthEnd.check(number, by: Self.clerk, at: now, as: .fresh())
        try await monthEnd.approve(number, by: Self.director, at: now, as: .fresh())
        return try await monthEnd.post(number, by: Self.clerk, at: now).close.record
    }

    /// What somebody is paid by a close for a scheme.
    static func paid(_ close: CloseRecord, _ employee: String, _ scheme: String) throws -> String? {
        try close.close()[Identifier(employee)]?.lines.first { $0.scheme == scheme }?.payable.amountText
    }

    /// What is open of a month: `E1 reception -5.00`.
    func open(_ month: String) async throws -> [String] {
        try await monthEnd.openCorrections(of: Month(month)).corrections.map(Self.text)
    }

    static func text(_ correction: Correction) -> String {
        "\(correction.employee) \(correction.scheme ?? "–") \(correction.amount.amountText)"
    }
}
