import AfterSalesCSI
import AfterSalesCore
import AfterSalesStorage
import Testing

struct SurveyMappingTests {
    private static let document = """
        {
          "format": "aftersales.survey-mapping/1",
          "columns": {"response": "ID", "order": "RO", "answeredAt": "Time"},
          "optional": ["order"],
          "questions": [
            {
              "question": "q1",
              "column": "Q1",
              "words": {"poor": 1, "非常满意": 5},
              "comment": "Why",
              "optional": true
            },
            {"question": "c", "column": "C"}
          ],
          "blanks": ["99"],
          "channel": "phone",
          "channels": {"微信": "messaging"},
          "times": ["d.M.yyyy HH:mm"],
          "region": "CN"
        }

        """

    @Test func itIsReadAndWrittenTheSame() throws {
        let mapping = try SurveyMapping(json: Self.document)
        #expect(mapping.columns == [.response: "ID", .order: "RO", .answeredAt: "Time"])
        #expect(mapping.questions.first?.words == ["poor": 1, "非常满意": 5])
        #expect(mapping.json() == Self.document)
        let usual = try IntakeSample.mapping()
        #expect(try SurveyMapping(json: usual.json()) == usual)
        let standard = try SurveyMapping(for: try IntakeSample.instrument(), by: .phone)
        #expect(try SurveyMapping(json: standard.json()) == standard)
    }

    @Test(arguments: [
        ("mapping/1", "mapping/2", ["wrongFormat $.format"]),
        ("\"answeredAt\": \"Time\"", "\"answered\": \"Time\"", ["surveyUnknownWord $.columns.answered"]),
        (", \"answeredAt\": \"Time\"", "", ["surveyMappingIncomplete $.columns.answeredAt"]),
        ("\"response\": \"ID\", \"order\": \"RO\", ", "", ["surveyMappingIncomplete $.columns.response"]),
        ("\"RO\"", "\"ID\"", ["surveyColumnTwice $.columns.order"]),
        ("\"column\": \"C\"", "\"column\": \"Q1\"", ["surveyColumnTwice $.questions[1].column"]),
        ("\"C\"", "\"\"", ["emptyText $.questions[1].column"]),
        ("\"question\": \"c\"", "\"question\": \"q1\"", ["duplicateId $.questions[1].question"]),
        ("\"poor\": 1", "\"poor\": \"1\"", ["wrongType $.questions[0].words.poor"]),
        ("\"poor\": 1", "\"poor\": 1, \"POOR \": 2", ["surveyWordTwice $.questions[0].words.poor"]),
        ("\"poor\": 1", "\"99\": 1", ["surveyWordTwice $.questions[0].words.99"]),
        ("\"poor\": 1", "\"e\u{301}\": 1, \"\u{E9}\": 2", ["surveyWordTwice $.questions[0].words[\"\u{E9}\"]"]),
        ("d.M.yyyy", "d.M.yy", ["surveyTimeShapeMalformed $.times[0]"]),
        ("[\"d.M.yyyy HH:mm\"]", "[]", ["surveyMappingIncomplete $.times"]),
        ("\"phone\"", "\"\"", ["emptyText $.channel"]),
        ("\"optional\": [\"order\"]", "\"optional\": [\"oder\"]", ["surveyUnknownWord $.optional[0]"]),
        ("\"region\"", "\"regoin\"", ["unknownField $.regoin"]),
    ]) func everyProblemIsSaidAtItsPlace(old: String, new: String, expected: [String]) throws {
        let parts = Self.document.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
        try #require(parts.count == 2)
        let rejection = try #require(throws: Rejection.self) { try SurveyMapping(json: parts.joined(separator: new)) }
        #expect(rejection.findings.map { "\($0.code) \($0.place)" } == expected)
    }

