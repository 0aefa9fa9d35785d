import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Foundation
import Testing

/// The report as a whole: its figures, its words in both languages, and what it leaves out.
@Suite struct CSIReportTests {
    private static let now = DeskSample.time("2026-07-01T00:00:00Z")

    private static func june() throws -> DateWindow {
        try DateWindow(from: DeskSample.day("2026-06-01"), through: DeskSample.day("2026-06-30"))
    }

    /// Twenty responses of two advisors in June, one of another month, one of another dealership.
    private static func responses() throws -> [SurveyResponse] {
        var list: [SurveyResponse] = []
        for number in 0..<10 {
            list.append(try DeskSample.response("A\(number)", [10, 9 + number % 2, 10], by: "C1", advisor: "E1"))
            list.append(
                try DeskSample.response(
                    "B\(number)", [7, 6 + number % 2, 6], why: number == 0 ? "too late again" : nil, advisor: "E2"))
        }
        list.append(try DeskSample.response("L", [1, 10, 10], by: "C1", advisor: "E3"))
        list.append(try DeskSample.response("M", [1, 1, 1], on: "2026-05-31"))
        list.append(
            try SurveyResponse(
                RecordKey(.dealer("D02"), "N"), to: "desk", version: 1, wave: "2026-06", about: SurveyedVisit(),
                channel: .phone, answeredAt: DeskSample.time("2026-06-10T02:00:00Z"), on: DeskSample.day("2026-06-10"),
                answers: [SurveyAnswer("q1", 1), SurveyAnswer("q2", 1), SurveyAnswer("q3", 1)]))
        return list
    }

    private static func facts() throws -> CSIReportFacts {
        var facts = CSIReportFacts(
            of: DeskSample.owner, in: try june(), responses: try responses(), now: now, zone: .china)
        facts.invited = 42
        let before = try (0..<10).map { try DeskSample.response("P\($0)", [8, 8, 7 + $0 % 2]) }
        facts.before = try DeskSample.scoring(least: 5).sums(of: before)
        facts.orders = 50
        facts.complaints = [
            try Complaint(
                RecordKey(DeskSample.owner, "survey/L"), by: "C1", receivedAt: DeskSample.time("2026-06-30T15:50:00Z"),
                channel: .survey, category: .serviceAttitude, severity: .ordinary)
        ]
        let derivation = try DeskSample.care.plan.derive(
            CareFacts(
                try DeskSample.customer(),
                badAnswers: [
                    BadSurveyAnswer(to: "L", by: "C1", at: DeskSample.time("2026-06-20T00:00:00Z")),
                    BadSurveyAnswer(to: "other", by: "C1", at: DeskSample.time("2026-06-20T00:00:00Z")),
                ]), window: DeskSample.day("2026-06-01")...DeskSample.day("2026-07-31"), zone: .china)
        facts.tasks = derivation.added
        facts.doubts = doubting.report(
            on: facts.responses, in: IntegrityContext(asOf: DeskSample.day("2026-07-01")))
        facts.exclusions = [
            try ExclusionRule(
                "noStaff", LocalizedText("Answers of our own people", "员工作答"), excluding: ["staffPhone"],
                since: DeskSample.day("2026-06-01"), adoptedBy: .employee("M1"), reason: "the owner's circular")
        ]
        return facts
    }

    /// A host's rules: the responses B… of June, those of another month and of another dealership, and a dealership.
    private static let doubting = IntegrityRules([
        IntegrityRule("staffPhone", .warning, LocalizedText("an employee's telephone", "员工电话作答")) { material, notes in
            for response in material.responses where ["B", "M", "N"].contains(response.key.id.rawValue.prefix(1)) {
                notes.doubt(.response(response.key), at: Place("$.origin"))
            }
            notes.notJudged(
                nil, "factsNotGiven", at: Place("$.staff"), LocalizedText("nobody has given a list", "未提供名单"))
            notes.notJudged(
                .dealership(.dealer("D02")), "factMissing", at: Place("$.x"), LocalizedText("elsewhere", "别处"))
        },
        IntegrityRule("crowd", .note, LocalizedText("a crowd", "集中作答")) { _, notes in
            notes.doubt(.advisor("E1", of: DeskSample.owner), at: Place("$.answeredAt"))
            notes.doubt(.advisor("E1", of: .dealer("D02")), at: Place("$.answeredAt"))
        },
    ])

