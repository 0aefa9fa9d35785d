import AfterSalesCSI
import AfterSalesCore
import Testing

struct ShareIntervalTests {
    struct Case: Sendable {
        let (part, whole): (Int64, Int64)
        /// As printed, in ten thousandths.
        let (lower, upper): (Int64, Int64)
    }

    /// Bounds here are cut down and printed ones are rounded: so they are the same or one less.
    private static func expectCut(_ bound: Points, of printed: Int64) {
        #expect((printed - 1...printed).contains(bound.units))
    }

    /// Table I of R. G. Newcombe, *Two-sided confidence intervals for the single proportion*, Statistics in Medicine 17
    /// (1998) 857–872, method 3.
    @Test(arguments: [
        Case(part: 81, whole: 263, lower: 2_553, upper: 3_662),
        Case(part: 15, whole: 148, lower: 624, upper: 1_605),
        Case(part: 0, whole: 20, lower: 0, upper: 1_611),
        Case(part: 1, whole: 29, lower: 61, upper: 1_718),
    ])
    func wilsonAsPublished(_ example: Case) throws {
        let interval = try #require(ConfidenceInterval.wilson(example.part, of: example.whole, at: .ninetyFive))
        Self.expectCut(interval.lower, of: example.lower)
        Self.expectCut(interval.upper, of: example.upper)
        #expect(interval.method == .wilson)
        #expect(interval.level == .ninetyFive)
    }

    @Test(
        arguments: [1, 2, 3, 5, 29, 100, 12_345, 1_000_000_007, Int64.max],
        [
            ConfidenceLevel.ninety, .ninetyFive, .ninetyNine,
        ])
    func nobodyAndEverybody(count: Int64, level: ConfidenceLevel) throws {
        let none = try #require(ConfidenceInterval.wilson(0, of: count, at: level))
        #expect(none.lower == .zero)
        #expect(none.upper < Points(units: 10_000))
        let all = try #require(ConfidenceInterval.wilson(count, of: count, at: level))
        #expect(all.upper == Points(units: 10_000))
        #expect(all.lower <= Points(units: 10_000))
        #expect(all.lower > .zero)
    }

    @Test(arguments: [(0, 0), (1, 0), (-1, 5), (6, 5), (0, -3), (-3, -2), (.max, 1), (.min, .max)] as [(Int64, Int64)])
    func noShare(part: Int64, whole: Int64) {
        #expect(ConfidenceInterval.wilson(part, of: whole, at: .ninetyFive) == nil)
        let share = Ratio(1, per: 2)
        #expect(ConfidenceInterval.difference(from: Ratio(part, per: whole), to: share, at: .ninetyFive) == nil)
        #expect(ConfidenceInterval.difference(from: share, to: Ratio(part, per: whole), at: .ninetyFive) == nil)
    }

    struct Change: Sendable {
        let (later, earlier): (Ratio, Ratio)
        let (lower, upper): (Int64, Int64)
    }

    /// Table II of R. G. Newcombe, *Interval estimation for the difference between independent proportions*, Statistics in
    /// Medicine 17 (1998) 873–890, method 10.
    @Test(arguments: [
        Change(later: Ratio(56, per: 70), earlier: Ratio(48, per: 80), lower: 524, upper: 3_339),
        Change(later: Ratio(9, per: 10), earlier: Ratio(3, per: 10), lower: 1_705, upper: 8_090),
        Change(later: Ratio(6, per: 7), earlier: Ratio(2, per: 7), lower: 582, upper: 8_062),
        Change(later: Ratio(5, per: 56), earlier: Ratio(0, per: 29), lower: -381, upper: 1_926),
        Change(later: Ratio(0, per: 10), earlier: Ratio(0, per: 20), lower: -1_611, upper: 2_775),
        Change(later: Ratio(0, per: 10), earlier: Ratio(0, per: 10), lower: -2_775, upper: 2_775),
        Change(later: Ratio(10, per: 10), earlier: Ratio(0, per: 20), lower: 6_791, upper: 10_000),
        Change(later: Ratio(10, per: 10), earlier: Ratio(0, per: 10), lower: 6_075, upper: 10_000),
    ])
    func newcombeAsPublished(_ example: Change) throws {
        let interval = try #require(
            ConfidenceInterval.difference(from: example.earlier, to: example.later, at: .ninetyFive))
        Self.expectCut(interval.lower, of: example.lower)
        Self.expectCut(interval.upper, of: example.upper)
        #expect(interval.method == .newcombe)
    }
}
