import AfterSalesCommission
import AfterSalesCore
import Testing

/// That an update computes what its facts touch, and no more: counted, not timed.
@Suite struct LiveWorkTests {
    private static let plan = """
        {
          "format": "aftersales.commission-plan/1", "id": "counted", "version": 1,
          "title": {"en": "Counted", "zh-Hans": "计数"}, "currency": "CNY",
          "effective": {"from": "2026-01", "through": null},
          "rounding": {"ratioDigits": 4, "mode": "halfAwayFromZero"},
          "metrics": {
            "output": {"unit": "money"}, "profit": {"unit": "money"}, "intake": {"unit": "count"},
            "complaints": {"unit": "count", "missing": "zero"}, "score": {"unit": "points"}
          },
          "constants": {"pass": {"value": "96", "unit": "points"}},
          "tables": {
            "rate": {"input": "count", "output": "ratio",
              "steps": [{"from": "1", "value": "5%"}, {"from": "3", "value": "50%"}]}
          },
          "schemes": [
            {
              "id": "advisor", "basis": "individual", "positions": ["advisor"],
              "let": [
                {"name": "first", "is": "min(1.5, attainment(output))"},
                {"name": "second", "is": "min(1.5, max(0, profit) / target(profit))"},
                {"name": "third", "is": "min(1.5, attainment(intake))"},
                {"name": "combined", "is": "first * second * third"}
              ],
              "amount": "output * 0.5% * combined",
              "deductions": [
                {"id": "complaints", "is": "gross * rate(complaints)"},
                {"id": "score", "is": "if(score < pass, gross * 10%, 0)"}
              ]
            },
            {"id": "profit", "basis": "individual", "positions": ["advisor"], "amount": "max(0, profit) * 1%"},
            {"id": "managers", "basis": "dealer", "positions": ["manager", "deputy", "clerk"],
              "coefficients": {"manager": "0.25", "deputy": "0.25", "clerk": "0.15"},
              "amount": "output * 0.4% * min(1.5, attainment(output))"}
          ],
          "withholding": [{"id": "fund", "rate": "5%"}], "holds": []
        }
        """

    private static func month() throws -> MonthFacts {
        var facts = MonthFacts(
            period: try Month("2026-06"), dealer: "D1", currency: try Currency("CNY"),
            employees: [
                try SmallMonth.employee("A1", "advisor"), try SmallMonth.employee("A2", "advisor"),
                try SmallMonth.employee("M1", "manager"), try SmallMonth.employee("M2", "deputy"),
                try SmallMonth.employee("M3", "clerk"),
            ], metrics: [])
        for id in ["A1", "A2"] {
            let subject = Subject.employee(Identifier(id))
            try facts.add("output", subject, "100000")
            try facts.add("profit", subject, "30000")
            try facts.add("intake", subject, "80")
            try facts.add("score", subject, "97")
            try facts.addTarget("output", subject, "90000")
            try facts.addTarget("profit", subject, "31000")
            try facts.addTarget("intake", subject, "100")
        }
        try facts.add("output", .dealer, "200000")
        try facts.addTarget("output", .dealer, "190000")
        return facts
    }

    private static func opened() throws -> LiveStatements {
        let plan = try CommissionPlan(json: plan)
        return try plan.open(try plan.prepare(try month()))
    }

