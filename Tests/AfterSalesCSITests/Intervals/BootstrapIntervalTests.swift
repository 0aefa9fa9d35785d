import AfterSalesCSI
import AfterSalesCore
import AfterSalesTesting
import Testing

struct BootstrapIntervalTests {
    private static func marks() throws -> ValueScale { try ValueScale(unitsPerPoint: 1, least: 1, most: 10) }

    private static func interval(
        _ values: [Int64], seed: UInt64 = 1, samples: Int = 1_999, level: ConfidenceLevel = .ninetyFive
    ) throws -> ConfidenceInterval? {
        .bootstrap(try ValueTally(values: values), on: try marks(), at: level, seed: seed, samples: samples)
    }

    @Test func theSameSeedTheSameInterval() throws {
        var random = SeededRandom(seed: 3)
        var values: [Int64] = random.list(40...40) { Int64($0.number(1...10)) }
        let first = try #require(try Self.interval(values))
        for _ in 0..<10 {
            values.shuffle(using: &random)
            #expect(try Self.interval(values) == first)
        }
        let others = try (2...9).map { try Self.interval(values, seed: $0) }
        #expect(others.contains { $0 != first })
        #expect(first.method == .bootstrap)
    }

    /// What was reported comes out again: bounds that scripts/check-statistics holds against SciPy.
    @Test func kept() throws {
        let interval = try #require(try Self.interval([10, 9, 10, 7, 10, 8, 3, 10, 9, 10, 6, 10], seed: 20_261_122))
        #expect(interval.description == "[7.16, 9.58]")
    }

    /// Two answers, drawn twice: means 1, 5.5 and 10, a quarter of them each end; so the ends are the bounds.
    @Test func twoAnswers() throws {
        #expect(try Self.interval([1, 10])?.description == "[1.00, 10.00]")
    }

    /// Of three, the lowest mean comes once in 27: too often for 95 % to leave out, and often enough for 50 %.
    @Test func threeAnswers() throws {
        let half = try ConfidenceLevel(try Rate("50%"))
        #expect(try Self.interval([1, 4, 10])?.lower.description == "1.00")
        #expect(try Self.interval([1, 4, 10])?.upper.description == "10.00")
        let narrow = try #require(try Self.interval([1, 4, 10], level: half))
        #expect(narrow.lower > Points(units: 100) && narrow.upper < Points(units: 1_000))
    }

    @Test func noSpreadIsBounded() throws {
        #expect(try Self.interval([]) == nil)
        for values in [[7], [10, 10], [1, 1, 1]] as [[Int64]] {
            let expected = ConfidenceInterval.studentT(try MeanSums(values), on: try Self.marks(), at: .ninetyFive)
            #expect(try Self.interval(values) == expected)
            #expect(expected?.method == .bounded)
        }
    }

    @Test func tooFewAndTooManySamples() throws {
        #expect(try Self.interval([1, 2, 3], samples: 38) == nil)
        #expect(try Self.interval([1, 2, 3], samples: 39) != nil)
        #expect(try Self.interval([1, 2, 3], samples: 18, level: .ninety) == nil)
        #expect(try Self.interval([1, 2, 3], samples: 19, level: .ninety) != nil)
        #expect(try Self.interval([1, 2, 3], samples: 0) == nil)
        #expect(try Self.interval([1, 2, 3], samples: -5) == nil)
        #expect(try Self.interval([1, 2, 3], samples: 1_000_001) == nil)
        #expect(try Self.interval([1, 2, 3], samples: .max) == nil)
        let many = try ValueTally([(value: 1, count: 1_000_000_000), (value: 2, count: 1_000_000_000)])
        #expect(
            ConfidenceInterval.bootstrap(many, on: try Self.marks(), at: .ninetyFive, seed: 1, samples: 100) == nil)
    }

    @Test func valuesOutsideOfTheScale() throws {
        #expect(try Self.interval([1, 2, 11]) == nil)
        #expect(try Self.interval([0, 5, 5, 5]) == nil)
    }

    /// Of many answers it is what Student's t is.
    @Test func ofManyItIsAsStudentT() throws {
        var random = SeededRandom(seed: 11)
        let values: [Int64] = random.list(2_000...2_000) { Int64($0.number(1...10)) }
        let drawn = try #require(try Self.interval(values))
        let known = try #require(
            ConfidenceInterval.studentT(try MeanSums(values), on: try Self.marks(), at: .ninetyFive))
        #expect(abs(drawn.lower.units - known.lower.units) <= 2)
        #expect(abs(drawn.upper.units - known.upper.units) <= 2)
    }
}