    @Test func itIsHeldAgainstTheInstrument() throws {
        let mapping = try SurveyMapping(
            columns: [.response: "ID", .answeredAt: "T"],
            questions: [
                SurveyQuestionColumn("q1", in: "A", words: ["x": 6]),
                SurveyQuestionColumn("c", in: "B", words: ["y": 1]),
                SurveyQuestionColumn("q9", in: "C"),
            ], channel: .phone)
        let rejection = try #require(throws: Rejection.self) {
            try SurveyReader(try IntakeSample.instrument(), by: mapping, for: .group, zone: .china)
        }
        #expect(
            rejection.findings.map { "\($0.code) \($0.place)" } == [
                "surveyMarkOutOfScale $.questions[0].words.x", "surveyMarkOfText $.questions[1].words.y",
                "surveyUnknownQuestion $.questions[2].question", "surveyMappingIncomplete $.columns.wave",
            ])
    }

    @Test(arguments: SurveyInstrument.builtInIDs)
    func aFileNamedLikeThePresetsQuestionsNeedsNoMapping(id: Identifier<SurveyInstrument>) throws {
        let preset = try #require(SurveyInstrument.builtIn(id))
        let mapping = try SurveyMapping(for: preset, by: .phone)
        let reader = try SurveyReader(preset, by: mapping, for: .group, zone: .china)
        let marks = preset.questions.map {
            $0.kind == .yesNo ? "是" : $0.kind.marks.map { String($0.upperBound) } ?? "ok"
        }
        let csv = """
            order,wave,dealer,answeredAt,\(preset.questions.map(\.id.rawValue).joined(separator: ","))
            RO-1,2026-06,D7,2026-06-10 09:00,\(marks.joined(separator: ","))
            """
        let response = try #require(try reader.read(csv: csv.utf8).taken.first?.response)
        #expect(response.key == RecordKey(.dealer("D7"), "2026-06/RO-1"))
        #expect(response.answers.count == preset.questions.count)
        #expect(response.problems(against: preset).isEmpty)
        let rejection = try #require(throws: Rejection.self) { try reader.read(csv: "answeredAt,overall\n".utf8) }
        #expect(rejection.errors.map { $0.inputs.first?.value } == ["response", "wave"])
    }

    @Test func aRowWithoutAWaveIsSetAsideAndTheCallersWaveFillsIt() throws {
        let instrument = try IntakeSample.instrument()
        let mapping = try SurveyMapping(for: instrument, by: .phone)
        let csv = "response,wave,answeredAt,q1\na,w1,2026-06-10 09:00,5\nb,,2026-06-10 09:00,5\n"
        let without = try SurveyReader(instrument, by: mapping, for: .group, zone: .china).read(csv: csv.utf8)
        #expect(without.setAside.map { $0.findings.map { "\($0.code) \($0.place)" } } == [["emptyText line 3.wave"]])
        let with = try SurveyReader(instrument, by: mapping, for: .group, wave: "w2", zone: .china).read(csv: csv.utf8)
        #expect(with.taken.map(\.response.wave) == ["w1", "w2"])
    }

    @Test func aReversedScaleAndANumberForNoAnswerAreWords() throws {
        let mapping = try SurveyMapping(
            columns: [.response: "ID", .answeredAt: "T"],
            questions: [SurveyQuestionColumn("q1", in: "A", words: ["1": 5, "5": 1])], blanks: ["99"], channel: .phone)
        let reader = try SurveyReader(
            try IntakeSample.instrument(), by: mapping, for: .group, wave: "w", zone: .china)
        let intake = try reader.read(
            csv: "ID,T,A\na,2026-06-10 09:00,1\nb,2026-06-10 09:00,5\nc,2026-06-10 09:00,99\n".utf8)
        #expect(intake.taken.map(\.response.answers.first?.mark) == [5, 1])
        #expect(intake.setAside.first?.findings.map(\.code) == [.surveyNoAnswers])
    }

    /// 无 means no answer; were 有 a yes beside it, a file of both would count its good answers alone.
    @Test func youAndWuAreRefusedUntilAMappingSaysWhatTheyMean() throws {
        let instrument = try IntakeSample.instrument()
        let csv = "response,answeredAt,q1,q2\na,2026-06-10 09:00,5,有\nb,2026-06-10 09:00,5,无\n"
        func read(_ mapping: SurveyMapping) throws -> SurveyIntake {
            try SurveyReader(instrument, by: mapping, for: .group, wave: "w", zone: .china).read(csv: csv.utf8)
        }
        let standard = try read(try SurveyMapping(for: instrument, by: .phone))
        #expect(
            standard.setAside.map { $0.findings.map { "\($0.code) \($0.place)" } } == [["surveyUnknownMark line 2.q2"]])
        let own = try read(
            try SurveyMapping(
                columns: [.response: "response", .answeredAt: "answeredAt"],
                questions: [SurveyQuestionColumn("q2", in: "q2", words: ["有": 1, "无": 0])], blanks: [], channel: .phone)
        )
        #expect(own.taken.map { $0.response.answers.map(\.mark) } == [[1], [0]])
    }

    @Test func visitsOfTwoWavesNeverHaveOneName() throws {
        let instrument = try IntakeSample.instrument()
        let reader = try SurveyReader(
            instrument, by: try SurveyMapping(for: instrument, by: .phone), for: .group, zone: .china)
        let intake = try reader.read(
            csv: "order,wave,answeredAt,q1\nb/c,a,2026-06-10 09:00,5\nc,a/b,2026-06-10 09:00,1\n".utf8)
        #expect(intake.taken.map(\.response.key.id) == ["a/b/c", "a%2Fb/c"])
    }
}
