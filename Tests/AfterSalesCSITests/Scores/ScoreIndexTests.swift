import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTesting
import Testing

@Suite struct ScoreIndexTests {
    /// Three questions to each of the five factors. Initiation (9+8+10)/30 = 0.9, advisor (10+9+8)/30 = 0.9, facility
    /// (7+8+9)/30 = 0.8, pick-up 30/30 = 1, quality (6+8+7)/30 = 0.7.
    static let marks: ScoreSample.Marks = [
        "booking": 9, "reception": 8, "appointmentTime": 10, "courtesy": 10, "listening": 9, "explanation": 8,
        "access": 7, "cleanliness": 8, "waiting": 9, "onTime": 10, "bill": 10, "handOver": 10, "fixed": 6, "care": 8,
        "duration": 7,
    ]

    /// 18·900 + 18·900 + 19·800 + 16·1000 + 29·700 = 83 900, by 100.
    /// 15·900 + 19·900 + 15·800 + 19·1000 + 32·700 = 84 000, by 100.
    /// 17·900 + 18·900 + 21·800 + 21·1000 + 24·700 = 86 100, by 101: 852.475…
    @Test(arguments: [("us-2021", "839.00"), ("us-2022", "840.00"), ("china-2014", "852.48")])
    func presetsOnAThousandPoints(_ id: String, _ index: String) throws {
        let instrument = try ScoreSample.builtIn(Identifier(id))
        let csi = try ScoreSample.scoring(instrument)
        let score = try #require(try csi.score([ScoreSample.response(instrument, Self.marks)]).value)
        #expect(try score.index == Points(index))
        #expect(score.responses == 1)
        let factors = score.factors.map { $0.score.value?.mean.description }
        #expect(factors == ["900.00", "900.00", "800.00", "1000.00", "700.00"])
    }

    /// The sum of the weights is 101, so nothing but the highest marks is still a thousand points.
    @Test func weightsOf101AreNormalised() throws {
        let instrument = try ScoreSample.builtIn("china-2014")
        let csi = try ScoreSample.scoring(instrument)
        let best = Self.marks.mapValues { _ in 10 }
        #expect(try csi.score([ScoreSample.response(instrument, best)]).value?.index == Points("1000"))
        #expect(try csi.coefficients.share(of: Identifier<SurveyFactor>("pickUp")) == Rational(21, over: 101))
        // 21/101 by three questions.
        #expect(try csi.coefficients.share(of: Identifier<SurveyQuestion>("bill")) == Rational(7, over: 101))
        #expect(csi.coefficients.share(of: Identifier<SurveyQuestion>("overall")) == nil)
        // 1000·17/(101·10) by three, by two or by one question: of 303 parts, in a multiple of these above a million.
        #expect(csi.coefficients.unitsPerPoint % 303 == 0)
        #expect(csi.coefficients.unitsPerPoint >= 1_000_000)
    }

    /// Reception (3/4 + 1 + 0)/3 = 7/12, repair (2·1 + 0)/3 = 2/3, delivery (1 + 1 + 1/2)/3 = 5/6, surroundings 0:
    /// 25·7/12 + 35·2/3 + 25·5/6 + 15·0 = 58.75.
    @Test func callBackReadsTheShareOfTheRange() throws {
        let instrument = try ScoreSample.builtIn("call-back")
        let csi = try ScoreSample.scoring(instrument)
        let marks: ScoreSample.Marks = [
            "attitude": 4, "walkAround": 1, "estimate": 0, "workmanship": 5, "firstTime": 0, "promise": 1,
            "oldParts": 1, "billing": 3, "lounge": 1,
        ]
        let score = try #require(try csi.score([ScoreSample.response(instrument, marks)]).value)
        #expect(try score.index == Points("58.75"))
        #expect(score.factors.map { $0.score.value?.mean.description } == ["58.33", "66.67", "83.33", "0.00"])
    }

