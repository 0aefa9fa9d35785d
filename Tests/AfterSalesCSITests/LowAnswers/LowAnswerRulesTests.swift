import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Foundation
import Testing

/// Which answers are bad, and documents that say so.
@Suite struct LowAnswerRulesTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let marks: [Int?]
        let nps: Int?
        let again: Int?
        let low: [String]
        let complaints: Int
        var testDescription: String { "\(marks.map { $0.map(String.init) ?? "-" }) \(nps ?? -1) \(again ?? -1)" }
    }

    /// On 1 to 10 the lower half ends at 5.5, the lowest quarter at 3.25; index = 600 (q1+q2)/20 + 400 q3/10.
    static let cases: [Case] = [
        Case(marks: [10, 10, 10], nps: 10, again: 1, low: [], complaints: 0),
        Case(marks: [6, 10, 10], nps: 7, again: 1, low: [], complaints: 0),
        Case(marks: [5, 10, 10], nps: nil, again: nil, low: ["q1"], complaints: 0),
        Case(marks: [4, 10, 10], nps: nil, again: nil, low: ["q1"], complaints: 0),
        Case(marks: [3, 10, 10], nps: nil, again: nil, low: ["q1"], complaints: 1),
        Case(marks: [10, 10, 10], nps: 6, again: nil, low: ["nps"], complaints: 0),
        Case(marks: [10, 10, 10], nps: 2, again: 0, low: ["nps", "again"], complaints: 1),
        // Exactly 600 of 1 000 is at the mark; 604 is not.
        Case(marks: [6, 6, 6], nps: nil, again: nil, low: ["index"], complaints: 0),
        Case(marks: [6, 7, 6], nps: nil, again: nil, low: [], complaints: 0),
        Case(marks: [4, 4, 4], nps: nil, again: nil, low: ["index", "q1", "q2", "q3"], complaints: 1),
        // Without an index no rule about it holds.
        Case(marks: [4, 4, nil], nps: nil, again: nil, low: ["q1", "q2"], complaints: 0),
        Case(marks: [nil, nil, nil], nps: nil, again: nil, low: [], complaints: 0),
    ]

    @Test(arguments: cases) func theStandardFitsAnySurvey(_ example: Case) throws {
        let response = try DeskSample.response("R1", example.marks, nps: example.nps, again: example.again)
        let verdict = try LowAnswerRules.standard.verdict(on: response, by: DeskSample.scoring())
        let low = verdict.answers.map { answer in
            switch answer.subject {
            case .question(let id): id.rawValue
            case .index: "index"
            }
        }
        #expect(low == example.low)
        #expect(verdict.answers.count { $0.isComplaint } == example.complaints)
        #expect(verdict.asksForCallBack == !example.low.isEmpty)
        #expect((verdict.complaint != nil) == (example.complaints > 0))
    }

    @Test func aRuleAboutAQuestionGoesBeforeItsFactorAndThatBeforeItsKind() throws {
        let rules = try LowAnswerRules(
            "d", version: 1,
            rules: [
                LowAnswerRule(.kind(.scale), callBackAt: .mark(9)),
                LowAnswerRule(.factor("work"), callBackAt: .mark(5)),
                LowAnswerRule(
                    .question("q2"), callBackAt: .mark(2), complaint: .init(at: .mark(2), .repairQuality, .critical)),
            ])
        func low(_ marks: [Int?]) throws -> [LowAnswer.Subject] {
            try rules.verdict(on: DeskSample.response("R", marks), by: DeskSample.scoring()).answers.map(\.subject)
        }
        #expect(try low([6, 3, 10]) == [])
        #expect(try low([5, 3, 9]) == [.question("q1"), .question("q3")])
        let verdict = try rules.verdict(on: DeskSample.response("R", [10, 2, 10]), by: DeskSample.scoring())
        #expect(verdict.complaint?.category == .repairQuality)
    }

    @Test func ofSeveralComplaintsTheGravestIsOpened() throws {
        let rules = try LowAnswerRules(
            "d", version: 1,
            rules: [
                LowAnswerRule(.question("q1"), callBackAt: .mark(5), complaint: .init(at: .mark(5), .price, .minor)),
                LowAnswerRule(.question("q2"), callBackAt: .mark(5), complaint: .init(at: .mark(5), .safety, .grave)),
                LowAnswerRule(.question("q3"), callBackAt: .mark(5), complaint: .init(at: .mark(5), .sales, .grave)),
            ])
        let verdict = try rules.verdict(on: DeskSample.response("R", [1, 1, 1]), by: DeskSample.scoring())
        #expect(verdict.complaint?.category == .safety)
    }

    @Test func aResponseToAnotherSurveyIsRefused() throws {
        let other = try SurveyInstrument(
            .init(DeskSample.owner, "other"), version: 1, LocalizedText("O", "他"), source: "made up",
            effective: DateWindow(from: DeskSample.day("2026-01-01")),
            index: IndexRule(points: 100, .shareOfRange, missing: .leftOut),
            factors: [SurveyFactor("f", LocalizedText("F", "因"), weight: DecimalNumeral(1))],
            questions: [SurveyQuestion("a", LocalizedText("A", "甲"), .scale(1...5), in: "f")])
        let scoring = try SurveyScoring(other, ScoreRules(leastResponses: 1))
        #expect(throws: Rejection.self) {
            try LowAnswerRules.standard.verdict(on: DeskSample.response(), by: scoring)
        }
        // The standard fits it, whatever its scale: 3 of 1 to 5 is half the way.
        #expect(LowAnswerRules.standard.findings(on: other) == [])
        #expect(LowAnswerRules.standard.findings(on: try DeskSample.instrument()) == [])
    }

    @Test func rulesThatDoNotFitASurveyAreNoted() throws {
        let rules = try LowAnswerRules(
            "d", version: 1,
            rules: [
                LowAnswerRule(.question("q9"), callBackAt: .mark(5)),
                LowAnswerRule(.question("why"), callBackAt: .mark(5)),
                LowAnswerRule(.factor("paint"), callBackAt: .mark(5)),
                LowAnswerRule(.question("q1"), callBackAt: .mark(10)),
                LowAnswerRule(.question("q2"), callBackAt: .mark(0)),
                LowAnswerRule(.question("q3"), callBackAt: .mark(1)),
                LowAnswerRule(.kind(.yesNo), callBackAt: .mark(0)),
            ])
        let findings = rules.findings(on: try DeskSample.instrument())
        #expect(findings.map(\.code) == Array(repeating: .lowAnswerRuleUnfit, count: 5))
        #expect(findings.map(\.place.path) == (0..<5).map { "$.rules[\($0)]" })
    }

    static let document = """
        {"format": "aftersales.low-answer-rules/1", "id": "d01", "version": 2, "clockStart": "answered", "rules": [
          {"question": "q1", "callBackAt": 6, "complaintAt": 3, "category": "repairQuality", "severity": "ordinary"},
          {"kind": "scale", "callBackAt": "50%"},
          {"index": true, "callBackAt": "62.5%", "complaintAt": "40%", "category": "price", "severity": "grave"}]}
        """

    @Test func aDocumentIsReadAndWrittenTheSame() throws {
        let rules = try LowAnswerRules(json: Self.document)
        #expect(rules.id == "d01" && rules.version == 2 && rules.clockStart == .answered)
        #expect(rules.rules.map(\.subject) == [.question("q1"), .kind(.scale), .index])
        #expect(rules.rules[2].callBack == .share(DeskSample.rate("62.5%")))
        #expect(rules.rules[0].complaint == .init(at: .mark(3), .repairQuality, .ordinary))
        #expect(try LowAnswerRules(json: rules.json()) == rules)
        #expect(try LowAnswerRules(json: LowAnswerRules.standard.json()) == .standard)
        #expect(try JSONDecoder().decode(LowAnswerRules.self, from: JSONEncoder().encode(rules)) == rules)
    }

    struct Fault: CustomTestStringConvertible, Sendable {
        let old: String
        let new: String
        let code: Finding.Code
        let path: String
        init(_ old: String, _ new: String, _ code: Finding.Code, _ path: String) {
            (self.old, self.new, self.code, self.path) = (old, new, code, path)
        }
        var testDescription: String { "\(code) at \(path)" }
    }

    static let faults: [Fault] = [
        Fault("rules/1", "rules/2", .wrongFormat, "$.format"),
        Fault("\"version\": 2", "\"version\": 0", "invalidVersion", "$.version"),
        Fault("\"answered\"", "\"anserd\"", "unknownChoice", "$.clockStart"),
        Fault("\"id\": \"d01\"", "\"id\": \"\"", .emptyText, "$.id"),
        Fault("\"callBackAt\": 6, ", "", .missingField, "$.rules[0].callBackAt"),
        Fault("\"complaintAt\": 3", "\"complaintAt\": 7", .complaintAboveCallBack, "$.rules[0].complaintAt"),
        Fault("\"complaintAt\": 3", "\"complaintAt\": \"10%\"", .complaintAboveCallBack, "$.rules[0].complaintAt"),
        Fault("\"complaintAt\": 3, ", "", .missingField, "$.rules[0].complaintAt"),
        Fault("\"category\": \"repairQuality\", ", "", .missingField, "$.rules[0].category"),
        Fault("\"ordinary\"", "\"ordinry\"", "unknownChoice", "$.rules[0].severity"),
        Fault("\"question\": \"q1\", ", "", .lowAnswerSubjectNotOne, "$.rules[0]"),
        Fault("\"question\": \"q1\"", "\"question\": \"q1\", \"index\": true", .lowAnswerSubjectNotOne, "$.rules[0]"),
        Fault("\"index\": true", "\"index\": false", .lowAnswerSubjectNotOne, "$.rules[2].index"),
        Fault("\"scale\"", "\"scal\"", "unknownChoice", "$.rules[1].kind"),
        Fault("\"50%\"", "\"150%\"", .lowMarkOutOfRange, "$.rules[1].callBackAt"),
        Fault("\"50%\"", "\"a\"", .malformedNumber, "$.rules[1].callBackAt"),
        Fault("\"callBackAt\": 6", "\"callBackAt\": -6", .lowMarkOutOfRange, "$.rules[0].callBackAt"),
        Fault("\"kind\": \"scale\"", "\"question\": \"q1\"", .lowAnswerRuleTwice, "$.rules[1]"),
        Fault("\"callBackAt\": 6", "\"callBackAt\": 6, \"callBackat\": 6", .unknownField, "$.rules[0].callBackat"),
    ]

    @Test(arguments: faults) func aFaultIsSaidWithItsPlace(_ fault: Fault) throws {
        let json = Self.document.replacingOccurrences(of: fault.old, with: fault.new)
        let error = #expect(throws: Rejection.self) { try LowAnswerRules(json: json) }
        let findings = try #require(error).findings
        #expect(findings.contains { $0.code == fault.code && $0.place.path == fault.path }, "\(findings)")
        #expect(findings.allSatisfy { !$0.text(.english).isEmpty && !$0.text(.simplifiedChinese).isEmpty })
    }

    @Test func noRulesAreRefused() {
        #expect(throws: Rejection.self) { try LowAnswerRules("d", version: 1, rules: []) }
    }
}
