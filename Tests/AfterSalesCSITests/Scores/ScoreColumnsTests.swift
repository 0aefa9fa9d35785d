import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTesting
import Testing

@Suite struct ScoreColumnsTests {
    static let instruments = ["us-2021", "us-2022", "china-2014", "call-back"]
    static let keys: [ScoreGrouping] = [.month, .dealer, .advisor]

    /// Responses as numbers: month, dealership, advisor, whose last number is nobody's.
    private static func columns(
        _ csi: SurveyScoring, _ responses: [SurveyResponse]
    ) throws -> SurveyColumns {
        var columns = try SurveyColumns(csi, keys: [12, 3, 5])
        columns.reserveCapacity(responses.count)
        for response in responses { try columns.append(keys: numbers(of: response), marks: marks(csi, response)) }
        return columns
    }

    private static func numbers(of response: SurveyResponse) throws -> [Int] {
        func number(_ text: String?, _ none: Int) -> Int { text.flatMap { Int($0.dropFirst()) }.map { $0 - 1 } ?? none }
        return [
            response.answeredOn.month.number - 1, number(response.key.owner.column, 0),
            number(response.visit.advisor?.rawValue, 4),
        ]
    }

    private static func marks(_ csi: SurveyScoring, _ response: SurveyResponse) -> [UInt8] {
        csi.instrument.questions.filter { $0.kind.marks != nil }.map(\.id).map { question in
            response.answers.first { $0.question == question }?.mark.map { UInt8($0) } ?? SurveyColumns.missing
        }
    }

