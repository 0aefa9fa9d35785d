import AfterSalesCommission
import AfterSalesCore
import Testing

/// Every problem a plan can have: one edit of a valid plan, what it raises and where.
@Suite struct PlanProblemTests {
    @Test func `the small plan is valid`() {
        #expect(SmallPlan.problems(SmallPlan.json) == [])
    }

    struct Edit: Sendable, CustomTestStringConvertible {
        let part: String
        let replacement: String
        let problems: [String]
        var testDescription: String { "\(part) → \(replacement)" }

        init(_ part: String, _ replacement: String, _ problems: String...) {
            self.init(part, replacement, problems: problems)
        }

        init(_ part: String, _ replacement: String, problems: [String]) {
            self.part = part
            self.replacement = replacement
            self.problems = problems
        }
    }

    static let header: [Edit] = [
        Edit(#""id": "small""#, #""id": """#, "emptyName $.id"),
        Edit(#""version": 2"#, #""version": 0"#, "invalidVersion $.version"),
        Edit(#""version": 2"#, #""version": 1"#),
        Edit(#""currency": "CNY""#, #""currency": "CNX""#, "unknownCurrency $.currency"),
        Edit(#""currency": "CNY""#, #""currency": "JPY""#),
        Edit(#""from": "2026-01""#, #""from": "2026-13""#, "malformedMonth $.effective.from"),
        Edit(#""through": "2026-12""#, #""through": "2025-12""#, "invertedWindow $.effective"),
        Edit(#""through": "2026-12""#, #""through": null"#),
        Edit(#""through": "2026-12""#, #""through": "12/2026""#, "malformedMonth $.effective.through"),
        Edit(#""ratioDigits": 4"#, #""ratioDigits": 10"#, "invalidDigits $.rounding.ratioDigits"),
        Edit(#""ratioDigits": 4"#, #""ratioDigits": 9"#),
        Edit(#""mode": "halfAwayFromZero""#, #""mode": "halfeven""#, "unknownRounding $.rounding.mode ~ halfEven"),
        Edit(#""mode": "halfAwayFromZero""#, #""mode": "down""#),
    ]

    static let vocabulary: [Edit] = [
        Edit(#""share": {"unit": "ratio""#, #""share": {"unit": "ratios""#, "unknownUnit $.metrics.share.unit ~ ratio"),
        Edit(#""share": {"unit": "ratio""#, #""share": {"unit": "points""#),
        Edit(
            #""unit": "ratio", "missing": "zero""#, #""unit": "ratio", "missing": "nil""#,
            "unknownMissingRule $.metrics.share.missing"),
        Edit(#""unit": "ratio", "missing": "zero""#, #""unit": "ratio", "missing": "error""#),
        Edit(#""share": {"#, #""sh are": {"#, #"invalidName $.metrics["sh are"]"#),
        Edit(#""share": {"#, #""9share": {"#, "invalidName $.metrics.9share"),
        Edit(#""share": {"#, #""份额": {"#),
        Edit(#""share": {"#, #""gross": {"#, "reservedName $.metrics.gross"),
        Edit(#""share": {"#, #""team": {"#, "reservedName $.metrics.team"),
        Edit(#""share": {"#, #""perCar": {"#, "duplicateId $.constants.perCar"),
        Edit(
            #""name": "doubled", "is""#, #""name": "sales", "is""#, "cyclicDerived $.derived[0].is",
            "duplicateId $.derived[0].name",
            "unknownName $.derived[1].is:1"),
        Edit(#""name": "again""#, #""name": "again2""#, "unknownName $.schemes[2].amount:1 ~ again2"),
        Edit(#""sales * 2""#, #""again * 2""#, "cyclicDerived $.derived[0].is", "cyclicDerived $.derived[1].is"),
        Edit(#""sales * 2""#, #""doubled * 2""#, "cyclicDerived $.derived[0].is"),
        Edit(#""is": "doubled + sales""#, #""is": "doubled + hours""#, "dimension $.derived[1].is:9"),
        Edit(#""unit": "money"}"# + "\n  ],", #""unit": "hours"}"# + "\n  ],", "dimension $.derived[1].is:1"),
        Edit(#""2.50""#, #""2,50""#, "malformedNumber $.constants.perHour.value"),
        Edit(#""2.50""#, #""1234567890123456789""#, "overflow $.constants.perHour.value"),
        Edit(#""2.50""#, #""123456789012345678""#),
        Edit(#""value": "3""#, #""value": 3"#),
        Edit(#""value": "3""#, #""value": 3.5"#, "fractionalNumber $.constants.perCar.value"),
        Edit(#""value": "3""#, #""value": 3e0"#, "fractionalNumber $.constants.perCar.value"),
        Edit(#""money/count""#, #""money/day""#, "unknownUnit $.constants.perCar.unit"),
        Edit(#""money/count""#, #""count/money""#, "dimension $.schemes[0].deductions[1].is:8"),
    ]

    static let tables: [Edit] = [
        Edit(#""from": "500""#, #""from": "100""#, "tableNotAscending $.tables.hourRate.steps[1].from"),
        Edit(#""from": "500""#, #""from": "100.01""#),
        Edit(#""from": "100""#, #""from": "500.01""#, "tableNotAscending $.tables.hourRate.steps[1].from"),
        Edit(#""through": "2000""#, #""through": "499.99""#, "throughBeforeLastStep $.tables.hourRate.through"),
        Edit(#""through": "2000""#, #""through": "500""#),
        Edit(#"[{"from": 1, "value": "5%"}]"#, "[]", "emptyTable $.tables.carRate.steps"),
        Edit(#""value": "2.20""#, #""value": "2.20 ""#, "malformedNumber $.tables.hourRate.steps[0].value"),
        Edit(#""from": 1,"#, #""from": "one","#, "malformedNumber $.tables.carRate.steps[0].from"),
        Edit(#""output": "money/hours""#, #""output": "money""#, "dimension $.schemes[0].amount:6"),
        Edit(#""input": "hours""#, #""input": "hour""#, "unknownUnit $.tables.hourRate.input ~ hours"),
        Edit(#""carRate": {"#, #""if": {"#, "reservedName $.tables.if"),
    ]

    static let schemes: [Edit] = [
        Edit(#""id": "front""#, #""id": "bonus""#, "duplicateId $.schemes[1].id"),
        Edit(#""id": "front""#, #""id": """#, "emptyName $.schemes[1].id"),
        Edit(#""basis": "team""#, #""basis": "teams""#, "unknownBasis $.schemes[1].basis ~ team"),
        Edit(#""team": "front","#, "", "missingTeam $.schemes[1].team"),
        Edit(#""basis": "dealer","#, #""basis": "dealer", "team": "front","#, "teamNotAllowed $.schemes[2].team"),
        Edit(
            #"["advisor", "assistant"]"#, #"["advisor", "advisor", "assistant"]"#,
            "duplicateId $.schemes[1].positions[1]"),
        Edit(
            #"["advisor", "assistant"]"#, #"["advisor", "assistant", "clerk"]"#,
            "missingCoefficient $.schemes[1].coefficients.clerk"),
        Edit(#"["advisor", "assistant"]"#, #"["advisor"]"#, "unknownPosition $.schemes[1].coefficients.assistant"),
        Edit(#""positions": ["*"]"#, #""positions": ["manager"]"#, "exceptWithoutAll $.schemes[0].except"),
        Edit(#""assistant": "0.1""#, #""assistant": "0""#, "invalidCoefficient $.schemes[1].coefficients.assistant"),
        Edit(#""assistant": "0.1""#, #""assistant": "-0.1""#, "invalidCoefficient $.schemes[1].coefficients.assistant"),
        Edit(
            #""assistant": "0.1""#, #""assistant": "0.0000001""#,
            "invalidCoefficient $.schemes[1].coefficients.assistant"),
        Edit(#""assistant": "0.1""#, #""assistant": "0.000001""#),
        Edit(
            #""amount": "base"#, #""coefficients": {"clerk": "1"}, "amount": "base"#,
            "coefficientsNotAllowed $.schemes[0].coefficients", "unknownPosition $.schemes[0].coefficients.clerk"),
        Edit(
            #""name": "base""#, #""name": "sales""#, "duplicateId $.schemes[0].let[0].name",
            "unknownName $.schemes[0].amount:1"),
        Edit(#""pool": "desk""#, #""pool": "dest""#, "unknownScheme $.schemes[0].contributes[0].pool ~ desk"),
        Edit(#""pool": "desk""#, #""pool": "front""#),
        Edit(
            #""pool": "desk""#, #""pool": "bonus""#,
            "contributesToIndividual $.schemes[0].contributes[0].pool", "cyclicContributes $.schemes[0].contributes"),
        Edit(
            #""basis": "dealer","#, #""basis": "dealer", "contributes": [{"pool": "front", "is": "sales"}],"#,
            "contributesFromPool $.schemes[2].contributes"),
        Edit(#"{"id": "cars", "is""#, #"{"id": "score", "is""#, "duplicateId $.schemes[0].deductions[1].id"),
        Edit(#""perCar * cars""#, #""perCar * cas""#, "unknownName $.schemes[0].deductions[1].is:10 ~ cars"),
        Edit(#""is": "sales * 0.5%""#, #""is": "gross * 0.5%""#, "unknownName $.schemes[0].contributes[0].is:1"),
        Edit(#""rate": "5%""#, #""rate": "100.01%""#, "invalidRate $.withholding[0].rate"),
        Edit(#""rate": "5%""#, #""rate": "-5%""#, "invalidRate $.withholding[0].rate"),
        Edit(#""rate": "5%""#, #""rate": "100%""#),
        Edit(#""rate": "5%""#, #""rate": "1.01""#, "invalidRate $.withholding[0].rate"),
        Edit(#""rate": "5%","#, #""rate": "60%"}, {"id": "other", "rate": "40.01%","#, "invalidRate $.withholding"),
        Edit(#""rate": "5%","#, #""rate": "60%"}, {"id": "fund", "rate": "40%","#, "duplicateId $.withholding[1].id"),
        Edit(#""dealer.score < full""#, #""dealer.score""#, "dimension $.holds[0].when:1"),
        Edit(#""dealer.score < full""#, #""team.score < full""#, "scopeNotAllowed $.holds[0].when:1"),
    ]

    @Test(arguments: header + vocabulary + tables + schemes)
    func `one edit`(_ edit: Edit) throws {
        let found = SmallPlan.problems(try SmallPlan.edited(edit.part, edit.replacement))
        #expect(found.sorted() == edit.problems.sorted())
    }

    @Test func `many problems are said at once`() throws {
        var json = SmallPlan.json
        var expected: Set<String> = []
        for edit in [
            Self.header[0], Self.header[3], Self.header[11], Self.vocabulary[0], Self.vocabulary[17], Self.tables[0],
            Self.tables[5], Self.schemes[0], Self.schemes[9], Self.schemes[15], Self.schemes[22],
        ] {
            json = json.replacing(edit.part, with: edit.replacement)
            expected.formUnion(edit.problems)
        }
        #expect(Set(SmallPlan.problems(json)).isSuperset(of: expected))
    }
}
