import AfterSalesCSI
import AfterSalesCore
import AfterSalesStorage
import AfterSalesTesting
import Testing

/// Scores whose intervals are bounded, for what pays by nearly full marks: index, factors, means, changes, strata, rankings.
@Suite struct BoundedScoreTests {
    private func sums(_ csi: SurveyScoring, nines: Int, of count: Int = 30) throws -> ScoreSums {
        try csi.sums(
            of: ScoreSample.responses(csi.instrument, (0..<count).map { ["q": $0 < nines ? 9 : 10] }))
    }

    private func bounded() throws -> SurveyScoring {
        try ScoreSample.scoring(try ScoreSample.single(), interval: .bounded)
    }

    /// Thirty marks on a scale of 100 to 1000 points. 29 tens and a nine: 996.67, Wilson's with 0.99630 for a share at
    /// z = 1.959964: 892.0192… to 999.9087…; in marks 8.9201… to 9.9990….
    @Test func `a nine among thirty does not make the tens sure`() throws {
        let csi = try bounded()
        let score = try #require(try csi.score(sums(csi, nines: 1)).value)
        #expect(score.index.description == "996.67")
        #expect(score.interval.description == "[892.01, 999.90]" && score.interval.method == .bounded)
        #expect(score.factor("f")?.interval == score.interval)
        #expect(score.question("q")?.mean.interval.description == "[8.92, 9.99]")
        #expect(try csi.score(sums(csi, nines: 1)).verdict(atLeast: Points("950")).outcome == .inconclusive)
        // Student's t is sure of what nobody knows.
        let student = try ScoreSample.scoring(csi.instrument)
        #expect(try student.score(sums(student, nines: 1)).verdict(atLeast: Points("950")).outcome == .met)
        // Where all are equal both are one.
        let tens = try sums(csi, nines: 0)
        #expect(try csi.score(tens) == student.score(tens))
    }

    /// 27 tens and three nines: 990.00, 880.8522… to 999.2559…. The difference, −6.6667, by Newcombe's square and add:
    /// −115.8625… to 98.3892….
    @Test func `a change is as bounded as what changed`() throws {
        let csi = try bounded()
        let (before, after) = (try sums(csi, nines: 1), try sums(csi, nines: 3))
        let change = try #require(try csi.compare(before, to: after).value).index
        #expect(change.difference.description == "-6.67" && change.verdict == .cannotTell)
        #expect(change.interval.description == "[-115.87, 98.38]" && change.interval.method == .bounded)
        // Four hundred of each, where all the later ones are nines: both are sure of that, the bounded one less.
        let all = try csi.compare(sums(csi, nines: 0, of: 400), to: sums(csi, nines: 400, of: 400))
        #expect(try #require(all.value).index.verdict == .worse)
        #expect(try #require(all.value).factors.first?.change.value?.verdict == .worse)
    }

    /// Weights of three to one: 995.00, the intervals of both added up square by square: 911.9063… to 998.3566….
    @Test func `strata are as bounded as their parts`() throws {
        let csi = try bounded()
        let strata = ["a": try sums(csi, nines: 1), "b": try sums(csi, nines: 3)]
        let score = try csi.stratifiedScore(strata, population: ["a": 3, "b": 1])
        #expect(score.weighted?.mean.description == "995.00")
        #expect(score.weighted?.interval.description == "[911.90, 998.35]")
        #expect(score.weighted?.interval.method == .bounded)
        #expect(score.strata.first?.score.value?.interval.description == "[892.01, 999.90]")
        // One stratum is the whole of it.
        let one = try csi.stratifiedScore(["a": try sums(csi, nines: 1)], population: ["a": 7])
        #expect(one.weighted?.interval == one.unweighted.value?.interval)
    }

    @Test func `a ranking is as bounded as what it ranks`() throws {
        let instrument = try ScoreSample.single()
        let (bounded, student) = (try bounded(), try ScoreSample.scoring(instrument))
        // Welch's is sure that one nine in thirty is better than nine.
        let (one, nine) = (RankedAdvisor("a1", at: .dealer("d1")), RankedAdvisor("a2", at: .dealer("d1")))
        func best(_ csi: SurveyScoring) throws -> [Int] {
            try csi.ranking(of: [one: sums(csi, nines: 1), nine: sums(csi, nines: 9)]).standings.map(\.bestRank)
        }
        #expect(try best(student) == [1, 2])
        #expect(try best(bounded) == [1, 1])
    }

