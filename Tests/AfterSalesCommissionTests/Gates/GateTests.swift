import AfterSalesCommission
import AfterSalesCore
import Testing

/// What a gate pays, cuts and holds, to the cent, and what statement and close say of it.
@Suite struct GateTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let lower: String
        let upper: String
        let required: String
        let outcome: GateOutcome
        var testDescription: String { "[\(lower), \(upper)] of \(required): \(outcome)" }

        init(_ lower: String, _ upper: String, _ required: String, _ outcome: GateOutcome) {
            self.lower = lower
            self.upper = upper
            self.required = required
            self.outcome = outcome
        }
    }

    static let cases = [
        Case("831.20", "893.05", "820.00", .met), Case("831.20", "893.05", "831.20", .met),
        Case("831.20", "893.05", "831.21", .inconclusive), Case("831.20", "893.05", "893.05", .inconclusive),
        Case("831.20", "893.05", "893.06", .missed), Case("831.20", "831.20", "831.20", .met),
        Case("831.20", "831.20", "831.21", .missed), Case("0", "1000", "820", .inconclusive),
        Case("0", "1000", "0", .met), Case("-20", "-10", "0", .missed), Case("-20", "-10", "-20", .met),
    ]

    private static func close(
        _ example: Case, inconclusive: String = "hold"
    ) throws -> (close: CommissionClose, draft: PlanDraft) {
        let draft = try PlanDraft(
            json: try GatePlan.edited(#""inconclusive": "hold""#, "\"inconclusive\": \"\(inconclusive)\""))
        let facts = try GatePlan.facts(lower: example.lower, upper: example.upper, required: example.required)
        return (try draft.validated().close(facts), draft)
    }

    // By hand: 12 345.67 × 2 % = 246.91, less 5 % (12.35) = 234.56; × 80 % = 197.53, less 9.88 = 187.65.
    // 100 000.00 × 1 % = 1 000.00, less 50.00 = 950.00; × 80 % = 800.00, less 40.00 = 760.00.
    @Test(arguments: cases, ["hold", "pay", "cut", "90%", "0.9"])
    func `the money`(_ example: Case, _ inconclusive: String) throws {
        let (close, draft) = try Self.close(example, inconclusive: inconclusive)
        let isCut = example.outcome == .missed || (example.outcome == .inconclusive && inconclusive == "cut")
        let isOwn = example.outcome == .inconclusive && ["90%", "0.9"].contains(inconclusive)
        // 246.9134 × 90 % = 222.22, less 11.11 = 211.11; 900.00 less 45.00.
        let expected = isCut ? ["187.65", "760.00"] : isOwn ? ["211.11", "855.00"] : ["234.56", "950.00"]
        #expect(close.statements.map(\.payable.amountText) == expected)
        #expect((close.status == .held) == (example.outcome == .inconclusive && inconclusive == "hold"))
        #expect(close.findings.map(\.code) == (close.status == .held ? [.held] : []))
        // The statements prove themselves.
        var replay = ExplanationReplay(draft, currencyDigits: 2)
        for line in close.statements.flatMap(\.lines) { try replay.check(line) }
    }

    private func entries(_ close: CommissionClose, _ language: Language) -> [String] {
        close.statements.flatMap(\.lines).flatMap { $0.explanation() }.filter { $0.name.hasSuffix("csiGate") }.map {
            "\($0.name) \($0.value) \($0.unit) \($0.from(language))"
        }
    }

    @Test(arguments: [
        (
            cases[0], "1.0000", "Customer satisfaction: lower bound 831.20 >= requirement 820.00: met, counts 100%",
            "客户满意度：下限 831.20 ≥ 要求 820.00，达标，按 100% 计"
        ),
        (
            cases[4], "0.8000", "Customer satisfaction: upper bound 893.05 < requirement 893.06: missed, counts 80%",
            "客户满意度：上限 893.05 < 要求 893.06，未达标，按 80% 计"
        ),
        (
            cases[2], "1.0000",
            "Customer satisfaction: lower bound 831.20 < requirement 831.21 <= upper bound 893.05: cannot be told, counts 100%, on hold until released",
            "客户满意度：下限 831.20 < 要求 831.21 ≤ 上限 893.05，无法判定，按 100% 计，暂缓发放，待放行"
        ),
    ])
    func `the explanation says why`(_ example: Case, _ value: String, _ english: String, _ chinese: String) throws {
        let close = try Self.close(example).close
        for (language, text) in [(Language.english, english), (.simplifiedChinese, chinese)] {
            #expect(
                entries(close, language) == ["dealer.csiGate \(value) ratio \(text)", "csiGate \(value) ratio \(text)"])
        }
        // Its figures stand before it, under the names that it prints.
        let advisor = try #require(close["E1"]?.lines.first).explanation()
        #expect(
            advisor.map(\.name).prefix(5) == [
                "sales", "dealer.csiLower", "dealer.csiUpper", "dealer.csiRequirement", "dealer.csiGate",
            ])
        guard case .gate(let reading) = advisor[4].source else {
            Issue.record("no gate: \(advisor[4].source)")
            return
        }
        #expect(reading.outcome == example.outcome && reading.gate == "csiGate")
        #expect(reading.lower.name == "dealer.csiLower" && reading.requirement.value == "\(example.required)")
        #expect(reading.holds == (example.outcome == .inconclusive))
    }

    @Test func `the held finding says why`() throws {
        let close = try Self.close(Self.cases[2]).close
        let held = try #require(close.findings.first { $0.code == .held })
        #expect(held.place.path == "$.gates[0].inconclusive" && held.severity == .warning)
        #expect(
            held.inputs.map { "\($0.name)=\($0.value)" } == [
                "hold=csiGate", "lower=831.20", "upper=893.05", "requirement=831.21",
            ])
        #expect(
            held.text(.english)
                == "every statement is on hold: Customer satisfaction: lower bound 831.20 < requirement 831.21 <= upper bound 893.05: cannot be told"
        )
        #expect(held.text(.simplifiedChinese) == "所有提成单已暂缓发放：客户满意度：下限 831.20 < 要求 831.21 ≤ 上限 893.05，无法判定")
        #expect(close.statements.allSatisfy { $0.findings == [held] })
    }

    @Test func `a gate that no formula reads still holds`() throws {
        var draft = try PlanDraft(json: GatePlan.json)
        draft.schemes[0].amount = "sales * 2%"
        draft.schemes[1].amount = "sales * 1%"
        let plan = try draft.validated()
        #expect(!plan.lint().contains { $0.code == .gateWithoutEffect || $0.place.path.hasPrefix("$.gates") })
        let held = try plan.close(try GatePlan.facts(lower: "800", upper: "900", required: "820"))
        #expect(held.status == .held && held.findings.first?.inputs.count == 4)
        let missed = try plan.close(try GatePlan.facts(lower: "700", upper: "800", required: "820"))
        #expect(missed.status == .final && missed.statements.map(\.payable.amountText) == ["234.56", "950.00"])
    }

    @Test(arguments: [
        ("csiLower", "700", "500"), ("csiLower", "900", "800"), ("csiLower", "900.01", "900"),
    ])
    func `crossed bounds are an error of the facts`(_ metric: String, _ lower: String, _ upper: String) throws {
        for rule in ["hold", "pay"] {
            let draft = try PlanDraft(
                json: try GatePlan.edited(#""inconclusive": "hold""#, "\"inconclusive\": \"\(rule)\""))
            let facts = try GatePlan.facts(lower: lower, upper: upper, required: "820")
            let rejection = #expect(throws: Rejection.self) { try draft.validated().close(facts) }
            let errors = rejection?.errors ?? []
            #expect(
                errors.map { "\($0.code) \($0.place.path)" } == [
                    "gateBoundsCrossed $.metrics[?(@.metric==\"csiLower\" && @.subject==\"dealer\")]"
                ])
            let low = try Points(lower).description
            #expect(errors.allSatisfy { $0.text(.english).contains(low) && $0.text(.simplifiedChinese).contains(low) })
        }
    }

    @Test func `what is not given is missing, not zero`() throws {
        let plan = try CommissionPlan(json: GatePlan.json)
        let rejection = #expect(throws: Rejection.self) { try plan.close(try GatePlan.facts(required: "820")) }
        #expect(
            Set(rejection?.errors.map { "\($0.code) \($0.place.path)" } ?? []) == [
                "missingMetric $.metrics[?(@.metric==\"csiLower\" && @.subject==\"dealer\")]",
                "missingMetric $.metrics[?(@.metric==\"csiUpper\" && @.subject==\"dealer\")]",
            ])
        let given = #expect(throws: Rejection.self) {
            var facts = try GatePlan.facts(lower: "800", upper: "900", required: "820")
            try facts.add("csiGate", .dealer, "1")
            _ = try plan.close(facts)
        }
        #expect(given?.errors.map(\.code) == [.derivedMetricGiven])
    }

    /// Requirements of other kinds, and an employee's own gate.
    @Test(arguments: [
        ("floor", "800.00", GateOutcome.met), ("target(csiLower)", "835.00", .inconclusive),
        ("raised", "895.00", .missed),
    ])
    func `the requirement is a constant, a target or a derived metric`(
        _ atLeast: String, _ value: String, _ outcome: GateOutcome
    ) throws {
        let draft = try PlanDraft(
            json: try GatePlan.edited(#""atLeast": "csiRequirement""#, "\"atLeast\": \"\(atLeast)\""))
        var facts = try GatePlan.facts(lower: "831.20", upper: "893.05", required: "890")
        try facts.add("extraPoints", .dealer, "5")
        try facts.addTarget("csiLower", .dealer, "835")
        let close = try draft.validated().close(facts)
        var replay = ExplanationReplay(draft, currencyDigits: 2)
        for line in close.statements.flatMap(\.lines) { try replay.check(line) }
        let readings = close.statements.flatMap(\.lines).flatMap { $0.explanation() }.compactMap { entry in
            if case .gate(let reading) = entry.source { reading } else { nil }
        }
        #expect(readings.map(\.outcome) == [outcome, outcome])
        #expect(readings.allSatisfy { $0.requirement.value == value })
    }

    @Test func `an employee's own gate pays by the employee's own interval`() throws {
        var draft = try PlanDraft(json: GatePlan.json)
        draft.gates[0].inconclusive = "90%"
        draft.schemes[0].amount = "sales * 2% * csiGate"
        var facts = try GatePlan.facts(lower: "831.20", upper: "893.05", required: "820")
        facts.employees.append(try SmallMonth.employee("E3", "advisor", team: "front"))
        try facts.add("sales", .employee("E3"), "12345.67")
        for (id, lower, upper) in [("E1", "700", "810"), ("E3", "700", "900")] {
            try facts.add("csiLower", .employee(Identifier(id)), lower)
            try facts.add("csiUpper", .employee(Identifier(id)), upper)
            try facts.add("csiRequirement", .employee(Identifier(id)), "820")
        }
        let close = try draft.validated().close(facts)
        #expect(close.status == .final)
        #expect(close.statements.map(\.payable.amountText) == ["187.65", "950.00", "211.11"])
    }
}
