import AfterSalesCommission
import AfterSalesCore
import Testing

/// Live amounts whose rounding leaves the value as it is, or is too large: those of a close.
@Suite struct LiveRoundingTests {
    private static func plan(
        _ amount: String, basis: String, mode: String, definitions: [Definition] = []
    ) throws -> CommissionPlan {
        var draft = PlanDraft(
            id: "rounded", version: 1, title: ["en": "Rounded", "zh-Hans": "取整"], currency: "CNY",
            effectiveFrom: "2026-01", ratioDigits: 4, roundingMode: mode)
        draft.metrics = [Metric("sales", unit: "money"), Metric("cost", unit: "money")]
        draft.schemes = [
            Scheme(id: "s", title: [:], basis: basis, positions: ["advisor"], definitions: definitions, amount: amount)
        ]
        return try draft.validated()
    }

    private static func facts(_ sales: String, basis: String) throws -> MonthFacts {
        var facts = MonthFacts(
            period: try Month("2026-06"), dealer: "D1", currency: try Currency("CNY"),
            employees: [try SmallMonth.employee("A", "advisor")], metrics: [])
        let subject = basis == "dealer" ? Subject.dealer : .employee("A")
        try facts.add("sales", subject, sales)
        try facts.add("cost", subject, "17.25")
        return facts
    }

    /// Opens a month on other facts, sets these, and compares.
    private static func check(_ plan: CommissionPlan, _ facts: MonthFacts, _ subject: Subject) throws {
        var opened = facts
        try opened.set("sales", subject, "1")
        var live = try plan.open(try plan.prepare(opened))
        let sales = try #require(live.fact("sales", subject))
        let given = try #require(facts.metrics.first { $0.metric == "sales" })
        try live.set(sales, to: try given.value.units(fractionDigits: 2, rounding: .down))
        live.update()
        try LiveComparison.check(live, plan, facts, month: 0)
    }

    @Test(
        arguments: [
            "round(sales, 2)", "round(sales, 3)", "round(sales, 4)", "round(sales, 6)", "round(sales + sales, 4)",
            "round(sales - cost, 4)", "round(max(0, sales - cost), 5)", "round(round(sales, 6), 4)",
            "round(sales, 4) * 3%", "round(sales, 4) + round(cost, 3)", "round(sales * 50%, 4) * 2",
            "if(sales != cost, round(sales, 4), 0)", "min(round(sales, 4), cost)",
            "round(if(sales != cost, sales, cost), 4)",
            "round(max(0, sales), 1)", "max(0, sales) * 1% + max(0, sales)",
        ], ["individual", "dealer"])
    func `a rounding that takes nothing off leaves the amount`(_ amount: String, _ basis: String) throws {
        for mode in ["halfAwayFromZero", "halfEven", "down"] {
            let plan = try Self.plan(amount, basis: basis, mode: mode)
            let subject = basis == "dealer" ? Subject.dealer : .employee("A")
            for sales in ["8090.53", "0", "-0.01", "9999999999999999.99"] {
                try Self.check(plan, try Self.facts(sales, basis: basis), subject)
            }
        }
    }

    @Test func `the amount is that of the sales`() throws {
        let plan = try Self.plan("round(sales, 4)", basis: "individual", mode: "halfAwayFromZero")
        let live = try plan.open(try plan.prepare(try Self.facts("8090.53", basis: "individual")))
        #expect(try live.payable(try #require(live.line("s", "A"))).minorUnits == 809_053)
    }

    /// Where a close refuses a number that is written with more decimals than it can have, so does the live month.
    @Test(arguments: [
        "if(sales != cost, round(sales, 4), 0)", "round(sales, 4)", "max(cost, round(sales, 4))", "round(sales * 2, 3)",
        "round(if(sales != cost, sales, 0), 4)",
    ])
    func `what is too large when it is rounded is refused`(_ definition: String) throws {
        for mode in ["halfAwayFromZero", "halfEven", "down"] {
            let plan = try Self.plan(
                "min(much, cost)", basis: "individual", mode: mode, definitions: [Definition("much", definition)])
            for sales in ["8090.53", "900000000000000.01", "9999999999999999.99", "-9999999999999999.99"] {
                try Self.check(plan, try Self.facts(sales, basis: "individual"), .employee("A"))
            }
        }
    }
}
