import AfterSalesCommission
import AfterSalesCore
import Testing

/// A verdict lists every reason: nobody closes ten times to learn of ten mistakes.
@Suite struct EverythingAtOnceTests {
    @Test func `ten faults of the facts are said in one run`() throws {
        let plan = try CommissionPlan(json: SmallPlan.json)
        var facts = try SmallMonth.facts()
        facts.employees[0].position = "adviser"
        facts.employees[1].coefficients = ["bonus": try DecimalNumeral("1"), "desk": try DecimalNumeral("0")]
        facts.employees[2].baseSalary = try Money("-1", facts.currency)
        try facts.add("sales", .front, "300")
        try facts.add("sales", .employee("E9"), "300")
        try facts.add("again", .dealer, "300")
        try facts.set("cars", .employee("E2"), "1.5")
        try facts.set("sales", .dealer, "99999999999999999")
        facts.coefficientAdjustments = [
            CoefficientAdjustment(
                employee: "E2", scheme: "fornt", coefficient: try DecimalNumeral("1"), reason: "r", approvedBy: nil)
        ]
        facts.corrections = [
            Correction(
                employee: "E1", amount: try Money("1", try Currency("USD")), ofPeriod: try Month("2026-07"), reason: "r"
            )
        ]
        facts.targets[7].agreedOn = nil
        let codes = Set(plan.findings(facts).map(\.code.rawValue))
        #expect(
            codes.isSuperset(of: [
                "unknownPosition", "coefficientsNotAllowed", "invalidCoefficient", "negativeAmount", "duplicateFact",
                "unknownEmployee", "derivedMetricGiven", "fractionalCount", "overflow", "unknownScheme",
                "adjustmentNotApproved", "currencyMismatch", "correctionNotEarlier", "targetAgreedLate",
            ]))
    }

    @Test func `every value that is missing is named in one run`() throws {
        let plan = try CommissionPlan(json: SmallPlan.json)
        var facts = try SmallMonth.facts()
        facts.metrics = []
        facts.targets = []
        let places = Set(plan.findings(facts).map(\.short))
        let employees = ["E1", "E2"].flatMap { id in
            ["sales", "hours"].map { "missingMetric \(at("metrics", $0, "employee:\(id)"))" }
        }
        #expect(
            places.isSuperset(
                of: employees + [
                    "missingMetric \(at("metrics", "sales", "team:front"))",
                    "missingMetric \(at("metrics", "sales", "dealer"))",
                    "missingTarget \(at("targets", "sales", "team:front"))",
                ]))
    }

    @Test func `what a deduction misses is said although there is no gross yet`() throws {
        let plan = try PlanDraft.reference4S.validated()
        var facts = try MonthFacts(json: try Fixture.text("facts-1"))
        let mechanic = try #require(facts.employees.first { $0.position == "mechanic" && $0.status == .regular })
        let subject = Subject.employee(mechanic.id)
        facts.metrics.removeAll { $0.subject == subject }
        let missing = plan.findings(facts).filter { $0.code == "missingMetric" }.map(\.short)
        #expect(
            Set(missing) == [
                "missingMetric \(at("metrics", "hoursSold", "\(subject)"))",
                "missingMetric \(at("metrics", "appraisalScore", "\(subject)"))",
            ])
    }

    @Test func `faults of the facts and of the formulas are said in one run`() throws {
        let plan = try CommissionPlan(json: SmallPlan.json)
        var facts = try SmallMonth.facts()
        try facts.set("hours", .e1, nil)
        try facts.set("score", .employee("E2"), "101")
        facts.employees[2].baseSalary = try Money("-1", facts.currency)
        #expect(
            Set(plan.findings(facts).map(\.short)) == [
                "missingMetric \(at("metrics", "hours", "employee:E1"))",
                "negativeAmount $.schemes[0].deductions[0].is",
                "negativeAmount $.employees[2].baseSalary",
            ])
    }

    @Test func `a value that does not fit its unit is a rounding, not a count`() throws {
        // A yen has no decimals and a ratio of this plan has none either; only things are counted.
        let json = SmallPlan.json.replacing("CNY", with: "JPY").replacing(
            #""ratioDigits": 4"#, with: #""ratioDigits": 0"#)
        let plan = try CommissionPlan(json: json)
        var facts = try SmallMonth.facts()
        facts.currency = try Currency("JPY")
        for index in facts.employees.indices { facts.employees[index].baseSalary = try Money("1", facts.currency) }
        try facts.set("sales", .e1, "1000.5")
        try facts.add("share", .e1, "0.5")
        #expect(Set(plan.findings(facts).map(\.code)) == ["valueRounded"])
    }
}