    /// What is left out, and the index of the rest.
    static let partial: [(Set<Identifier<SurveyQuestion>>, String?)] = [
        // Quality (8+7)/20 = 0.75: 16 200 + 16 200 + 15 200 + 16 000 + 29·750 = 85 350.
        (["fixed"], "853.50"),
        // Without the facility 81 of 100 are left: 68 700 / 81 = 848.148…
        (["access", "cleanliness", "waiting"], "848.15"),
        // Quality, facility and a third of the advisor are 54 %: (29·700 + 19·800 + 18·1000) / 66 = 810.606…
        (
            [
                "booking", "reception", "appointmentTime", "listening", "explanation", "onTime", "bill", "handOver",
            ], "810.61"
        ),
        // Quality and facility alone are 48 %.
        (
            [
                "booking", "reception", "appointmentTime", "courtesy", "listening", "explanation", "onTime", "bill",
                "handOver",
            ], nil
        ),
        (Set(marks.keys), nil),
    ]

    @Test(arguments: partial.indices)
    func missingAnswersShareTheWeight(_ number: Int) throws {
        let (missing, index) = Self.partial[number]
        let instrument = try ScoreSample.builtIn("us-2021")
        let csi = try ScoreSample.scoring(instrument)
        let response = try ScoreSample.response(instrument, Self.marks.filter { !missing.contains($0.key) })
        let sums = try csi.sums(of: [response])
        #expect(sums.responses == 1)
        #expect(sums.unscored == (index == nil ? 1 : 0))
        switch try csi.score(sums) {
        case .score(let score): #expect(score.index.description == index)
        case .insufficientSample(let have, let need): #expect(index == nil && have == 0 && need == 1)
        }
    }

