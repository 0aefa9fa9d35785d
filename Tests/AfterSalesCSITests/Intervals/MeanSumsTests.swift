import AfterSalesCSI
import AfterSalesCore
import AfterSalesTesting
import Foundation
import Testing

struct MeanSumsTests {
    @Test(arguments: 1...50 as ClosedRange<UInt64>)
    func mergeInAnyOrderIsTheSame(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let values = random.list(0...60) { Int64($0.number(-1_000_000_000_000...1_000_000_000_000)) }
        var parts: [MeanSums] = []
        var rest = values[...]
        while !rest.isEmpty {
            let size = min(random.number(1...9), rest.count)
            parts.append(try MeanSums(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        let whole = try MeanSums(values)
        for _ in 0..<5 {
            parts.shuffle(using: &random)
            var merged = MeanSums()
            for part in parts { merged = try merged.merging(part) }
            #expect(merged == whole)
            #expect(try MeanSums(count: merged.count, total: merged.total, squares: merged.squares) == whole)
        }
    }

    @Test func aValueSeveralTimes() throws {
        var once = MeanSums()
        for _ in 0..<7 { try once.add(-3) }
        var times = MeanSums()
        try times.add(-3, times: 7)
        #expect(once == times)
        try times.add(5, times: 0)
        #expect(once == times)
    }

    @Test func whatOverflowsChangesNothing() throws {
        var sums = MeanSums()
        try sums.add(.min)
        let before = sums
        #expect(throws: ArithmeticError.overflow) { try sums.add(.max, times: .max) }
        #expect(throws: ArithmeticError.overflow) { try sums.add(1, times: -1) }
        #expect(throws: ArithmeticError.overflow) { try sums.add(0, times: .max) }
        #expect(sums == before)
        let many = try MeanSums(count: .max, total: 0, squares: 0)
        #expect(throws: ArithmeticError.overflow) { try sums.merging(many) }
        let large = try MeanSums(count: .max, total: 0, squares: .max - 1)
        #expect(throws: ArithmeticError.overflow) { try before.merging(large) }
    }

    /// Sums that whole numbers cannot have: squares too small for the total, of another parity, or of nothing.
    @Test(
        arguments: [
            (-1, 0, 0), (0, 1, 1), (0, 0, 2), (1, 3, 8), (1, 3, 11), (2, 3, 4), (2, 4, 6), (3, 10, 32), (2, 2, -2),
            (2, 0, 1), (2, 3, 6), (Int64.max, Int128.max, Int128.max - 2), (1, .min, .max), (1, .max, .max),
        ] as [(Int64, Int128, Int128)])
    func contradictorySums(count: Int64, total: Int128, squares: Int128) {
        let expected: IntervalInputError = count < 0 ? .negativeCount(count) : .contradictorySums
        #expect(throws: expected) { try MeanSums(count: count, total: total, squares: squares) }
    }

    @Test func theMeanIsRoundedOnce() throws {
        let scale = try ValueScale(unitsPerPoint: 1_000, least: -10_000, most: 10_000)
        // 1.005 and −1.005 points: exact halves, away from zero.
        #expect(try MeanSums([1_005]).mean(on: scale)?.description == "1.01")
        #expect(try MeanSums([-1_005]).mean(on: scale)?.description == "-1.01")
        #expect(try MeanSums([1_004, 1_005]).mean(on: scale)?.description == "1.00")
        #expect(try MeanSums([-1_004, -1_005]).mean(on: scale)?.description == "-1.00")
        #expect(try MeanSums([0, 0, 1]).mean(on: scale) == .zero)
        #expect(MeanSums().mean(on: scale) == nil)
        #expect(try MeanSums([10_001]).mean(on: scale) == nil)
    }

    @Test func sumsAreWrittenAndReadAgain() throws {
        let sums = try MeanSums([1_000_000_000_000, -7, .max])
        let text = try JSONEncoder().encode(sums)
        #expect(try JSONDecoder().decode(MeanSums.self, from: text) == sums)
    }

    @Test(arguments: [
        #"{"count": 2, "total": "3", "squares": "4"}"#, #"{"count": -1, "total": "0", "squares": "0"}"#,
        #"{"count": 1, "total": "+3", "squares": "9"}"#, #"{"count": 1, "total": "03", "squares": "9"}"#,
        #"{"count": 1, "total": 3, "squares": 9}"#, #"{"count": 1, "total": "3"}"#,
        #"{"count": 1, "total": "1e1", "squares": "100"}"#,
    ])
    func sumsOfNoValuesAreNotRead(text: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(MeanSums.self, from: Data(text.utf8)) }
    }

    @Test func aScaleHasAWidthAndAUnit() throws {
        #expect(throws: IntervalInputError.unitsNotPositive(0)) {
            try ValueScale(unitsPerPoint: 0, least: 0, most: 1)
        }
        #expect(throws: IntervalInputError.emptyScale(least: 3, most: 3)) {
            try ValueScale(unitsPerPoint: 1, least: 3, most: 3)
        }
        #expect(throws: IntervalInputError.tooLarge) { try ValueScale(unitsPerPoint: 99, least: .min, most: .max) }
        #expect(throws: IntervalInputError.tooLarge) {
            try ValueScale(unitsPerPoint: 1, least: 0, most: .max / 100 + 1)
        }
        let widest = try ValueScale(unitsPerPoint: 1_000, least: .min, most: .max)
        #expect(try MeanSums([.min, .max]).mean(on: widest) == .zero)
    }

    @Test func aTallyIsInOrder() throws {
        let tally = try ValueTally([
            (value: 9, count: 2), (value: 3, count: 0), (value: -1, count: 4), (value: 9, count: 1),
        ])
        #expect(tally.entries.map(\.value) == [-1, 9])
        #expect(tally.entries.map(\.count) == [4, 3])
        #expect(try tally.sums == MeanSums([-1, -1, -1, -1, 9, 9, 9]))
        #expect(try tally == ValueTally(values: [9, -1, 9, -1, -1, 9, -1]))
        #expect(throws: IntervalInputError.negativeCount(-1)) { try ValueTally([(value: 1, count: -1)]) }
        #expect(throws: IntervalInputError.tooLarge) {
            try ValueTally([(value: 1, count: .max), (value: 2, count: 1)])
        }
        #expect(throws: IntervalInputError.tooLarge) { try ValueTally([(value: .max, count: .max)]) }
    }
}
