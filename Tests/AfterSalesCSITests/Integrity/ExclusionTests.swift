import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Foundation
import Testing

@Suite struct ExclusionTests {
    private func rule(
        _ id: Identifier<ExclusionRule> = "noStaff",
        _ codes: Set<Finding.Code> = [.staffContactUsed, .answeredTooFast],
        since: Int = 0, title: LocalizedText = LocalizedText("Answers of our own people", "员工作答"),
        reason: String = "the owner's circular of 2 January"
    ) throws -> ExclusionRule {
        try ExclusionRule(
            id, title, excluding: codes, since: try DoubtSample.day(since), adoptedBy: .employee("M1"), reason: reason)
    }

    private func material() throws -> (responses: [SurveyResponse], report: IntegrityReport) {
        var context = try DoubtSample.context()
        context.staff = [StaffContact("A1", phones: [try DoubtSample.phone(1)])]
        let responses = [
            try DoubtSample.response("staff", phone: try DoubtSample.phone(1), answers: DoubtSample.top),
            try DoubtSample.response("good", phone: try DoubtSample.phone(2)),
            try DoubtSample.response("early", day: 1, phone: try DoubtSample.phone(1), answers: DoubtSample.top),
            try DoubtSample.response("both", seconds: 3, phone: try DoubtSample.phone(1), answers: DoubtSample.top),
            try DoubtSample.response("bare", order: nil, phone: try DoubtSample.phone(3)),
        ]
        return (responses, IntegrityRules.standard.report(on: responses, in: context))
    }

    @Test func leavesOutWhatItsFlagsRestOn() throws {
        let (responses, report) = try material()
        let rule = try rule(since: 2)
        let exclusion = responses.excluding(by: rule, report)
        #expect(exclusion.rule == rule)
        // The one without an order is flagged too, and by no code of the rule; the early one is older than the rule.
        #expect(exclusion.kept.map(\.key.id.rawValue) == ["good", "early", "bare"])
        #expect(exclusion.excluded.map(\.response.key.id.rawValue) == ["staff", "both"])
        #expect(
            exclusion.excluded.map { $0.flags.map(\.code) } == [
                [.staffContactUsed], [.answeredTooFast, .staffContactUsed],
            ])
        #expect(report.flags(.surveyWithoutOrder).count == 1)
    }

    @Test func leavesOutWhatAFlagOfAGroupRestsOn() throws {
        let lines = try (0..<20).map {
            try DoubtSample.response("a\($0)", answers: $0 < 18 ? DoubtSample.top : DoubtSample.mixed)
        }
        let others = try (0..<40).map {
            try DoubtSample.response("b\($0)", advisor: "A2", answers: $0 < 4 ? DoubtSample.top : DoubtSample.mixed)
        }
        let report = IntegrityRules.standard.report(on: lines + others, in: try DoubtSample.context())
        let exclusion = (lines + others).excluding(by: try rule("lines", [.straightLinesOfAdvisor]), report)
        #expect(exclusion.excluded.count == 18)
        #expect(exclusion.excluded.allSatisfy { $0.flags.map(\.subject) == [.advisor("A1", of: .dealer("D1"))] })
    }

    @Test func tellsBothScores() throws {
        let (responses, report) = try material()
        let scoring = try SurveyScoring(try DoubtSample.instrument(), try ScoreRules(leastResponses: 2))
        let score = try scoring.score(responses, without: try rule(since: 2), report)
        // Three of 1 000 and two of 900 points; then one of 1 000 and two of 900.
        #expect(score.all.value?.responses == 5)
        #expect(score.all.value?.index.description == "960.00")
        #expect(score.without.value?.responses == 3)
        #expect(score.without.value?.index.description == "933.33")
        #expect(score.excluded.count == 2 && score.rule.id == "noStaff")
        // Of nobody else's responses there is anything to leave out.
        let other = try scoring.score(responses, by: .advisor("A9", at: .dealer("D1")), without: try rule(), report)
        #expect(other.excluded.isEmpty && other.all == other.without)
        #expect(other.all == .insufficientSample(have: 0, need: 2))
        // A rule whose codes no flag has changes nothing.
        let none = try scoring.score(responses, without: try rule("gifts", [.giftNearAnswer]), report)
        #expect(none.all == none.without && none.excluded.isEmpty)
        // Leaving out can leave too few.
        let few = try SurveyScoring(try DoubtSample.instrument(), try ScoreRules(leastResponses: 5))
        let scored = try few.score(responses, without: try rule(), report)
        #expect(scored.all.value != nil && scored.without == .insufficientSample(have: 2, need: 5))
    }

    @Test func refusesRulesThatSayNothing() throws {
        let rejection = #expect(throws: Rejection.self) {
            try rule("", [], title: LocalizedText(" ", "名\n称"), reason: "")
        }
        #expect(
            rejection?.findings.map(\.place.path) == [
                "$.id", "$.title.english", "$.title.simplifiedChinese", "$.reason", "$.codes",
            ])
        #expect(rejection?.findings.last?.code == .nothingToExclude)
    }

    @Test func isKeptAsJSON() throws {
        let rule = try rule()
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = try encoder.encode(rule)
        #expect(try JSONDecoder().decode(ExclusionRule.self, from: json) == rule)
        let text = try #require(String(bytes: json, encoding: .utf8))
        #expect(text.contains(#""codes":["answeredTooFast","staffContactUsed"]"#))
        let empty = text.replacingOccurrences(of: #"["answeredTooFast","staffContactUsed"]"#, with: "[]")
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(ExclusionRule.self, from: Data(empty.utf8)) }
    }
}
