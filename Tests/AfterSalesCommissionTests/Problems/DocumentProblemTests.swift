import AfterSalesCommission
import AfterSalesCore
import Foundation
import Testing

/// Documents that are not what they should be, before their content matters.
@Suite struct DocumentProblemTests {
    private static func edit(_ part: String, _ replacement: String, _ problems: String...) -> PlanProblemTests.Edit {
        .init(part, replacement, problems: problems)
    }

    static let form: [PlanProblemTests.Edit] = [
        edit("commission-plan/1", "commission-plan/2", "wrongFormat $.format"),
        edit(#""format": "aftersales.commission-plan/1","#, "", "missingField $.format"),
        edit(#""schemes": ["#, #""scheme": ["#, "missingField $.schemes", "unknownField $.scheme ~ schemes"),
        edit(#""version": 2"#, #""version": "2""#, "wrongType $.version"),
        edit(#""version": 2"#, #""version": 2.0"#, "wrongType $.version"),
        edit(#""version": 2"#, #""version": 99999999999999999999"#, "wrongType $.version"),
        edit(#""id": "small""#, #""id": null"#, "missingField $.id"),
        edit(#""id": "small""#, #""id": ["small"]"#, "wrongType $.id"),
        edit(#""title": {"en": "Small", "zh-Hans": "小方案"}"#, #""title": "Small""#, "wrongType $.title"),
        edit(#""zh-Hans": "小方案""#, #""zh-Hans": 5"#, #"wrongType $.title["zh-Hans"]"#),
        edit(#""withholding": "#, #""witholding": "#, "unknownField $.witholding ~ withholding"),
        edit(
            #""rounding": {"ratioDigits""#, #""rounding": {"digits": 4, "ratioDigits""#,
            "unknownField $.rounding.digits"),
        edit(#""through": "2000""#, #""trough": "2000""#, "unknownField $.tables.hourRate.trough ~ through"),
        edit(
            #""perCar": {"value""#, #""perCar": {"vlaue""#,
            "unknownField $.constants.perCar.vlaue ~ value", "missingField $.constants.perCar.value"),
        edit(
            #""amount": "base + sales * 1%""#, #""amonut": "base + sales * 1%""#,
            "unknownField $.schemes[0].amonut ~ amount", "missingField $.schemes[0].amount"),
        edit(#""value": "3""#, #""value": 3.25"#, "fractionalNumber $.constants.perCar.value"),
        edit(#""value": "3""#, #""value": true"#, "wrongType $.constants.perCar.value"),
        edit(#"["advisor", "assistant"]"#, #"["advisor", 5, "assistant"]"#, "wrongType $.schemes[1].positions[1]"),
        edit(#""positions": ["manager"]"#, #""positions": "manager""#, "wrongType $.schemes[2].positions"),
        edit(#""positions": ["manager"], "#, "", "missingField $.schemes[2].positions"),
        edit(#"{"id": "low", "when": "dealer.score < full"}"#, #""low""#, "wrongType $.holds[0]"),
        edit(
            #"{"name": "doubled", "is": "sales * 2"}"#, #"{"name": "doubled", "formula": "sales * 2"}"#,
            "unknownField $.derived[0].formula", "missingField $.derived[0].is"),
        edit(#""version": 2"#, #""version": 2, "version": 3"#, "duplicateKey $.version"),
        edit(
            #""full": {"#, #""perCar": {"value": "4", "unit": "points"}, "full": {"#, "duplicateKey $.constants.perCar"),
    ]

    @Test(arguments: form)
    func `one edit`(_ edit: PlanProblemTests.Edit) throws {
        let found = SmallPlan.problems(try SmallPlan.edited(edit.part, edit.replacement))
        // What cannot be read can raise more behind it, but never at a place that was said already.
        #expect(Set(found).isSuperset(of: edit.problems))
        let places = found.map { $0.split(separator: " ")[1] }
        #expect(Set(places).count == places.count, "\(found)")
    }

    @Test(arguments: [
        "", " ", "{", "[]", "null", "\"plan\"", "{}", "{]", "{\"a\" 1}", "{\"a\": 01}", "{'a': 1}", "{\"a\": 1,}",
        "nul", "\u{0}",
        "{\"a\": \"\\x\"}", "{\"a\": \"\\ud800\"}", "{\"a\": \"\u{1}\"}", "{} {}", "-", "1e", "{\"a\": .5}", "[1, 2",
    ])
    func `not a plan at all`(_ text: String) throws {
        for findings in [Self.planFindings(Array(text.utf8)), Self.factFindings(Array(text.utf8))] {
            #expect(!findings.isEmpty)
            #expect(
                findings.allSatisfy {
                    ["invalidJSON", "wrongType", "missingField", "unknownField"].contains($0.code.rawValue)
                })
        }
    }

    private static func planFindings(_ bytes: [UInt8]) -> [Finding] {
        switch Result(catching: { () throws(Rejection) in try PlanDraft(json: bytes) }) {
        case .success: []
        case .failure(let rejection): rejection.findings
        }
    }

    private static func factFindings(_ bytes: [UInt8]) -> [Finding] {
        switch Result(catching: { () throws(Rejection) in try MonthFacts(json: bytes) }) {
        case .success: []
        case .failure(let rejection): rejection.findings
        }
    }

    @Test func `bytes that are no text, a mark at the start, depth and size`() throws {
        let plan = Array(SmallPlan.json.utf8)
        #expect(Self.planFindings([0xEF, 0xBB, 0xBF] + plan) == [])
        #expect(Self.planFindings([0xFF, 0xFE] + plan).map(\.code) == ["invalidJSON"])
        #expect(
            Self.planFindings(Array("{\"id\": \"".utf8) + [0xC3, 0x28] + Array("\"}".utf8)).map(\.code) == [
                "invalidJSON"
            ])
        for opening in ["[", "{\"a\":"] {
            let deep = Array(String(repeating: opening, count: 100_000).utf8)
            #expect(Self.planFindings(deep).map(\.code) == ["tooDeep"])
            #expect(Self.factFindings(deep).map(\.code) == ["tooDeep"])
        }
        let limits = JSONLimits(bytes: plan.count - 1)
        let rejection = #expect(throws: Rejection.self) { try PlanDraft(json: plan, limits: limits) }
        #expect(rejection?.findings.map(\.code) == ["documentTooLarge"])
        #expect(try PlanDraft(json: plan, limits: JSONLimits(bytes: plan.count)).id == "small")
    }

    @Test func `a syntax error names line and column`() throws {
        let finding = try #require(Self.planFindings(Array("{\n  \"id\": \"é\" 5\n}".utf8)).first)
        #expect(finding.inputs.map(\.value) == ["2", "13"])
    }

    @Test(arguments: [
        (#""period": "2026-06""#, #""period": "2026-6""#, "malformedMonth $.period"),
        (#""currency": "CNY""#, #""currency": "cny""#, "unknownCurrency $.currency"),
        (#""dealer": "D1""#, #""dealer": """#, "emptyName $.dealer"),
        (#""status": "regular""#, #""status": "retired""#, "unknownStatus $.employees[0].status"),
        (#""baseSalary": "3000.00""#, #""baseSalary": "3000.005""#, "tooManyDigits $.employees[0].baseSalary"),
        (#""baseSalary": "3000.00""#, #""baseSalary": 3000.5"#, "fractionalNumber $.employees[0].baseSalary"),
        (#""baseSalary": "3000.00""#, #""baseSalary": 3000"#, ""),
        (#""subject": "dealer""#, #""subject": "employee:""#, "malformedSubject $.metrics[13].subject"),
        (#""subject": "team:front""#, #""subject": "crew:front""#, "malformedSubject $.metrics[12].subject"),
        (#""value": "300""#, #""value": "3e2""#, "malformedNumber $.metrics[12].value"),
        (#""value": "300""#, #""value": "1234567890123456789""#, "overflow $.metrics[12].value"),
        (#""agreedOn": "2026-05-20""#, #""agreedOn": "2026-02-30""#, "malformedDate $.targets[0].agreedOn"),
        (#""metric": "hours""#, #""metrik": "hours""#, "unknownField $.metrics[1].metrik ~ metric"),
    ])
    func `facts`(_ part: String, _ replacement: String, _ problem: String) throws {
        let json = try SmallMonth.facts().json()
        let range = try #require(json.firstRange(of: part))
        let found = Self.factFindings(Array(json.replacingCharacters(in: range, with: replacement).utf8)).map(\.short)
        #expect(problem.isEmpty ? found.isEmpty : found.contains(problem), "\(found)")
    }
}