    /// Columns keep what a bounded interval needs, and no more; sums go on to JSON and back.
    @Test func `columns and single responses give one score`() throws {
        let csi = try ScoreSample.scoring(try ScoreSample.builtIn("china-2014"), least: 5, interval: .bounded)
        let responses = try ScoreSample.random(csi.instrument, count: 200, missing: 10, seed: 4)
        var columns = try SurveyColumns(csi, keys: [2])
        for response in responses {
            let marks = columns.questions.map { id in
                response.answers.first { $0.question == id }?.mark.map { UInt8($0) } ?? SurveyColumns.missing
            }
            try columns.append(keys: [1], marks: marks)
        }
        let sums = try columns.table().sums(ofGroup: 1)
        #expect(try csi.score(sums) == csi.score(responses))
        #expect(try csi.score(sums).value?.interval.method == .bounded)
    }

    /// Of yes and no the mean is a share: Wilson's interval and Newcombe's difference.
    @Test func `of shares it is Wilson's and Newcombe's`() throws {
        let scale = try ValueScale(unitsPerPoint: 1, least: 0, most: 100)
        var random = SeededRandom(seed: 31)
        for _ in 0..<500 {
            let (first, second) = (Int64(random.number(1...400)), Int64(random.number(1...400)))
            let parts = (Int64(random.number(0...Int(first))), Int64(random.number(0...Int(second))))
            func share(_ part: Int64, _ whole: Int64) throws -> MeanSums {
                try MeanSums(count: whole, total: 100 * Int128(part), squares: 10_000 * Int128(part))
            }
            let (before, after) = (try share(parts.0, first), try share(parts.1, second))
            let wilson = try #require(ConfidenceInterval.wilson(parts.0, of: first, at: .ninetyFive))
            let bounded = try #require(ConfidenceInterval.bounded(before, on: scale, at: .ninetyFive))
            #expect((bounded.lower, bounded.upper) == (wilson.lower, wilson.upper))
            let newcombe = try #require(
                ConfidenceInterval.difference(
                    from: Ratio(parts.0, per: first), to: Ratio(parts.1, per: second), at: .ninetyFive))
            let change = try #require(
                ConfidenceInterval.boundedDifference(from: before, to: after, on: scale, at: .ninetyFive))
            // The same but for the last place of the arithmetic, which the cut to hundredths can show.
            #expect(abs(change.lower.units - newcombe.lower.units) <= 1)
            #expect(abs(change.upper.units - newcombe.upper.units) <= 1)
        }
    }

    /// Nobody has no interval; values outside of the scale have none either.
    @Test func `nothing can be said of nobody`() throws {
        let scale = try ValueScale(unitsPerPoint: 1, least: 1, most: 10)
        let some = try MeanSums([9, 10])
        for other in [MeanSums(), try MeanSums([11, 12])] {
            #expect(ConfidenceInterval.boundedDifference(from: some, to: other, on: scale, at: .ninetyFive) == nil)
            #expect(ConfidenceInterval.boundedDifference(from: other, to: some, on: scale, at: .ninetyFive) == nil)
            let strata = [Stratum(weight: 1, sums: some), Stratum(weight: 1, sums: other)]
            #expect(ConfidenceInterval.boundedStratified(strata, on: scale, at: .ninetyFive) == nil)
        }
        #expect(ConfidenceInterval.boundedStratified([], on: scale, at: .ninetyFive) == nil)
    }

    struct Customers: Sendable {
        /// A hundred of them.
        let counts: [Int64: Int]
        /// In thousandths: how many changes and strata hold the truth at least.
        let least: (changes: Int, strata: Int)
    }

    /// Two samples of thirty each, drawn a thousand times.
    @Test(arguments: [
        Customers(counts: [10: 90, 9: 7, 8: 1, 7: 1, 6: 1], least: (980, 980)),
        // All or nothing is a share, for which Wilson's interval is as wide as it has to be and not wider.
        Customers(counts: [10: 99, 1: 1], least: (980, 915)),
    ])
    func `changes and strata of nearly full marks hold the truth`(_ customers: Customers) throws {
        let scale = try ValueScale(unitsPerPoint: 1, least: 1, most: 10)
        let all = customers.counts.sorted { $0.key < $1.key }.flatMap { Array(repeating: $0.key, count: $0.value) }
        let truth = all.reduce(0, +)
        var random = SeededRandom(seed: 8)
        var (changes, strata) = (0, 0)
        for _ in 0..<1_000 {
            let parts = try (0..<2).map { _ in try MeanSums((0..<30).map { _ in all[Int(random.next() % 100)] }) }
            let change = try #require(
                ConfidenceInterval.boundedDifference(from: parts[0], to: parts[1], on: scale, at: .ninetyFive))
            if change.lower.units <= 0, change.upper.units >= 0 { changes += 1 }
            let whole = try #require(
                ConfidenceInterval.boundedStratified(
                    parts.map { Stratum(weight: 1, sums: $0) }, on: scale, at: .ninetyFive))
            if whole.lower.units <= truth, whole.upper.units >= truth { strata += 1 }
        }
        #expect(changes >= customers.least.changes && strata >= customers.least.strata, "\(changes), \(strata)")
    }
}
