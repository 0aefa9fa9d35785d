import AfterSalesCSI
import AfterSalesCore
import AfterSalesStorage
import AfterSalesTesting
import Testing

/// Where an index lost its points: by hand, and that the parts make the whole.
@Suite struct WeakPointsTests {
    private static func two() throws -> [SurveyResponse] {
        [
            try DeskSample.response("R1", [8, 6, 10], why: "slow"),
            try DeskSample.response("R2", [6, 6, 9], why: "dirty", at: "2026-06-11T02:00:00Z", on: "2026-06-11"),
        ]
    }

    private static func points(
        _ responses: [SurveyResponse], before: ScoreSums? = nil, most: Int = 5,
        _ scoring: SurveyScoring? = nil
    ) throws -> WeakPoints {
        let scoring = try scoring ?? DeskSample.scoring()
        return try #require(
            try scoring.weakPoints(
                of: responses, before: before, requirement: DeskSample.points("900"), most: most
            ).value)
    }

    private static func rational(_ top: Int128, _ bottom: Int128 = 1) throws -> Rational {
        try Rational(top, over: bottom)
    }

    /// R1 has 600 · 14/20 + 400 = 820 points, R2 600 · 12/20 + 360 = 720; asked for are 900.
    @Test func byHand() throws {
        let before = try DeskSample.scoring().sums(of: [DeskSample.response("R0", [10, 10, 10])])
        let points = try Self.points(Self.two(), before: before)
        #expect(points.gap == Rational(130) && points.gapSince == Rational(230) && points.unexplained == .zero)
        #expect(points.factors.map(\.subject) == [.factor("work"), .factor("pickUp")])
        #expect(points.factors.map(\.lost) == [Rational(150), Rational(-20)])
        #expect(points.factors.map(\.lostSince) == [Rational(210), Rational(20)])
        #expect(points.factors.map(\.meanPoints) == ["650", "950"].map(DeskSample.points))
        #expect(points.questions.map(\.subject) == [.question("q2"), .question("q1"), .question("q3")])
        #expect(points.questions.map(\.lostPoints) == ["90", "60", "-20"].map(DeskSample.points))
        #expect(points.questions.map(\.lostPointsSince) == ["120", "90", "20"].map(DeskSample.points))
        #expect(points.questions.map(\.share) == (try [(3, 10), (3, 10), (2, 5)].map(Self.rational)))
        #expect(points.questions.map(\.answers) == [2, 2, 2])
    }

    @Test func verbatimsAreReferencesTheLowestFirst() throws {
        let points = try Self.points(Self.two())
        let work = points.factors[0].verbatims
        // Both have a 6; the later answer comes first, and the first question of those that are equal.
        #expect(work.map(\.response.id) == ["R2", "R1"])
        #expect(work.map(\.question) == ["q1", "q2"] && work.map(\.mark) == [6, 6])
        #expect(work.map(\.words) == [["why"], ["why"]])
        let first = try #require(points.questions.first { $0.subject == .question("q1") })
        #expect(first.verbatims.map(\.mark) == [6, 8])
        // 9 of 10 is what is asked for, so it is not low.
        #expect(points.factors[1].verbatims == [])
        #expect(try Self.points(Self.two(), most: 1).factors[0].verbatims == [work[0]])
        #expect(try Self.points(Self.two(), most: 0).factors[0].verbatims == [])
        #expect(try Self.points(Self.two(), most: -3).factors[0].verbatims == [])
        let mute = try [DeskSample.response("R1", [1, 1, 1]), DeskSample.response("R2", [1, 1, 1])]
        #expect(try Self.points(mute).factors[0].verbatims == [])
    }

    @Test func wordsToTheQuestionItselfComeFirst() throws {
        let response = try SurveyResponse(
            RecordKey(DeskSample.owner, "R1"), to: "desk", version: 1, wave: "2026-06", about: SurveyedVisit(),
            channel: .phone, answeredAt: DeskSample.time("2026-06-10T02:00:00Z"), on: DeskSample.day("2026-06-10"),
            answers: [
                SurveyAnswer("q1", 5, text: "noise"), SurveyAnswer("q2", 9), SurveyAnswer("q3", 4),
                SurveyAnswer("why", text: "late"),
            ])
        let points = try Self.points([response])
        #expect(points.factors.map { $0.verbatims.map(\.words) } == [[["q1", "why"]], [["q1"]]])
    }

    @Test func tooFewResponsesSayNothing() throws {
        let scoring = try DeskSample.scoring(least: 3)
        #expect(try scoring.weakPoints(of: Self.two()) == .insufficientSample(have: 2, need: 3))
        #expect(try DeskSample.scoring().weakPoints(of: [SurveyResponse]()) == .insufficientSample(have: 0, need: 1))
    }

    @Test func withoutARequirementAllPointsAreAskedFor() throws {
        let points = try #require(try DeskSample.scoring().weakPoints(of: Self.two()).value)
        #expect(points.requirement == DeskSample.points("1000") && points.gap == Rational(230))
        let ruled = try DeskSample.scoring(requirement: DeskSample.points("770"))
        #expect(try ruled.weakPoints(of: Self.two()).value?.gap == .zero)
    }

    /// Where everybody answers everything the parts make the whole, exactly, in any order.
    @Test func whatThePartsLostIsTheGap() throws {
        var random = SeededRandom(seed: 99)
        for id in SurveyInstrument.builtInIDs {
            let instrument = try #require(SurveyInstrument.builtIn(id, for: DeskSample.owner))
            let scoring = try SurveyScoring(
                instrument, ScoreRules(leastResponses: 1, requirement: DeskSample.points("85.55")))
            for _ in 0..<5 {
                let responses = try (0..<random.number(1...40)).map { number in
                    try Self.response(number, instrument, using: &random)
                }
                let before = try scoring.sums(
                    of: (0..<7).map { try Self.response($0, instrument, using: &random) })
                let points = try #require(try scoring.weakPoints(of: responses, before: before).value)
                func sum(_ values: [Rational]) throws -> Rational { try values.reduce(.zero) { try $0 + $1 } }
                #expect(points.unexplained == .zero)
                #expect(try sum(points.factors.map(\.lost)) == points.gap)
                #expect(try sum(points.questions.map(\.lost)) == points.gap)
                #expect(try sum(points.factors.compactMap(\.lostSince)) == points.gapSince)
                #expect(points.factors.map(\.lost) == points.factors.map(\.lost).sorted(by: >))
                let shuffled = responses.shuffled(using: &random)
                #expect(try scoring.weakPoints(of: shuffled, before: before) == .score(points))
            }
        }
    }

    private static func response(
        _ number: Int, _ instrument: SurveyInstrument, using random: inout SeededRandom
    ) throws -> SurveyResponse {
        var answers: [SurveyAnswer] = []
        for question in instrument.questions {
            if let marks = question.kind.marks {
                answers.append(SurveyAnswer(question.id, random.number(marks.lowerBound...marks.upperBound)))
            } else if random.chance(50) {
                answers.append(SurveyAnswer(question.id, text: "words \(number)"))
            }
        }
        return try SurveyResponse(
            RecordKey(DeskSample.owner, Identifier("R\(number)")), to: instrument.key.id, version: instrument.version,
            wave: "2026-06", about: SurveyedVisit(), channel: .phone,
            answeredAt: DeskSample.time("2026-06-10T02:00:00Z"), on: DeskSample.day("2026-06-10"), answers: answers)
    }

    @Test func missingAnswersAreUnexplainedAndNotHidden() throws {
        let scoring = try DeskSample.scoring(missing: .reweighted(least: DeskSample.rate("50%")))
        // The second says nothing of the pick-up: his index is 600, of the first 1 000.
        let responses = try [
            DeskSample.response("R1", [10, 10, 10]), DeskSample.response("R2", [6, 6, nil]),
        ]
        let points = try Self.points(responses, scoring)
        #expect(points.gap == Rational(100))
        // Work lost 0.6 · (900 − 800) = 60, the pick-up 0.4 · (900 − 1 000) = −40.
        #expect(points.factors.map(\.lost) == [Rational(60), Rational(-40)])
        #expect(points.unexplained == Rational(80))
    }

    @Test func anotherSurveysSumsAreRefused() throws {
        let instrument = try #require(SurveyInstrument.builtIn("us-2021", for: DeskSample.owner))
        let other = try SurveyScoring(instrument, ScoreRules(leastResponses: 1)).emptySums
        #expect(throws: ScoringError.otherInstrument) {
            try DeskSample.scoring().weakPoints(of: Self.two(), before: other)
        }
        // A period without responses is none to compare with.
        let empty = try DeskSample.scoring().emptySums
        #expect(try Self.points(Self.two(), before: empty).gapSince == nil)
    }
}