    @Test(arguments: [
        // One ratio, combined, gross, two deductions, the end of the line.
        (["output"], 6, 1), (["intake"], 6, 1),
        // The same, and the other line: amount and end.
        (["profit"], 8, 2),
        (["output", "profit", "intake"], 10, 2),
        // The rate, its deduction, the end.
        (["complaints"], 3, 1),
        // The comparison, its deduction, the end.
        (["score"], 3, 1),
    ])
    func `an update runs the steps behind what has changed`(_ metrics: [String], _ steps: Int, _ links: Int) throws {
        var live = try Self.opened()
        let facts = try metrics.map { try #require(live.fact($0, .employee("A1"))) }
        let work = live.workload(of: facts)
        #expect(work.steps == steps && work.links == links, "\(work)")
    }

    @Test func `a pool is computed for its own facts alone`() throws {
        var live = try Self.opened()
        let dealer = try #require(live.fact("output", .dealer))
        let steps = live.workload(of: [dealer]).steps
        #expect(steps == 2)
        // Nobody reads it of a manager.
        let manager = try #require(live.fact("output", .employee("M1")))
        #expect(live.workload(of: [manager]).steps == 0)
        #expect(live.fact("score", .dealer) == nil && live.fact("output", .employee("X")) == nil)
    }

    @Test func `what nobody reads is still a fact`() throws {
        var live = try Self.opened()
        let manager = try #require(live.fact("output", .employee("M1")))
        try live.set(manager, to: 12_345)
        live.update()
        #expect(live.value(manager) == 12_345)
        #expect(live.facts().metrics.contains(MetricFact("output", .employee("M1"), try DecimalNumeral("123.45"))))
    }

    @Test func `a refused line takes nothing else with it`() throws {
        var live = try Self.opened()
        let output = try #require(live.fact("output", .employee("A1")))
        let lines = try ["A1", "A2"].flatMap { id in
            try ["advisor", "profit"].map { try #require(live.line($0, Identifier(id))) }
        }
        let share = try #require(live.line("managers", "M1"))
        let before = try lines.map { try live.payable($0) }
        let fund = try live.funds()
        // Below zero, there is no attainment.
        try live.set(output, to: -1_000_000)
        #expect(throws: LiveGap.outdated) { try live.payable(lines[0]) }
        live.update()
        #expect(throws: LiveGap.refused) { try live.payable(lines[0]) }
        #expect(throws: LiveGap.refused) { try live.amounts(lines[0]) }
        #expect(throws: LiveGap.refused) { try live.funds() }
        let employee = try #require(live.employee("A1"))
        #expect(throws: LiveGap.refused) { try live.payable(employee) }
        #expect(try live.isRefused())
        #expect(live.findings().filter { $0.severity == .error }.map(\.code) == [.negativeAmount])
        for index in 1...3 { #expect(try live.payable(lines[index]) == before[index]) }
        #expect(try live.payable(share).minorUnits > 0)
        try live.set(output, to: 10_000_000)
        live.update()
        #expect(try lines.map { try live.payable($0) } == before)
        #expect(try live.funds() == fund)
        #expect(try !live.isRefused())
    }

    @Test func `values that cannot be facts change nothing`() throws {
        var live = try Self.opened()
        let output = try #require(live.fact("output", .employee("A1")))
        let target = try #require(live.target("output", .employee("A1")))
        #expect(throws: LiveFactError.negativeTarget) { try live.set(target, to: -1) }
        #expect(throws: LiveFactError.tooLarge) { try live.set(target, to: .min) }
        #expect(throws: LiveFactError.tooLarge) { try live.set(output, to: 1_000_000_000_000_000_000) }
        let changes = [LiveChange(output, to: 5), LiveChange(target, to: -1)]
        #expect(throws: LiveFactError.negativeTarget) { try live.update(changes.span) }
        #expect(live.value(output) == 10_000_000 && live.value(target) == 9_000_000)
        #expect(live.facts() == (try Self.month()))
    }

    @Test func `pools wait to be asked for`() throws {
        let plan = try CommissionPlan(json: Self.plan)
        var live = try plan.open(try plan.prepare(try Self.month()), pools: .whenAsked)
        let share = try #require(live.line("managers", "M2"))
        #expect(throws: LiveGap.outdated) { try live.payable(share) }
        live.settlePools()
        let first = try live.payable(share)
        let fund = try live.funds()
        let output = try #require(live.fact("output", .dealer))
        try live.update([LiveChange(output, to: 40_000_000)].span)
        #expect(throws: LiveGap.outdated) { try live.payable(share) }
        #expect(try live.funds() == fund)
        live.settlePools()
        #expect(try live.payable(share).minorUnits > first.minorUnits)
        #expect(try live.funds() != fund)
    }

    @Test func `intermediates are those of the formulas`() throws {
        let live = try Self.opened()
        let line = try #require(live.line("advisor", "A1"))
        #expect(try live.intermediate("first", line) == DecimalNumeral("1.1111").rational)
        #expect(try live.intermediate("second", line) == DecimalNumeral("0.9677").rational)
        #expect(try live.intermediate("third", line) == DecimalNumeral("0.8").rational)
        #expect(try live.intermediate("combined", line) == DecimalNumeral("0.8602").rational)
        #expect(try live.intermediate("other", line) == nil)
    }

    @Test func `another plan's month is not opened`() throws {
        let plan = try CommissionPlan(json: Self.plan)
        let other = try CommissionPlan(json: Self.plan)
        let month = try other.prepare(try Self.month())
        let rejection = #expect(throws: Rejection.self) { try plan.open(month) }
        #expect(rejection?.findings.map(\.code) == [.preparedByAnotherPlan])
    }
}