    /// Two factors of 60 and 40, of which only the second is answered.
    @Test(arguments: [
        (IndexRule.MissingAnswers.leftOut, false), (.reweighted(least: ScoreIndexTests.rate("40%")), true),
        (.reweighted(least: ScoreIndexTests.rate("40.0001%")), false),
        (.reweighted(least: ScoreIndexTests.rate("0%")), true),
        (.reweighted(least: ScoreIndexTests.rate("100%")), false),
    ])
    func theLeastShareIsEnough(_ rule: IndexRule.MissingAnswers, _ isScored: Bool) throws {
        let instrument = try ScoreSample.instrument(
            missing: rule, factors: [("a", "60"), ("b", "40")],
            questions: [("q1", .scale(1...10), "a", "1"), ("q2", .scale(1...10), "b", "1")])
        let csi = try ScoreSample.scoring(instrument)
        let sums = try csi.sums(of: [ScoreSample.response(instrument, ["q2": 7])])
        #expect((sums.index.count == 1) == isScored)
        // The factor is answered, whatever becomes of the index.
        #expect(sums.sums(of: "b")?.count == 1)
        #expect(sums.sums(of: "a")?.count == 0)
        if isScored { #expect(try csi.score(sums).value?.index == Points("700")) }
        // Nothing answered is no index even where nothing is asked for.
        #expect(try csi.sums(of: [ScoreSample.response(instrument, [:])]).unscored == 1)
    }

    static func rate(_ text: String) -> Rate { (try? Rate(text)) ?? Rate(DecimalNumeral(0)) }

    /// Weights within a factor: (3·10 + 1·6)/4 = 9 of 10.
    @Test func questionsHaveWeights() throws {
        let instrument = try ScoreSample.instrument(
            questions: [("q1", .scale(1...10), "f", "0.75"), ("q2", .scale(1...10), "f", "0.25")])
        let csi = try ScoreSample.scoring(instrument)
        #expect(try csi.score([ScoreSample.response(instrument, ["q1": 10, "q2": 6])]).value?.index == Points("900"))
    }

    /// 1 + 2 of 3 are 1.5 of 3, 500.00 and not the mean of two rounded; 1, 1 and 2 of 3 are 444.444….
    @Test(arguments: [([1, 2], "500.00"), ([1, 1, 2], "444.44"), ([2, 2, 1], "555.56")])
    func aScoreIsRoundedOnce(_ marks: [Int], _ index: String) throws {
        let instrument = try ScoreSample.single(.scale(1...3))
        let csi = try ScoreSample.scoring(instrument)
        let score = try csi.score(ScoreSample.responses(instrument, marks.map { ["q": $0] }))
        #expect(score.value?.index.description == index)
    }

    /// Weights that divide by no small number: the unit is a thousand millionth, and a response is rounded to it.
    @Test func weightsTooFineForAnExactUnit() throws {
        let instrument = try ScoreSample.instrument(
            factors: [("a", "999999.999983"), ("b", "0.000017")],
            questions: [("q1", .scale(1...7), "a", "1"), ("q2", .scale(1...9), "b", "1")])
        let csi = try ScoreSample.scoring(instrument)
        #expect(csi.coefficients.unitsPerPoint == 1_000_000_000)
        let score = try csi.score([ScoreSample.response(instrument, ["q1": 7, "q2": 9])])
        #expect(try score.value?.index == Points("1000"))
    }

    /// Of a factor of ten questions the answered ones share the weight all the same: (9·10 + 1)/100, and without the 1 all.
    @Test func manyQuestionsOfAFactor() throws {
        let instrument = try ScoreSample.instrument(
            missing: .reweighted(least: Self.rate("50%")),
            questions: (0..<10).map { ("q\($0)", .scale(1...10), "f", "1") })
        let csi = try ScoreSample.scoring(instrument)
        var marks: ScoreSample.Marks = [:]
        for number in 0..<10 { marks[Identifier("q\(number)")] = number == 0 ? 1 : 10 }
        #expect(try csi.score([ScoreSample.response(instrument, marks)]).value?.index == Points("910"))
        marks["q0"] = nil
        #expect(try csi.score([ScoreSample.response(instrument, marks)]).value?.index == Points("1000"))
    }

    /// The dot product is what exact fractions say, for instruments of all sorts and complete and incomplete responses.
    @Test(arguments: 0..<40)
    func indicesAreThoseOfExactFractions(_ seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let names = (0..<random.number(1...5)).map { "f\($0)" }
        let questions = names.flatMap { name in
            (0..<random.number(1...9)).map { number -> (String, QuestionKind, String?, String) in
                (
                    "\(name)-\(number)", random.pick([.scale(1...10), .scale(0...4), .yesNo, .recommendation]), name,
                    random.pick(["1", "2", "0.5", "3"])
                )
            }
        }
        let reading = random.pick(IndexRule.Reading.allCases)
        let instrument = try ScoreSample.instrument(
            reading, missing: .reweighted(least: Self.rate("0%")),
            factors: names.map { ($0, "\(random.number(1...40))") },
            questions: questions.map { (id: $0.0, kind: $0.1, factor: $0.2, weight: $0.3) })
        let csi = try ScoreSample.scoring(instrument)
        for response in try ScoreSample.random(instrument, count: 30, missing: random.pick([0, 10, 60]), seed: 7) {
            let sums = try csi.sums(of: [response])
            let exact = try Self.exactIndex(of: response, instrument)
            let units = try exact.map { exact in
                try (exact * Rational(csi.coefficients.unitsPerPoint)).units(
                    fractionDigits: 0, rounding: .halfAwayFromZero)
            }
            #expect(units.map { Int128($0) } == (sums.index.count == 1 ? sums.index.total : nil))
        }
    }

    /// The definition, word by word.
    static func exactIndex(of response: SurveyResponse, _ instrument: SurveyInstrument) throws -> Rational? {
        var (top, bottom) = (Rational.zero, Rational.zero)
        for factor in instrument.factors {
            var (sum, weight) = (Rational.zero, Rational.zero)
            for question in instrument.questions where question.factor == factor.id {
                guard let mark = response.answers.first(where: { $0.question == question.id })?.mark,
                    let marks = question.kind.marks
                else { continue }
                let worth =
                    switch instrument.index.reading {
                    case .shareOfHighest: try Rational(Int128(mark), over: Int128(marks.upperBound))
                    case .shareOfRange:
                        try Rational(
                            Int128(mark - marks.lowerBound), over: Int128(marks.upperBound - marks.lowerBound))
                    }
                sum = try sum + question.weight.rational * worth
                weight = try weight + question.weight.rational
            }
            guard weight != .zero else { continue }
            top = try top + factor.weight.rational * (sum / weight)
            bottom = try bottom + factor.weight.rational
        }
        return bottom == .zero ? nil : try Rational(Int64(instrument.index.points)) * top / bottom
    }
}
