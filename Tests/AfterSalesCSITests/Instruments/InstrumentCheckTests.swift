import AfterSalesCSI
import AfterSalesCore
import AfterSalesStorage
import Testing

struct InstrumentCheckTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let expected: [String]
        let make: @Sendable () throws -> SurveyInstrument

        init(_ name: String, _ expected: [String], _ make: @escaping @Sendable () throws -> SurveyInstrument) {
            testDescription = name
            self.expected = expected
            self.make = make
        }
    }

    private typealias Sample = InstrumentSample

    static let cases: [Case] = [
        Case("version 0", ["invalidVersion $.version"]) { try Sample.make(version: 0) },
        Case("version below", ["invalidVersion $.version"]) { try Sample.make(version: .min) },
        Case("no id", ["emptyText $.id"]) { try Sample.make(id: "") },
        Case("NUL in id", ["controlCharacter $.id"]) { try Sample.make(id: "a\u{0}b") },
        Case("title in one language", ["emptyText $.title[\"zh-Hans\"]"]) {
            try Sample.make(title: .init("Survey", " "))
        },
        Case("no source", ["emptyText $.source"]) { try Sample.make(source: "") },
        Case("no points", ["surveyPointsOutOfRange $.index.points"]) { try Sample.make(points: 0) },
        Case("too many points", ["surveyPointsOutOfRange $.index.points"]) { try Sample.make(points: 100_001) },
        Case("share above one", ["surveyShareOutOfRange $.index.missing.least"]) {
            try Sample.make(missing: .reweighted(least: try Rate("100.1%")))
        },
        Case("share below zero", ["surveyShareOutOfRange $.index.missing.least"]) {
            try Sample.make(missing: .reweighted(least: try Rate("-1%")))
        },
        Case("nothing at all", ["surveyNoFactors $.factors", "surveyNoQuestions $.questions"]) {
            try Sample.make(factors: [], questions: [])
        },
        Case("factor without question", ["surveyFactorWithoutQuestion $.factors[1]"]) {
            try Sample.make(questions: [try Sample.question("q1", in: "f1")])
        },
        Case("factor only of words", ["surveyTextInFactor $.questions[1].factor"]) {
            try Sample.make(questions: [try Sample.question("q1", in: "f1"), try Sample.question("t", .text, in: "f2")])
        },
        Case("question of no factor", ["surveyUnknownFactor $.questions[2].factor"]) {
            try Sample.make(questions: [
                try Sample.question("q1", in: "f1"), try Sample.question("q2", in: "f2"),
                try Sample.question("q3", in: "f3"),
            ])
        },
        Case("same question twice", ["duplicateId $.questions[2].id"]) {
            try Sample.make(questions: [
                try Sample.question("q1", in: "f1"), try Sample.question("q2", in: "f2"), try Sample.question("q1"),
            ])
        },
        Case("same factor twice", ["duplicateId $.factors[1].id"]) {
            try Sample.make(
                factors: [try Sample.factor("f1", "50"), try Sample.factor("f1", "50")],
                questions: [try Sample.question("q1", in: "f1")])
        },
        Case(
            "weights",
            ["0", "-1", "1000001", "0.0000001"].indices.map { "surveyWeightOutOfRange $.factors[\($0)].weight" }
        ) {
            try Sample.make(
                factors: try ["0", "-1", "1000001", "0.0000001"].enumerated().map { try Sample.factor("f\($0)", $1) },
                questions: try (0...3).map { try Sample.question("q\($0)", in: "f\($0)") })
        },
        Case("question weight", ["surveyWeightOutOfRange $.questions[0].weight"]) {
            try Sample.make(questions: [
                try Sample.question("q1", in: "f1", weight: "0"), try Sample.question("q2", in: "f2"),
            ])
        },
        Case("scales", (2...5).map { "surveyScaleOutOfRange $.questions[\($0)].marks" }) {
            let wrong: [ClosedRange<Int>] = [5...5, 0...101, -1...5, 990...1_001]
            return try Sample.make(
                questions: [try Sample.question("q1", in: "f1"), try Sample.question("q2", in: "f2")]
                    + wrong.enumerated().map { try Sample.question("s\($0)", .scale($1)) })
        },
        Case("a scale of everything", ["surveyScaleOutOfRange $.questions[1].marks"]) {
            try Sample.make(
                factors: [try Sample.factor("f1", "1")],
                questions: [try Sample.question("q1", in: "f1"), try Sample.question("s", .scale(.min ... .max))])
        },
        Case("too many questions", ["tooManyElements $.questions"]) {
            try Sample.make(questions: try (0...500).map { try Sample.question("q\($0)", in: "f1") })
        },
        Case("too many factors", ["tooManyElements $.factors"]) {
            try Sample.make(factors: try (0...100).map { try Sample.factor("f\($0)", "1") })
        },
        Case(
            "everything at once",
            [
                "invalidVersion $.version", "surveyPointsOutOfRange $.index.points",
                "surveyWeightOutOfRange $.factors[0].weight",
            ]
        ) {
            try Sample.make(
                version: 0, points: -5, factors: [try Sample.factor("f1", "0")],
                questions: [try Sample.question("q1", in: "f1")])
        },
    ]

    @Test(arguments: cases) func everyProblemIsSaid(_ testCase: Case) throws {
        let rejection = try #require(throws: Rejection.self) { try testCase.make() }
        #expect(rejection.errors.map { "\($0.code) \($0.place)" } == testCase.expected)
        #expect(rejection.errors.allSatisfy { !$0.text(.english).isEmpty && !$0.text(.simplifiedChinese).isEmpty })
    }

    @Test(
        arguments: [
            ("60", "40", "100", nil), ("0.6", "0.4", "1", nil), ("60", "41", "101", "101"), ("1", "1", "2", "2"),
            ("0.000001", "1000000", "1000000.000001", "1000000.000001"), ("99.5", "0.50", "100", nil),
        ] as [(String, String, String, String?)])
    func theSumOfWeightsIsExactAndToldWhereItIsNotWhole(first: String, second: String, sum: String, warned: String?)
        throws
    {
        let instrument = try InstrumentSample.make(factors: [
            try InstrumentSample.factor("f1", first), try InstrumentSample.factor("f2", second),
        ])
        #expect(instrument.weightSum.description == sum)
        #expect(instrument.warnings.map(\.code) == (warned == nil ? [] : [.surveyWeightsNotWhole]))
        #expect(instrument.warnings.first?.inputs == warned.map { [.init("sum", $0)] })
        let shares = ["f1", "f2"].compactMap { instrument.normalizedWeight(of: $0) }
        #expect(try shares[0] + shares[1] == .one)
        #expect(instrument.normalizedWeight(of: "f3") == nil)
    }
}