    /// Group by group and all together, with few and with many answers missing, the columns say what the responses say.
    @Test(arguments: instruments, [0, 5, 45, 90])
    func columnsAndResponsesAddUpToTheSame(_ id: String, _ missing: Int) throws {
        let instrument = try ScoreSample.builtIn(Identifier(id))
        let csi = try ScoreSample.scoring(instrument)
        let responses = try ScoreSample.random(instrument, count: 800, missing: missing, seed: 11)
        let table = try Self.columns(csi, responses).table()
        #expect(try table.sums(of: [nil, nil, nil]) == csi.sums(of: responses))
        var seen = 0 as Int64
        for (subject, sums) in try csi.sums(of: responses, by: Self.keys) {
            let numbers = try Self.numbers(
                of: #require(
                    responses.first { response in
                        subject.keys == [
                            .month(response.answeredOn.month), .dealer(response.key.owner),
                            .advisor(response.visit.advisor, at: response.key.owner),
                        ]
                    }))
            #expect(try table.sums(of: numbers) == sums)
            #expect(try table.sums(ofGroup: (numbers[0] * 3 + numbers[1]) * 5 + numbers[2]) == sums)
            seen += sums.responses
        }
        #expect(seen == 800)
        let third = responses.filter { $0.key.owner == .dealer("d3") }
        #expect(try table.sums(of: [nil, 2, nil]) == csi.sums(of: third))
    }

    /// What does not fit the fast pass: a factor of many questions, a bootstrap's values, weights too fine.
    @Test(arguments: 0..<3)
    func instrumentsOfAnotherKindAddUpToTheSame(_ number: Int) throws {
        let many = (0..<10).map {
            (id: "q\($0)", kind: QuestionKind.scale(1...10), factor: "f" as String?, weight: "1")
        }
        let fine = try ScoreSample.instrument(
            missing: .reweighted(least: ScoreIndexTests.rate("10%")),
            factors: [("a", "999999.999983"), ("b", "0.000017")],
            questions: [
                ("q1", .scale(1...7), "a", "1"), ("q2", .scale(1...9), "b", "1"), ("free", .recommendation, nil, "1"),
            ])
        let csi =
            switch number {
            case 0: try ScoreSample.scoring(try ScoreSample.instrument(questions: many))
            case 1:
                try ScoreSample.scoring(
                    try ScoreSample.builtIn("us-2021"), interval: .bootstrap(seed: 1, samples: 100))
            default: try ScoreSample.scoring(fine)
            }
        let responses = try ScoreSample.random(csi.instrument, count: 300, missing: 20, seed: 3)
        #expect(try Self.columns(csi, responses).table().sums(of: [nil, nil, nil]) == csi.sums(of: responses))
    }

    @Test(arguments: [1, 2, 3, 7])
    func anyNumberOfThreadsGivesTheSame(_ threads: Int) async throws {
        let csi = try ScoreSample.scoring(try ScoreSample.builtIn("china-2014"))
        let responses = try ScoreSample.random(csi.instrument, count: 500, seed: 5)
        var columns = try SurveyColumns(csi, keys: [12, 3, 5])
        for _ in 0..<60 {
            for response in responses {
                try columns.append(keys: Self.numbers(of: response), marks: Self.marks(csi, response))
            }
        }
        let (one, many) = (try columns.table(), try await columns.table(threads: threads))
        for group in 0..<one.groupCount {
            #expect(try one.sums(ofGroup: group) == many.sums(ofGroup: group))
        }
    }

    /// Columns at once and one by one are the same.
    @Test func wholeColumnsAreTaken() throws {
        let csi = try ScoreSample.scoring(try ScoreSample.builtIn("us-2022"))
        let responses = try ScoreSample.random(csi.instrument, count: 200, missing: 30, seed: 8)
        let rows = try responses.map { (try Self.numbers(of: $0), Self.marks(csi, $0)) }
        var columns = try SurveyColumns(csi, keys: [12, 3, 5])
        try columns.append(
            keyColumns: (0..<3).map { key in rows.map { UInt16($0.0[key]) } },
            markColumns: columns.questions.indices.map { question in rows.map { $0.1[question] } })
        #expect(columns.count == 200)
        #expect(try columns.table().sums(of: [nil, nil, nil]) == csi.sums(of: responses))
    }

    @Test func whatDoesNotFitIsRefusedAndChangesNothing() throws {
        let csi = try ScoreSample.scoring(try ScoreSample.single())
        var columns = try SurveyColumns(csi, keys: [2, 3])
        func refusal(_ keys: [Int], _ marks: [UInt8]) -> SurveyColumnsError? {
            do throws(SurveyColumnsError) {
                try columns.append(keys: keys, marks: marks)
                return nil
            } catch {
                return error
            }
        }
        #expect(refusal([0], [1]) == .otherWidth)
        #expect(refusal([0, 0], []) == .otherWidth)
        #expect(refusal([2, 0], [1]) == .keyOutOfRange(row: 0, key: 0))
        #expect(refusal([0, -1], [1]) == .keyOutOfRange(row: 0, key: 1))
        #expect(refusal([0, 0], [0]) == .noSuchMark(row: 0, "q", 0))
        #expect(refusal([0, 0], [11]) == .noSuchMark(row: 0, "q", 11))
        #expect(throws: SurveyColumnsError.otherLength) {
            try columns.append(keyColumns: [[0], [0, 1]], markColumns: [[1]])
        }
        #expect(throws: SurveyColumnsError.keyOutOfRange(row: 1, key: 1)) {
            try columns.append(keyColumns: [[0, 1], [0, 3]], markColumns: [[1, 2]])
        }
        #expect(columns.count == 0)
        #expect(refusal([1, 2], [SurveyColumns.missing]) == nil)
        #expect(columns.count == 1)
        #expect(throws: SurveyColumnsError.groupsOutOfRange) { try SurveyColumns(csi, keys: [0]) }
        #expect(throws: SurveyColumnsError.groupsOutOfRange) { try SurveyColumns(csi, keys: [5_000, 5_000]) }
        let high = try ScoreSample.scoring(try ScoreSample.single(.scale(900...1_000)))
        #expect(throws: SurveyColumnsError.marksAreNoBytes("q")) { try SurveyColumns(high, keys: [1]) }
    }
}
