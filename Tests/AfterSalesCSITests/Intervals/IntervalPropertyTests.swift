import AfterSalesCSI
import AfterSalesCore
import AfterSalesTesting
import Testing

/// What holds of every interval, on seeded random figures.
struct IntervalPropertyTests {
    private static let levels = ["50%", "80%", "90%", "95%", "99%", "99.9%"]

    /// A higher level holds the lower one's interval, and each holds the figure, which is cut as its bounds are.
    private static func expectNested(
        _ make: (ConfidenceLevel) throws -> ConfidenceInterval?, around figure: Points,
        levels: some Sequence<String> = levels
    ) throws {
        var last: ConfidenceInterval?
        for level in levels {
            let interval = try #require(try make(try ConfidenceLevel(try Rate(level))))
            #expect(interval.lower <= figure && figure <= interval.upper)
            if let last { #expect(interval.lower <= last.lower && last.upper <= interval.upper) }
            last = interval
        }
    }

    private static func floored(_ top: Int128, over bottom: Int128) -> Points {
        let cut = top / bottom
        return Points(units: Int64(cut * bottom > top ? cut - 1 : cut))
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func shares(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let whole = Int64(random.number(1...(random.chance(50) ? 30 : 1_000_000)))
        let part = Int64(random.number(0...Int(whole)))
        try Self.expectNested(
            { .wilson(part, of: whole, at: $0) }, around: Self.floored(10_000 * Int128(part), over: Int128(whole)))
        let (one, other) = (
            try #require(ConfidenceInterval.wilson(part, of: whole, at: .ninetyFive)),
            try #require(ConfidenceInterval.wilson(whole - part, of: whole, at: .ninetyFive))
        )
        // Cutting down moves a bound by less than a hundredth to one side.
        #expect((0...1).contains(10_000 - one.upper.units - other.lower.units))
        #expect((0...1).contains(10_000 - one.lower.units - other.upper.units))
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func promoters(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let all = random.number(1...(random.chance(50) ? 12 : 100_000))
        let promoters = random.number(0...all)
        let detractors = random.number(0...all - promoters)
        let net = 10_000 * Int128(promoters - detractors)
        try Self.expectNested(
            { .adjustedWald(promoters: Int64(promoters), detractors: Int64(detractors), of: Int64(all), at: $0) },
            around: Self.floored(net, over: Int128(all)))
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func means(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let scale = try ValueScale(unitsPerPoint: 7, least: -50, most: 500)
        let values: [Int64] = random.list(1...40) { Int64($0.number(-50...($0.chance(30) ? 500 : -40))) }
        let other: [Int64] = random.list(1...40) { Int64($0.number(400...500)) }
        let (sums, later) = (try MeanSums(values), try MeanSums(other))
        let mean = Self.floored(100 * sums.total, over: 7 * Int128(sums.count))
        try Self.expectNested({ .studentT(sums, on: scale, at: $0) }, around: mean)
        try Self.expectNested({ .bounded(sums, on: scale, at: $0) }, around: mean)
        let change = 100 * (later.total * Int128(sums.count) - sums.total * Int128(later.count))
        let bottom = 7 * Int128(sums.count) * Int128(later.count)
        try Self.expectNested(
            { .difference(from: sums, to: later, on: scale, at: $0) }, around: Self.floored(change, over: bottom))
        let tally = try ValueTally(values: values)
        try Self.expectNested(
            { .bootstrap(tally, on: scale, at: $0, seed: seed, samples: 199) }, around: mean,
            levels: Self.levels.dropLast())
        let strata = [Stratum(weight: 3, sums: sums), Stratum(weight: 1, sums: later)]
        let weighted = 100 * (3 * sums.total * Int128(later.count) + later.total * Int128(sums.count))
        try Self.expectNested(
            { .stratified(strata, on: scale, at: $0) }, around: Self.floored(weighted, over: 4 * bottom))
    }

    /// Turned around, a change is the same the other way.
    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func changesTurnAround(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        func share() -> Ratio {
            let whole = random.number(1...60)
            return Ratio(Int64(random.number(0...whole)), per: Int64(whole))
        }
        let (before, after) = (share(), share())
        let there = try #require(ConfidenceInterval.difference(from: before, to: after, at: .ninetyFive))
        let back = try #require(ConfidenceInterval.difference(from: after, to: before, at: .ninetyFive))
        #expect((-1...0).contains(there.lower.units + back.upper.units))
        #expect((-1...0).contains(there.upper.units + back.lower.units))
        #expect(there.lower.units >= -10_000 && there.upper.units <= 10_000)
    }

    /// Ten times as many of the same answers say more.
    @Test(arguments: 1...100 as ClosedRange<UInt64>)
    func moreAnswersSayMore(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let scale = try ValueScale(unitsPerPoint: 1, least: 1, most: 10)
        let values: [Int64] = random.list(2...30) { Int64($0.number(1...10)) }
        var (few, many) = (MeanSums(), MeanSums())
        for value in values {
            try few.add(value)
            try many.add(value, times: 10)
        }
        let wide = try #require(ConfidenceInterval.studentT(few, on: scale, at: .ninetyFive))
        let narrow = try #require(ConfidenceInterval.studentT(many, on: scale, at: .ninetyFive))
        #expect(wide.lower <= narrow.lower && narrow.upper <= wide.upper)
    }
}
