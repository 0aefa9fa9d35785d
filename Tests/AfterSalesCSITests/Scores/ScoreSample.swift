import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTesting
import Testing

/// Surveys and responses to them, for tests of scores.
enum ScoreSample {
    /// What was answered, by question.
    typealias Marks = [Identifier<SurveyQuestion>: Int]

    static func builtIn(_ id: Identifier<SurveyInstrument>) throws -> SurveyInstrument {
        try #require(SurveyInstrument.builtIn(id))
    }

    static func instrument(
        points: Int = 1_000, _ reading: IndexRule.Reading = .shareOfHighest,
        missing: IndexRule.MissingAnswers = .leftOut, factors: [(String, String)] = [("f", "1")],
        questions: [(id: String, kind: QuestionKind, factor: String?, weight: String)]
    ) throws -> SurveyInstrument {
        try SurveyInstrument(
            RecordKey(.group, "s"), version: 1, LocalizedText("Survey", "问卷"), source: "a test",
            effective: try DateWindow(from: LocalDate(year: 2026, month: 1, day: 1)),
            index: IndexRule(points: points, reading, missing: missing),
            factors: factors.map {
                SurveyFactor(Identifier($0.0), LocalizedText($0.0, $0.0), weight: try DecimalNumeral($0.1))
            },
            questions: questions.map { question in
                SurveyQuestion(
                    Identifier(question.id), LocalizedText(question.id, question.id), question.kind,
                    in: question.factor.map { Identifier($0) }, weight: try DecimalNumeral(question.weight))
            })
    }

    /// One factor, one question of 1 to 10.
    static func single(_ kind: QuestionKind = .scale(1...10)) throws -> SurveyInstrument {
        try instrument(questions: [("q", kind, "f", "1")])
    }

    static func response(
        _ instrument: SurveyInstrument, _ marks: Marks, number: Int = 1, dealer: Identifier<Dealer> = "d1",
        visit: SurveyedVisit = SurveyedVisit(), day: String = "2026-06-15", version: Int? = nil
    ) throws -> SurveyResponse {
        let date = try LocalDate(day)
        // At noon of that day.
        let seconds = Int64(date.daysSince1970) * 86_400 + 43_200
        return try SurveyResponse(
            RecordKey(dealer: dealer, Identifier("r\(number)")), to: instrument.key.id,
            version: version ?? instrument.version, wave: "2026-06", about: visit, channel: .phone,
            answeredAt: Timestamp(microsecondsSince1970: seconds * 1_000_000), on: date,
            answers: marks.sorted { $0.key < $1.key }.map { SurveyAnswer($0.key, $0.value) })
    }

    static func responses(_ instrument: SurveyInstrument, _ all: [Marks]) throws -> [SurveyResponse] {
        try all.enumerated().map { try response(instrument, $1, number: $0) }
    }

    static func scoring(
        _ instrument: SurveyInstrument, least: Int64 = 1, interval: ScoreRules.IndexInterval = .studentT,
        satisfied: [Int: Int] = [5: 2]
    ) throws -> SurveyScoring {
        try SurveyScoring(
            instrument, ScoreRules(leastResponses: least, interval: interval, satisfiedMarks: satisfied))
    }

    static func points(_ text: String) throws -> Points { try Points(text) }

    /// Responses of three dealerships, twelve months and some models; one answer in so many is missing.
    static func random(
        _ instrument: SurveyInstrument, count: Int, missing percent: Int = 5, seed: UInt64
    ) throws -> [SurveyResponse] {
        var random = SeededRandom(seed: seed)
        return try (0..<count).map { number in
            var marks: Marks = [:]
            for question in instrument.questions {
                guard let range = question.kind.marks, !random.chance(percent) else { continue }
                marks[question.id] = random.number(range)
            }
            let month = random.number(1...12)
            return try response(
                instrument, marks, number: number, dealer: Identifier("d\(random.number(1...3))"),
                visit: SurveyedVisit(
                    advisor: random.maybe(90) { Identifier("a\($0.number(1...4))") },
                    technician: random.maybe { Identifier("t\($0.number(1...3))") },
                    team: random.maybe { Identifier("m\($0.number(1...2))") },
                    model: random.maybe { $0.pick(["Polo", "Golf"]) }),
                day: "2026-\(month < 10 ? "0" : "")\(month)-1\(random.number(0...9))")
        }
    }
}
