import AfterSalesCSI
import AfterSalesCore
import AfterSalesStorage
import AfterSalesTesting
import Testing

struct InstrumentDocumentTests {
    private static let document = """
        {
          "format": "aftersales.survey-instrument/1",
          "id": "s1",
          "version": 2,
          "title": {"en": "Survey", "zh-Hans": "问卷"},
          "source": "our own",
          "effective": {"from": "2026-01-01"},
          "index": {
            "points": 1000,
            "reading": "shareOfHighest",
            "missing": {"rule": "reweighted", "least": "0.5"}
          },
          "factors": [
            {"id": "f1", "title": {"en": "Factor", "zh-Hans": "因子"}, "weight": "100"}
          ],
          "questions": [
            {
              "id": "q1",
              "text": {"en": "How?", "zh-Hans": "如何？"},
              "kind": "scale",
              "marks": {"from": 1, "through": 10},
              "factor": "f1",
              "weight": "2"
            },
            {"id": "c", "text": {"en": "Why?", "zh-Hans": "为何？"}, "kind": "text"}
          ]
        }
        """

    @Test func itIsReadAndWrittenTheSame() throws {
        let instrument = try SurveyInstrument(json: Self.document, for: .dealer("D1"))
        #expect(instrument.version == 2)
        #expect(instrument.question("q1")?.weight == DecimalNumeral(2))
        #expect(instrument.index.missing == .reweighted(least: try Rate("50%")))
        let written = instrument.json()
        let again = try SurveyInstrument(json: written, for: .dealer("D1"))
        #expect(again == instrument)
        #expect(again.json() == written)
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func randomOnesComeBackFromDocumentAndRecord(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let instrument = try InstrumentSample.random(using: &random)
        let json = instrument.json()
        let read = try SurveyInstrument(json: json, for: .group)
        #expect(read == instrument)
        #expect(read.json() == json)
        let record = instrument.recordJSON()
        let stored = try SurveyInstrument(recordJSON: record, format: 1)
        #expect(stored == instrument)
        #expect(stored.recordJSON() == record)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let old: String
        let new: String
        let expected: [String]
        var testDescription: String { "\(old) → \(new)" }

        init(_ old: String, _ new: String, _ expected: String...) {
            self.old = old
            self.new = new
            self.expected = expected
        }
    }

    static let cases: [Case] = [
        Case("instrument/1", "instrument/2", "wrongFormat $.format"),
        Case("\"version\": 2", "\"version\": \"2\"", "wrongType $.version"),
        Case("\"version\": 2", "\"version\": 2.0", "wrongType $.version"),
        Case("\"version\": 2", "\"version\": 0", "invalidVersion $.version"),
        Case("\"id\": \"s1\",", "", "missingField $.id"),
        Case("\"id\": \"s1\"", "\"id\": \"s1\", \"id\": \"s2\"", "duplicateKey $.id"),
        Case("\"source\"", "\"sauce\"", "unknownField $.sauce", "missingField $.source"),
        Case("2026-01-01", "2026-02-30", "malformedDate $.effective.from"),
        Case("\"2026-01-01\"", "\"2026-01-01\", \"through\": \"2025-12-31\"", "endBeforeStart $.effective"),
        Case("1000", "100001", "surveyPointsOutOfRange $.index.points"),
        Case("shareOfHighest", "shareOfHigh", "surveyUnknownWord $.index.reading"),
        Case("reweighted", "reweight", "unknownField $.index.missing.least", "surveyUnknownWord $.index.missing.rule"),
        Case("\"0.5\"", "\"150%\"", "surveyShareOutOfRange $.index.missing.least"),
        Case("\"0.5\"", "\"half\"", "malformedNumber $.index.missing.least"),
        Case("\"0.5\"", "0.5", "wrongType $.index.missing.least"),
        Case("\"100\"", "\"0\"", "surveyWeightOutOfRange $.factors[0].weight"),
        Case("\"100\"", "0.5", "fractionalNumber $.factors[0].weight"),
        Case("\"100\"", "\"1e2\"", "malformedNumber $.factors[0].weight"),
        Case("\"100\"", "\"99999999999999999999\"", "overflow $.factors[0].weight"),
        Case("\"from\": 1,", "\"from\": 11,", "surveyScaleOutOfRange $.questions[0].marks"),
        Case("\"from\": 1,", "\"from\": -9223372036854775808,", "surveyScaleOutOfRange $.questions[0].marks"),
        Case("\"from\": 1,", "\"from\": 1, \"to\": 3,", "unknownField $.questions[0].marks.to"),
        Case("\"from\": 1, ", "", "missingField $.questions[0].marks.from"),
        Case("\"scale\"", "\"skale\"", "surveyUnknownKind $.questions[0].kind"),
        Case("\"scale\"", "\"yesNo\"", "unknownField $.questions[0].marks"),
        Case(
            "\"factor\": \"f1\"", "\"factor\": \"f2\"",
            "surveyFactorWithoutQuestion $.factors[0]", "surveyUnknownFactor $.questions[0].factor"),
        Case(
            "\"kind\": \"text\"", "\"kind\": \"text\", \"factor\": \"f1\"", "surveyTextInFactor $.questions[1].factor"),
        Case("\"id\": \"c\"", "\"id\": \"q1\"", "duplicateId $.questions[1].id"),
        Case("\"en\": \"Why?\", ", "", "missingField $.questions[1].text.en"),
        Case("{\"en\": \"Survey\", \"zh-Hans\": \"问卷\"}", "\"Survey\"", "wrongType $.title"),
    ]

    @Test(arguments: cases) func everyProblemIsSaidAtItsPlace(_ testCase: Case) throws {
        let parts = Self.document.split(separator: testCase.old, maxSplits: 1, omittingEmptySubsequences: false)
        try #require(parts.count == 2)
        let rejection = try #require(throws: Rejection.self) {
            try SurveyInstrument(json: parts.joined(separator: testCase.new), for: .group)
        }
        #expect(rejection.errors.map { "\($0.code) \($0.place)" } == testCase.expected)
    }

    @Test(arguments: ["", "[]", "null", "{", "{}", "\u{FEFF}", "7", "\"x\""]) func whatIsNoDocumentIsRefused(
        text: String
    ) {
        #expect(throws: Rejection.self) { try SurveyInstrument(json: text, for: .group) }
    }

    @Test func aRecordThatCouldNotHaveBeenMadeIsRefused() throws {
        let record = try InstrumentSample.make().recordJSON()
        let parts = record.split(separator: "\"60\"", omittingEmptySubsequences: false)
        try #require(parts.count == 2)
        #expect(throws: Rejection.self) {
            try SurveyInstrument(recordJSON: parts.joined(separator: "\"-60\""), format: 1)
        }
    }

    @Test func aHostileDocumentOfManyFaultsIsRefusedInGoodTime() throws {
        let factors = (0..<100).map { "{\"id\": \"f\($0 / 2)\", \"weight\": \"x\", \"wieght\": 1}" }
        let questions = (0..<100_000).map { "{\"id\": \"q\($0)\", \"kind\": \"?\"}" }
        let json = """
            {"format": "aftersales.survey-instrument/1", "factors": [\(factors.joined(separator: ","))],
            "questions": [\(questions.joined(separator: ","))]}
            """
        let rejection = try #require(throws: Rejection.self) { try SurveyInstrument(json: json, for: .group) }
        #expect(rejection.findings.count < 2_100)
    }
}