    private static func report(_ facts: CSIReportFacts? = nil, least: Int64 = 5) throws -> CSIReport {
        try DeskSample.scoring(least: least).report(facts ?? Self.facts(), requirement: DeskSample.points("900"))
    }

    /// Five responses of E1 have 970 points and five 1 000; five of E2 630 and five 660; L has 0.3·100 + 300 + 400 = 730.
    @Test func byHand() throws {
        let report = try Self.report()
        #expect(report.responses == 21 && report.unscored == 0)
        let score = try #require(report.score.value)
        // (5·970 + 5·1 000 + 5·630 + 5·660 + 730) / 21 = 17 030 / 21 = 810.952…
        #expect(score.index == DeskSample.points("810.95"))
        #expect(score.responseRate?.part == 21 && score.responseRate?.whole == 42)
        #expect(report.gate?.outcome == .missed || score.interval.upper >= DeskSample.points("900"))
        // Before: 800 and 760 in turn with 8, 8, 8 and 8, 8, 7: 480 + 320 and 480 + 280.
        #expect(report.before?.value?.index == DeskSample.points("780"))
        let change = try #require(report.change)
        #expect(change.difference == DeskSample.points("30.95") && change.verdict == .cannotTell)
        #expect(change.interval.lower < .zero && change.interval.upper > .zero)
        #expect(report.weakPoints.value?.gap == (try Rational(900) - Rational(17_030, over: 21)))
        #expect(report.ranking.stars.map(\.employee) == ["E1"])
        #expect(report.ranking.unranked.map(\.advisor.employee) == ["E3"])
        let low = report.lowAnswers
        #expect(low.responses == 1 && low.complaints == 1 && low.withoutCustomer == 0)
        #expect(low.openCallBacks == 1 && low.overdueCallBacks == 1 && low.madeCallBacks == 0)
        #expect(low.openComplaints == 1)
        #expect(report.complaints?.perHundredOrders.value == Rational(2))
        let doubts = try #require(report.doubts)
        #expect(doubts.flags("crowd").map(\.subject) == [.advisor("E1", of: DeskSample.owner)])
        #expect(
            doubts.flags("staffPhone").flatMap(\.responses).map(\.id.rawValue) == (0..<10).map { "B\($0)" },
            "none of another month or dealership")
        #expect(doubts.notJudged.map(\.code) == ["staffPhone"])
        // (5·970 + 5·1 000 + 730) / 11 = 10 580 / 11 = 961.818…
        let exclusion = try #require(report.exclusions.first)
        #expect(exclusion.all == report.score && exclusion.excluded.count == 10)
        #expect(exclusion.without.value?.index == DeskSample.points("961.82"))
    }

    @Test func theTextHasTheFiguresInBothLanguages() throws {
        let report = try Self.report()
        let english = report.text(.english)
        let chinese = report.text(.simplifiedChinese)
        for page in [english, chinese] {
            for figure in ["810.95", "780.00", "+30.95", "21/42", "1–1", "★", "961.82", "60.00%", "2.00"] {
                #expect(page.contains(figure), "\(figure) in\n\(page)")
            }
            #expect(!page.contains("too late again"), "what was said stays in the response")
        }
        for words in [
            "Satisfaction report", "Weak points", "service star", "too few responses: 1 of 5", "Call-backs",
            "an employee's telephone", "a crowd", "how he was treated",
            "Not judged: an employee's telephone – nobody has given a list",
            "By rule Answers of our own people, 10 responses left out: 961.82",
        ] {
            #expect(english.contains(words), "\(words) in\n\(english)")
        }
        for words in [
            "满意度报告", "短板", "服务之星", "样本量不足：1/5", "回访", "每百单 2.00 件", "维修质量",
            "员工电话作答", "集中作答", "服务态度", "满意度调查", "未能判断：员工电话作答——未提供名单", "按规则“员工作答”剔除 10 份后：961.82",
        ] {
            #expect(chinese.contains(words), "\(words) in\n\(chinese)")
        }
        #expect(!english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(english)")
    }

    @Test func theJSONIsOneDocumentAndTheSameEveryTime() throws {
        let report = try Self.report()
        for language in Language.allCases {
            let text = report.json(language)
            let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
            let object = try #require(value as? [String: Any])
            #expect(object["format"] as? String == "aftersales.csi-report/1")
            #expect((object["score"] as? [String: Any])?["index"] as? String == "810.95")
            #expect(!text.contains("too late again"))
        }
        var facts = try Self.facts()
        facts.responses.reverse()
        facts.tasks.reverse()
        facts.doubts = Self.doubting.report(
            on: facts.responses, in: IntegrityContext(asOf: DeskSample.day("2026-07-01")))
        facts.complaints.append(
            try Complaint(
                RecordKey(.dealer("D02"), "other"), by: nil, receivedAt: DeskSample.time("2026-06-20T00:00:00Z"),
                channel: .survey, category: .serviceAttitude, severity: .ordinary))
        facts.complaints.append(
            try Complaint(
                RecordKey(DeskSample.owner, "july"), by: nil, receivedAt: DeskSample.time("2026-06-30T16:00:00Z"),
                channel: .press, category: .price, severity: .ordinary))
        let again = try Self.report(facts)
        #expect(again == report && again.json() == report.json() && again.text(.english) == report.text(.english))
    }

    @Test func tooFewResponsesAreSaidEverywhere() throws {
        let report = try Self.report(least: 30)
        #expect(report.score == .insufficientSample(have: 21, need: 30) && report.change == nil)
        #expect(report.gate?.outcome == .inconclusive)
        #expect(report.ranking.standings == [] && report.ranking.unranked.count == 3)
        #expect(report.lowAnswers.responses == 1, "bad answers are told however few there are")
        #expect(report.text(.english).contains("too few responses: 21 of 30"))
        #expect(report.text(.simplifiedChinese).contains("样本量不足：21/30"))
        #expect(!report.text(.english).contains("810.95"))
        #expect(!report.json().contains("810.95"))
    }

    @Test func whatIsNotKnownIsLeftOut() throws {
        let facts = CSIReportFacts(
            of: DeskSample.owner, in: try Self.june(), responses: [], now: Self.now, zone: .china)
        let report = try DeskSample.scoring(least: 5).report(facts)
        #expect(report.complaints == nil && report.before == nil && report.gate == nil && report.requirement == nil)
        #expect(report.text(.english).contains("Doubts: nobody has looked for any"))
        #expect(report.text(.simplifiedChinese).contains("存疑：未核查"))
        var looked = facts
        looked.doubts = IntegrityRules([]).report(on: [], in: IntegrityContext(asOf: DeskSample.day("2026-07-01")))
        let clean = try DeskSample.scoring(least: 5).report(looked)
        #expect(clean.text(.english).contains("Doubts: none") && clean.text(.simplifiedChinese).contains("存疑：无"))
        #expect(report.json().contains("\"doubts\":null") || report.json().contains("\"doubts\": null"))
        #expect(!report.text(.english).contains("Complaints: "))
    }

    @Test func aWrongResponseIsRefusedWithItsReasons() throws {
        var facts = try Self.facts()
        facts.responses.append(try DeskSample.response("Z", [11, 1, 1]))
        facts.complaints += facts.complaints
        #expect(throws: Rejection.self) { try Self.report(facts) }
    }
}
