import AfterSalesCommission
import AfterSalesCore
import Testing

/// Explanations that are easily wrong, each by itself.
@Suite struct ExplanationDetailTests {
    private func check(_ draft: PlanDraft, _ facts: MonthFacts) throws {
        let close = try draft.validated().close(facts)
        var replay = ExplanationReplay(draft, currencyDigits: close.currency.minorUnitDigits)
        let lines = close.statements.flatMap(\.lines)
        #expect(!lines.isEmpty)
        // One line is enough to see it.
        for line in lines.prefix(1) { #expect(throws: Never.self) { try replay.check(line) } }
    }

    private func plan(_ schemes: [Scheme], withholding: [Withholding] = []) -> PlanDraft {
        PlanDraft(
            id: "p", version: 1, currency: "CNY", effectiveFrom: "2026-01",
            metrics: [Metric("sales", .money), Metric("hours", .hours), Metric("cars", .count, missing: .zero)],
            derived: [Definition("doubled", "sales * 2")], constants: [Constant("cent", "0.01", unit: "money")],
            schemes: schemes, withholding: withholding)
    }

    @Test func `a withholding that gives way`() throws {
        let scheme = Scheme(id: "s", basis: "individual", positions: ["*"], amount: "cent")
        try check(
            plan([scheme], withholding: [Withholding("a", rate: "50%"), Withholding("b", rate: "50%")]),
            try SmallMonth.facts())
    }

    @Test func `the dealer's own figures behind their scope`() throws {
        try check(
            plan([Scheme(id: "s", basis: "dealer", positions: ["*"], amount: "dealer.sales * 1%")]),
            try SmallMonth.facts())
    }

    @Test func `a figure of the pool and of the employee under one name`() throws {
        var scheme = Scheme(id: "s", basis: "dealer", positions: ["*"], amount: "sales * 1% + let1")
        scheme.definitions = [Definition("let1", "doubled * 1%")]
        scheme.deductions = [
            .init("d", "sales * 0.1% + let1 * 1% + doubled * 0.1%"), .init("e", "dealer.sales * 0.01%"),
        ]
        try check(plan([scheme]), try SmallMonth.facts())
    }

    @Test(arguments: ["pool", "coefficient", "coefficients", "amount", "net", "payable", "withheld"])
    func `an intermediate called like a figure of the statement`(_ name: String) throws {
        var scheme = Scheme(id: "s", basis: "dealer", positions: ["*"], amount: "sales * 1% + \(name)")
        scheme.definitions = [Definition(name, "sales * 2%")]
        scheme.deductions = [.init("d", "\(name) * 1%")]
        let draft = plan([scheme], withholding: [Withholding("fund", rate: "5%")])
        // Either such a name is refused, or its explanation has to come out.
        if draft.problems.isEmpty { try check(draft, try SmallMonth.facts()) }
    }

    @Test func `a figure of the team read by an employee`() throws {
        var facts = try SmallMonth.facts()
        facts.employees[2].team = "front"
        let scheme = Scheme(
            id: "s", basis: "individual", positions: ["*"], amount: "team.doubled * 1% + attainment(team.sales) * cent")
        try check(plan([scheme]), facts)
    }

    @Test func `a quotient that is no decimal`() throws {
        var draft = plan([
            Scheme(id: "s", basis: "individual", positions: ["*"], amount: "rate(hours / 7) * perHour * hours")
        ])
        draft.tables = [Table("rate", input: "hours", output: "ratio", steps: ["0": "5%", "17.1": "7%"])]
        draft.schemes[0].definitions = [Definition("perHour", "sales / hours / 3")]
        try check(draft, try SmallMonth.facts())
    }

    // 120 hours and a seventh of them, which is no decimal: between two points, on one, behind the last, before the first.
    @Test(arguments: [
        ("hours / 7", "-10", "400", ["-10", "400"]), ("hours / 7", "17", "17.2", ["17", "17.2"]),
        ("hours", "120", "500", ["120"]), ("hours", "10", "20", ["20"]), ("hours", "121", "500", []),
    ])
    func `a value between two points`(_ input: String, _ first: String, _ second: String, _ points: [String]) throws {
        var draft = plan([
            Scheme(
                id: "s", basis: "individual", positions: ["*"], amount: "hours * interpolated(rate, \(input)) + cent")
        ])
        draft.tables = [
            Table(
                "rate", input: "hours", output: "money/hours",
                steps: [first: "2.20", second: "2.47"])
        ]
        let facts = try SmallMonth.facts()
        try check(draft, facts)
        let line = try #require(try draft.validated().close(facts).statements.first?.lines.first)
        let entry = try #require(line.explanation().first { $0.name.hasPrefix("interpolated(rate, ") })
        guard case .interpolated(let reading) = entry.source else { throw Mismatch("\(entry.source)") }
        #expect([reading.below?.from, reading.above?.from].compactMap(\.self) == points)
        for language in [Language.english, .simplifiedChinese] {
            for point in points { #expect(entry.from(language).contains(point)) }
        }
    }

    @Test func `every source has both languages`() throws {
        var facts = try SmallMonth.facts()
        facts.employees[0].coefficients = ["front": try DecimalNumeral("0.45")]
        facts.coefficientAdjustments = [
            .init(
                employee: "E2", scheme: "front", coefficient: try DecimalNumeral("0.2"), reason: "two lanes",
                approvedBy: "站长")
        ]
        let close = try CommissionPlan(json: SmallPlan.json).close(facts)
        let entries = close.statements.flatMap(\.lines).flatMap { $0.explanation() }
        #expect(
            entries.contains {
                $0.from(.english).contains("two lanes") && $0.from(.simplifiedChinese).contains("站长 批准")
            })
        #expect(entries.contains { $0.source == .personalCoefficient })
        #expect(entries.contains { $0.source == .equalCoefficient })
        #expect(close.json(explanations: .simplifiedChinese) != close.json(explanations: .english))
    }
}
