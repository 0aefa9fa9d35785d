import AfterSales

/// A dealership whose customers answered a survey: each response gives one mark throughout, so that its index is a hundred
/// times the mark.
struct SurveyedDealer {
    static let kinds: [any StoredRecord.Type] = [SurveyResponse.self, SurveyInvitation.self]

    let instrument: SurveyInstrument
    private(set) var responses: [SurveyResponse] = []
    var invitations: [SurveyInvitation] = []

    init() throws {
        guard let instrument = SurveyInstrument.builtIn("china-2014") else { throw Missing() }
        self.instrument = instrument
    }

    struct Missing: Error {}

    /// Twenty nines and twenty eights of June, by the advisors A1 and A2 in turn.
    static func ofJune() throws -> SurveyedDealer {
        var dealer = try SurveyedDealer()
        for number in 0..<40 {
            try dealer.answer(
                "R\(number)", number < 20 ? 9 : 8, on: "2026-06-\(number % 28 < 9 ? "0" : "")\(number % 28 + 1)",
                advisor: number % 2 == 0 ? "A1" : "A2")
        }
        return dealer
    }

    mutating func answer(
        _ id: String, _ mark: Int, on day: String = "2026-06-15", advisor: Identifier<Employee>? = nil,
        team: Identifier<Team>? = nil,
        order: String? = nil, wave: String = "2026-06", version: Int? = nil,
        survey: Identifier<SurveyInstrument>? = nil, dealer: Identifier<Dealer> = "D1", hour: String = "10"
    ) throws {
        responses.append(
            try SurveyResponse(
                RecordKey(dealer: dealer, Identifier(id)), to: survey ?? instrument.key.id,
                version: version ?? instrument.version, wave: wave,
                about: SurveyedVisit(order: order == "" ? nil : order ?? "RO-\(id)", advisor: advisor, team: team),
                channel: .phone,
                answeredAt: Timestamp("\(day)T\(hour):00:00Z"), on: LocalDate(day),
                answers: instrument.questions.compactMap { $0.kind.marks == nil ? nil : SurveyAnswer($0.id, mark) }))
    }

    mutating func invite(_ order: String, closesOn day: String?, wave: String = "2026-06") throws {
        invitations.append(
            try SurveyInvitation(
                RecordKey(dealer: "D1", Identifier("I-\(order)-\(day ?? "open")")), to: instrument.key.id, wave: wave,
                about: SurveyedVisit(order: order), by: .phone, sentAt: Timestamp("2026-06-01T08:00:00Z"),
                closesOn: day.map { try LocalDate($0) }))
    }

    /// Puts everything into a store.
    func fill(_ store: some RecordStore) async throws {
        var changes = ChangeSet(CommitKey(.dealer("D1"), "surveys"))
        let act = Act("import", by: .employee("E9"), at: try Timestamp("2026-07-01T00:00:00Z"))
        for response in responses { try changes.insert(response, act) }
        for invitation in invitations { try changes.insert(invitation, act) }
        try await store.commit(changes)
    }

    func collection(
        _ requirement: String, least: Int64 = 10, months: Int = 1, teams: Set<Identifier<Team>> = [],
        advisors: Set<String> = []
    ) throws -> SatisfactionCollection {
        try SatisfactionCollection(
            SurveyScoring(instrument, ScoreRules(leastResponses: least, requirement: Points(requirement))),
            requiredBy: "manufacturer's notice 2026-03", months: months, teams: teams, advisors: advisors)
    }

    /// A manager, who shares in what the dealership sold, and two advisors.
    static func facts() throws -> MonthFacts {
        let people: [(Identifier<Employee>, String)] = [("A1", "advisor"), ("A2", "advisor"), ("M1", "manager")]
        return MonthFacts(
            period: try Month("2026-06"), dealer: "D1", currency: .cny,
            employees: people.map { EmployeeFacts(id: $0, name: "\($0)", position: $1, baseSalary: .zero(.cny)) },
            metrics: [
                MetricFact("sales", .dealer, try DecimalNumeral("100000.00")),
                MetricFact("sales", .employee("A1"), try DecimalNumeral("5000.00")),
                MetricFact("sales", .employee("A2"), try DecimalNumeral("5000.00")),
            ])
    }

    /// A dealership's gate that holds in doubt; beside it, where `ownGate` says so, one of the advisors that pays 90 %.
    static func plan(ownGate: Bool = false) throws -> CommissionPlan {
        let names = ["csi", "csiLower", "csiUpper", "csiRequirement"]
        return try PlanDraft(
            id: "gated", version: 1, title: ["en": "Gated"], currency: "CNY", effectiveFrom: "2026-01",
            metrics: [Metric("sales", .money)]
                + names.map { Metric($0, .points, missing: $0 == "csi" ? .zero : .error) },
            gates: [
                Gate(
                    "csiGate", title: ["en": "Customer satisfaction", "zh-Hans": "客户满意度"], lower: "csiLower",
                    upper: "csiUpper", atLeast: "csiRequirement", missed: "80%", inconclusive: .hold),
                Gate(
                    "ownGate", lower: "csiLower", upper: "csiUpper", atLeast: "csiRequirement", missed: "80%",
                    inconclusive: "90%"),
            ],
            schemes: [
                Scheme(
                    id: "bonus", basis: "individual", positions: ["advisor"],
                    amount: ownGate ? "sales * 2% * ownGate" : "sales * 2% * dealer.csiGate"),
                Scheme(id: "desk", basis: "dealer", positions: ["manager"], amount: "sales * 1% * csiGate"),
            ]
        ).validated()
    }
}
