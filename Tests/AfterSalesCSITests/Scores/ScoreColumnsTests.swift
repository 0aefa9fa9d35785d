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

    /// What the pass takes in other ways: many questions in a factor, a bootstrap's values, weights too fine, questions that
    /// count differently, more questions than a vector, more factors than a word, many marks, a single one.
    @Test(arguments: 0..<8, [0, 20, 90])
    func instrumentsOfAnotherKindAddUpToTheSame(_ number: Int, _ missing: Int) throws {
        typealias Asked = (id: String, kind: QuestionKind, factor: String?, weight: String)
        func asked(_ count: Int, _ kind: QuestionKind = .scale(1...10), factor: (Int) -> String?) -> [Asked] {
            (0..<count).map { ("q\($0)", kind, factor($0), "1") }
        }
        let half = IndexRule.MissingAnswers.reweighted(least: ScoreIndexTests.rate("50%"))
        let fine = try ScoreSample.instrument(
            missing: .reweighted(least: ScoreIndexTests.rate("10%")),
            factors: [("a", "999999.999983"), ("b", "0.000017")],
            questions: [
                ("q1", .scale(1...7), "a", "1"), ("q2", .scale(1...9), "b", "1"), ("free", .recommendation, nil, "1"),
            ])
        let uneven: [Asked] = [
            ("q1", .scale(1...10), "a", "3"), ("q2", .scale(1...10), "a", "1"), ("q3", .yesNo, "a", "2"),
            ("q4", .scale(0...20), "b", "1"), ("q5", .recommendation, "b", "1"), ("free", .scale(1...5), nil, "1"),
        ]
        let instrument =
            switch number {
            case 0: try ScoreSample.instrument(questions: asked(10) { _ in "f" })
            case 1: try ScoreSample.builtIn("us-2021")
            case 2: fine
            case 3:
                try ScoreSample.instrument(missing: half, factors: [("a", "2"), ("b", "3")], questions: uneven)
            case 4:
                try ScoreSample.instrument(
                    missing: half, factors: [("a", "29"), ("b", "19"), ("c", "52")],
                    questions: asked(22) { $0 < 7 ? "a" : $0 < 12 ? "b" : $0 < 20 ? "c" : nil })
            case 5:
                try ScoreSample.instrument(
                    missing: half, factors: (0..<10).map { ("f\($0)", "\($0 + 1)") },
                    questions: asked(20) { "f\($0 / 2)" })
            case 6:
                try ScoreSample.instrument(
                    missing: half, factors: [("a", "1"), ("b", "1")],
                    questions: asked(5, .scale(0...100)) { $0 < 3 ? "a" : "b" })
            default:
                try ScoreSample.instrument(
                    missing: half, factors: [("a", "1"), ("b", "2")],
                    questions: asked(6, .scale(90...100)) { $0 < 3 ? "a" : "b" })
            }
        let csi =
            try number == 1
            ? ScoreSample.scoring(instrument, interval: .bootstrap(seed: 1, samples: 100))
            : ScoreSample.scoring(instrument)
        let responses = try ScoreSample.random(csi.instrument, count: 300, missing: missing, seed: 3)
        let table = try Self.columns(csi, responses).table()
        let sums = try csi.sums(of: responses)
        #expect(try table.sums(of: [nil, nil, nil]) == sums)
        for question in sums.shape.questions {
            let marks = try #require(sums.marks(of: question.id))
            for lowest in question.marks {
                let counts = try #require(table.answers(to: question.id, lowest...question.marks.upperBound))
                #expect(counts.reduce(0, +) == marks[(lowest - question.marks.lowerBound)...].reduce(0, +))
            }
        }
    }

    /// More groups than a block is sorted by, more of one group than are taken at once.
    @Test(arguments: [1, 2])
    func manyGroupsAndBlocksAddUpToTheSame(_ threads: Int) async throws {
        let csi = try ScoreSample.scoring(try ScoreSample.builtIn("us-2022"))
        let responses = try ScoreSample.random(csi.instrument, count: 60, missing: 20, seed: 4)
        var columns = try SurveyColumns(csi, keys: [20_000, 3])
        var random = SeededRandom(seed: 8)
        var expected: [Int: [SurveyResponse]] = [:]
        for number in 0..<70_000 {
            let group = number % 3 == 0 ? 7 : Int.random(in: 0..<60_000, using: &random)
            let response = responses[number % responses.count]
            try columns.append(keys: [group / 3, group % 3], marks: Self.marks(csi, response))
            if number % 1_000 < 3 || group == 7 { expected[group, default: []].append(response) }
        }
        let table = try await columns.table(threads: threads)
        #expect(try table.sums(ofGroup: 7) == csi.sums(of: expected[7] ?? []))
        let shared = try table.indices()
        #expect(shared.reduce(0) { $0 + $1.count } + table.unscored.reduce(0, +) == 70_000)
        for (group, some) in expected where group != 7 && some.count == 1 {
            let all = try table.sums(ofGroup: group)
            if all.responses == 1 { #expect(try all == csi.sums(of: some)) }
        }
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

    /// More of the same mark in a group than a byte holds, on one thread and on several whose parts come to more together.
    @Test(arguments: [1, 2, 3])
    func countsLeaveTheirBytes(_ threads: Int) async throws {
        let instrument = try ScoreSample.instrument(
            missing: .reweighted(least: ScoreIndexTests.rate("10%")), factors: [("a", "2"), ("b", "1")],
            questions: [
                ("q1", .scale(1...3), "a", "1"), ("q2", .scale(1...10), "b", "1"), ("free", .recommendation, nil, "1"),
            ])
        let csi = try ScoreSample.scoring(instrument)
        var columns = try SurveyColumns(csi, keys: [2])
        var responses: [SurveyResponse] = []
        for response in try ScoreSample.random(instrument, count: 150, missing: 20, seed: 9) {
            for _ in 0..<90 {
                responses.append(response)
                try columns.append(keys: [1], marks: Self.marks(csi, response))
            }
        }
        let sums = try await columns.table(threads: threads).sums(ofGroup: 1)
        #expect(try sums == csi.sums(of: responses))
        #expect(sums.responses == 13_500)
        let table = try await columns.table(threads: threads)
        #expect(table.answers(to: "q1", 3...3) == [0, sums.marks[0][2]])
        #expect(table.answers(to: "q1")?.last == sums.marks[0].reduce(0, +))
        #expect(table.answers(to: "q1", 7...9) == [0, 0] && table.answers(to: "none") == nil)
        #expect(try table.indices() == [MeanSums(), sums.index] && table.unscored == [0, sums.unscored])
        #expect(try table.scores(ofFactor: 1) == [MeanSums(), sums.factors[1]])
    }

    /// More responses than a block has, which plain loops add up as well.
    @Test(arguments: [1, 2])
    func moreThanABlockAddsUp(_ threads: Int) async throws {
        let csi = try ScoreSample.scoring(try ScoreSample.single())
        let rows = 300_000
        let keys = (0..<rows).map { UInt16($0 % 7) }
        let marks = (0..<rows).map { UInt8($0 / 7 % 10 + 1) }
        var columns = try SurveyColumns(csi, keys: [7])
        try columns.append(keyColumns: [keys], markColumns: [marks])
        let table = try await columns.table(threads: threads)
        let indices = try table.indices()
        for group in 0..<7 {
            let own = zip(keys, marks).filter { $0.0 == group }.map { Int128($0.1) }
            // A mark of ten is a thousand points.
            let unit = Int128(csi.coefficients.unitsPerPoint) * 100
            #expect(indices[group].count == Int64(own.count))
            #expect(indices[group].total == own.reduce(0, +) * unit)
            #expect(indices[group].squares == own.reduce(0) { $0 + $1 * $1 } * unit * unit)
            #expect(table.answers(to: "q", 9...10)?[group] == Int64(own.count { $0 >= 9 }))
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
