import AfterSalesCSI
import AfterSalesCore
import AfterSalesTesting
import Testing

/// Of many seeded samples, how many have a 95 % interval that holds the truth: what docs/CSI-intervals.md claims, at a speed
/// for every run. All cells with 10 000 samples are the work of `csi-coverage`.
struct CoverageTests {
    struct Case: Sendable {
        let percent: Int
        let size: Int
        /// In tenths of a percent; 930 to 970 where the document claims it, otherwise what it admits.
        let held: ClosedRange<Int>
    }

    private static let claimed = 930...970

    /// Ten thousand of up to 30 answers, two thousand of more.
    private static func samples(_ size: Int) -> Int { size > 30 ? 2_000 : 10_000 }

    @Test(arguments: [
        Case(percent: 50, size: 5, held: claimed), Case(percent: 50, size: 10, held: 972...985),
        Case(percent: 50, size: 30, held: claimed), Case(percent: 50, size: 100, held: claimed),
        Case(percent: 50, size: 400, held: claimed), Case(percent: 70, size: 5, held: 960...975),
        Case(percent: 70, size: 10, held: 915...930), Case(percent: 70, size: 100, held: claimed),
        Case(percent: 90, size: 5, held: 905...925), Case(percent: 90, size: 10, held: 920...935),
        Case(percent: 90, size: 30, held: 968...980), Case(percent: 90, size: 100, held: claimed),
        Case(percent: 90, size: 400, held: claimed), Case(percent: 97, size: 5, held: 850...870),
        Case(percent: 97, size: 30, held: claimed),
    ])
    func wilson(_ cell: Case) throws {
        var random = SeededRandom(seed: 8)
        let truth = Int64(100 * cell.percent)
        let holds = try (0...cell.size).map { part in
            try #require(ConfidenceInterval.wilson(Int64(part), of: Int64(cell.size), at: .ninetyFive)).holds(truth)
        }
        var held = 0
        for _ in 0..<Self.samples(cell.size) {
            var part = 0
            for _ in 0..<cell.size where random.next() % 100 < cell.percent { part += 1 }
            if holds[part] { held += 1 }
        }
        #expect(cell.held.contains(1_000 * held / Self.samples(cell.size)))
    }

    struct Mix: Sendable {
        let (promoters, detractors): (Int, Int)
        let size: Int
        let held: ClosedRange<Int>
    }

    @Test(arguments: [
        Mix(promoters: 34, detractors: 33, size: 5, held: claimed),
        Mix(promoters: 60, detractors: 10, size: 30, held: claimed),
        Mix(promoters: 40, detractors: 30, size: 30, held: claimed),
        Mix(promoters: 80, detractors: 5, size: 10, held: claimed),
        Mix(promoters: 80, detractors: 5, size: 100, held: claimed),
        Mix(promoters: 95, detractors: 1, size: 10, held: 905...930),
        Mix(promoters: 95, detractors: 1, size: 30, held: 970...982),
    ])
    func adjustedWald(_ mix: Mix) throws {
        var random = SeededRandom(seed: 8)
        let truth = Int64(100 * (mix.promoters - mix.detractors))
        var held = 0
        for _ in 0..<Self.samples(mix.size) {
            var (promoters, detractors): (Int64, Int64) = (0, 0)
            for _ in 0..<mix.size {
                let luck = Int(random.next() % 100)
                if luck < mix.promoters { promoters += 1 } else if luck >= 100 - mix.detractors { detractors += 1 }
            }
            let interval = try #require(
                ConfidenceInterval.adjustedWald(
                    promoters: promoters, detractors: detractors, of: Int64(mix.size), at: .ninetyFive))
            if interval.holds(truth) { held += 1 }
        }
        #expect(mix.held.contains(1_000 * held / Self.samples(mix.size)))
    }

    enum Marks: CaseIterable, Sendable {
        case skewed, uniform, tops

        /// A hundred customers.
        var all: [Int64] {
            let counts: [Int] =
                switch self {
                case .skewed: [1, 1, 1, 1, 4, 4, 8, 16, 24, 40]
                case .uniform: Array(repeating: 10, count: 10)
                case .tops: [0, 0, 0, 0, 0, 1, 1, 1, 7, 90]
                }
            return zip(1..., counts).flatMap { Array(repeating: Int64($0), count: $1) }
        }
    }

    struct Answers: Sendable {
        let marks: Marks
        let size: Int
        let held: ClosedRange<Int>
    }

    @Test(arguments: [
        Answers(marks: .skewed, size: 5, held: 885...912),
        Answers(marks: .skewed, size: 100, held: claimed), Answers(marks: .skewed, size: 400, held: claimed),
        Answers(marks: .uniform, size: 5, held: claimed), Answers(marks: .uniform, size: 10, held: claimed),
        Answers(marks: .uniform, size: 30, held: claimed),
        Answers(marks: .tops, size: 30, held: 890...915), Answers(marks: .tops, size: 400, held: claimed),
    ])
    func studentT(_ answers: Answers) throws {
        let scale = try ValueScale(unitsPerPoint: 1, least: 1, most: 10)
        var random = SeededRandom(seed: 8)
        let all = answers.marks.all
        let truth = all.reduce(0, +)
        var held = 0
        for _ in 0..<Self.samples(answers.size) {
            var sums = MeanSums()
            for _ in 0..<answers.size { try sums.add(all[Int(random.next() % 100)]) }
            if try #require(ConfidenceInterval.studentT(sums, on: scale, at: .ninetyFive)).holds(truth) { held += 1 }
        }
        #expect(answers.held.contains(1_000 * held / Self.samples(answers.size)))
    }

    /// Few samples, because each is drawn two hundred times again.
    @Test func bootstrap() throws {
        let scale = try ValueScale(unitsPerPoint: 1, least: 1, most: 10)
        var random = SeededRandom(seed: 8)
        let all = Marks.uniform.all
        var held = 0
        for seed in 0..<300 as Range<UInt64> {
            let tally = try ValueTally(values: (0..<100).map { _ in all[Int(random.next() % 100)] })
            let interval = try #require(
                ConfidenceInterval.bootstrap(tally, on: scale, at: .ninetyFive, seed: seed, samples: 199))
            if interval.holds(550) { held += 1 }
        }
        #expect(Self.claimed.contains(1_000 * held / 300))
    }
}

extension ConfidenceInterval {
    /// Whether a truth in whole hundredths lies between the bounds.
    fileprivate func holds(_ truth: Int64) -> Bool { lower.units <= truth && truth <= upper.units }
}
