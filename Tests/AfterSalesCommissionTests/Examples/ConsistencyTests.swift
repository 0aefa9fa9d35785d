import AfterSalesCommission
import AfterSalesCore
import Testing

@testable import AfterSalesTestOracle

/// A formula means the same whether it runs in columns or one by one, used or not.
@Suite struct ConsistencyTests {
    private func codes(_ draft: PlanDraft, _ facts: MonthFacts) throws -> [String] {
        try draft.validated().findings(facts).map(\.code.rawValue)
    }

    private func plan(_ scheme: Scheme) -> PlanDraft {
        PlanDraft(
            id: "p", version: 1, currency: "CNY", effectiveFrom: "2026-01",
            metrics: [
                Metric("sales", .money), Metric("hours", .hours), Metric("cars", .count, missing: .zero),
                Metric("score", .points),
            ],
            derived: [Definition("fixed", "two * 3"), Definition("perHour", "sales / hours")],
            constants: [Constant("two", "2", unit: "money")],
            tables: [Table("rate", input: "hours", output: "ratio", through: "50", steps: ["0": "5%"])],
            schemes: [scheme])
    }

    @Test(arguments: ["team.fixed", "team.fixed + 0 * sales", "if(sales > 0, team.fixed, two)"])
    func `a team's derived metric needs a team`(_ amount: String) throws {
        var facts = try SmallMonth.facts()
        facts.employees[2].team = "front"
        facts.targets = []
        let draft = plan(Scheme(id: "s", basis: "individual", positions: ["*"], amount: amount))
        #expect(try codes(draft, facts) == [])
        facts.employees[0].team = nil
        #expect(try codes(draft, facts) == ["missingMetric"])
    }

    /// A table asked with a quotient and a composite unit's attainment are computed one by one, the others in columns.
    @Test(arguments: [
        ("sales / (hours - hours)", "divisionByZero"),
        ("rate(hours / 7 * (sales / sales)) * (sales / (hours - hours))", "divisionByZero"),
        ("rate(hours / 1)", "beyondTable"), ("rate(hours * (sales / sales))", "beyondTable"),
        ("sales * attainment(sales)", "missingTarget"), ("sales * attainment(perHour)", "missingTarget"),
    ])
    func `an intermediate that nobody uses is computed all the same`(_ formula: String, _ code: String) throws {
        var facts = try SmallMonth.facts()
        facts.targets = []
        var scheme = Scheme(id: "s", basis: "individual", positions: ["*"], amount: "sales")
        scheme.definitions = [Definition("unused", formula)]
        #expect(Set(try codes(plan(scheme), facts)) == [code])
        scheme.amount = "sales + sales * 0 + (if(two > 0, sales, sales))"
        #expect(Set(try codes(plan(scheme), facts)) == [code])
    }

    @Test func `large months and small ones`() throws {
        // More employees than a block of rows, every seventh past the table, every fifth with numbers past 64 bits.
        var facts = try SmallMonth.facts()
        facts.employees = try (0..<300).map { try SmallMonth.employee("E\(1_000 + $0)", "advisor") }
        facts.metrics = []
        facts.targets = []
        for (index, employee) in facts.employees.enumerated() {
            try facts.add("sales", .employee(employee.id), index % 5 == 0 ? "9000000000000.00" : "\(index).05")
            try facts.add("hours", .employee(employee.id), index % 7 == 0 ? "50.01" : "49.99")
        }
        let draft = plan(
            Scheme(id: "s", basis: "individual", positions: ["*"], amount: "sales * rate(hours) * 123.456789% / 3"))
        let plan = try draft.validated()
        let close = try plan.close(facts)
        for (index, employee) in facts.employees.enumerated() {
            let sales = Fraction(index % 5 == 0 ? "9000000000000.00" : "\(index).05") ?? .lost
            let gross = (sales * percent("5") * percent("123.456789") / Fraction(3)).units(2)
            let line = close[employee.id]?.lines.first
            #expect(Int128(line?.gross.minorUnits ?? 0) == gross, "\(employee.id)")
        }
        #expect(close.findings.count { $0.code == "beyondTable" } == 43)
        var one = facts
        for index in stride(from: 0, to: 300, by: 37) {
            one.employees = [facts.employees[index]]
            one.metrics = facts.metrics.filter { $0.subject == .employee(one.employees[0].id) }
            let alone = try plan.close(one)
            let id = one.employees[0].id
            #expect(alone[id]?.lines.first?.gross == close[id]?.lines.first?.gross)
        }
    }
}
