import AfterSalesCommission
import AfterSalesCore
import Testing

@testable import AfterSalesTestOracle

/// The codes of section 4 that computing raises: each with its severity and place, beside a neighbour without it.
@Suite struct EvaluationFindingTests {
    static let cases: [FactCase] = [
        FactCase("nothing is wrong") { _ in },
        FactCase(
            "missing metric, read twice, said once", "error missingMetric \(at("metrics", "sales", "employee:E1"))"
        ) {
            try $0.set("sales", .e1, nil)
        },
        FactCase("a metric that counts as zero may be missing") { try $0.set("cars", .e1, nil) },
        FactCase("a derived metric names what it misses", "error missingMetric \(at("metrics", "sales", "dealer"))") {
            try $0.set("sales", .dealer, nil)
        },
        FactCase("nobody reads the manager's hours") { try $0.set("hours", .employee("E3"), nil) },
        FactCase("missing target", "error missingTarget \(at("targets", "sales", "team:front"))") {
            $0.targets.removeAll { $0.subject == .front }
        },
        FactCase("nobody reads the dealer's target") { $0.targets.removeAll { $0.subject == .dealer } },
        FactCase("zero target", "error zeroTarget \(at("targets", "sales", "team:front"))") {
            $0.targets.removeAll { $0.subject == .front }
            try $0.addTarget("sales", .front, "0.00")
        },
        FactCase("the smallest target") {
            $0.targets.removeAll { $0.subject == .front }
            try $0.addTarget("sales", .front, "0.01")
        },
        FactCase(
            "value and target missing", "error missingMetric \(at("metrics", "sales", "team:front"))",
            "error missingTarget \(at("targets", "sales", "team:front"))"
        ) {
            $0.targets.removeAll { $0.subject == .front }
            try $0.set("sales", .front, nil)
        },
        FactCase("negative attainment", "error negativeAmount \(at("metrics", "sales", "team:front"))") {
            try $0.set("sales", .front, "-0.02")
        },
        FactCase("an attainment that rounds to zero") { try $0.set("sales", .front, "0.01") },
        FactCase(
            "negative gross and contribution", "error negativeAmount $.schemes[0].amount",
            "error negativeAmount $.schemes[0].contributes[0].is"
        ) { try $0.set("sales", .e1, "-100000") },
        FactCase("negative gross alone", "error negativeAmount $.schemes[0].amount") {
            try $0.set("sales", .e1, "-0.99")
            try $0.set("hours", .e1, "0")
        },
        FactCase("negative deduction", "error negativeAmount $.schemes[0].deductions[0].is") {
            try $0.set("score", .e1, "100.01")
        },
        FactCase("no deduction") { try $0.set("score", .e1, "100") },
        FactCase("negative salary", "error negativeAmount $.employees[0].baseSalary") {
            $0.employees[0].baseSalary = try Money("-0.01", $0.currency)
        },
        FactCase("beyond the table", "warning beyondTable $.tables.hourRate") { try $0.set("hours", .e1, "2000.01") },
        FactCase("at the end of the table") { try $0.set("hours", .e1, "2000") },
        FactCase("a pool without members", "warning poolWithoutMembers $.schemes[2]") {
            $0.employees[2].status = .left
        },
        FactCase("an empty pool without members") {
            $0.employees[0].status = .probation
            $0.employees[1].status = .left
            try $0.set("sales", .front, "0")
        },
        FactCase("held", "warning held $.holds[0].when") { try $0.set("score", .dealer, "99.99") },
        FactCase(
            "a condition that nothing decides", "error missingMetric \(at("metrics", "sales", "dealer"))",
            "warning held $.holds[0].when"
        ) {
            try $0.set("sales", .dealer, nil)
            try $0.set("score", .dealer, "0")
        },
        FactCase("a sum past 64 bits", "error overflow $.corrections") {
            for _ in 0..<2 {
                $0.corrections.append(
                    Correction(
                        employee: "E1", amount: try Money("90000000000000000.00", $0.currency),
                        ofPeriod: try Month("2026-01"),
                        reason: "r"))
            }
        },
    ]

    @Test(arguments: cases)
    func `is found`(_ factCase: FactCase) throws {
        let found = try factCase.findings(try CommissionPlan(json: SmallPlan.json))
        #expect(found.sorted() == factCase.expected.sorted())
    }

    @Test(arguments: [
        ("sales / share", "0.5", nil), ("sales / share", "0", "error divisionByZero $.schemes[0].amount:7"),
        ("sales / (share - share)", "1", "error divisionByZero $.schemes[0].amount:7"),
        ("clamp(sales, sales * 2, sales * 3 * share)", "1", nil),
        ("clamp(sales, sales * 2, sales * 3 * share)", "0", "error emptyClamp $.schemes[0].amount:1"),
        ("sales * (1000000000 * share) * (1000000000 * share)", "1", "error overflow $.schemes[0].amount:30"),
        ("sales * (1000000 * share)", "1", nil),
    ])
    func `an operation without a result`(_ amount: String, _ share: String, _ expected: String?) throws {
        let plan = try CommissionPlan(json: try SmallPlan.edited("\"base + sales * 1%\"", "\"\(amount)\""))
        var facts = try SmallMonth.facts()
        try facts.add("share", .e1, share)
        try facts.add("share", .employee("E2"), "1")
        #expect(
            Set(plan.findings(facts).map { "\($0.severity.rawValue) \($0.short)" }) == Set(expected.map { [$0] } ?? []))
    }

    @Test func `a held month keeps every amount`() throws {
        let plan = try CommissionPlan(json: SmallPlan.json)
        var facts = try SmallMonth.facts()
        let paid = try plan.close(facts)
        try facts.set("score", .dealer, "0")
        let held = try plan.close(facts)
        #expect(paid.status == .final && held.status == .held)
        #expect(held.report.dropFirst() == paid.report.dropFirst())
    }

    @Test func `a pool without members is kept as undistributed`() throws {
        var facts = try SmallMonth.facts()
        facts.employees[2].status = .left
        let close = try CommissionPlan(json: SmallPlan.json).close(facts)
        let pool = try #require(close.pools.first { $0.scheme == "desk" })
        #expect(pool.undistributed == pool.amount && pool.amount.amountText == "160.00")
    }
}
