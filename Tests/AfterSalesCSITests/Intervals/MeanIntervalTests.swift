import AfterSalesCSI
import AfterSalesCore
import AfterSalesTesting
import Testing

struct MeanIntervalTests {
    private static func marks() throws -> ValueScale { try ValueScale(unitsPerPoint: 1, least: 1, most: 10) }
    /// An index of 0 to 1000 points in millionths.
    private static func index() throws -> ValueScale {
        try ValueScale(unitsPerPoint: 1_000_000, least: 0, most: 1_000_000_000)
    }

    /// 8 9 7 10 6: mean 8, s² 2.5, t 0.975 with 4 degrees 2.776445, half 2.776445 · √0.5 = 1.963243.
    @Test func studentTByHand() throws {
        let interval = try #require(
            ConfidenceInterval.studentT(try MeanSums([8, 9, 7, 10, 6]), on: try Self.marks(), at: .ninetyFive))
        #expect(interval.description == "[6.03, 9.96]")
        #expect(interval.method == .studentT)
    }

    /// Student's own example, *The probable error of a mean* (1908), section IX: hours of sleep gained by ten patients with
    /// one drug rather than the other, mean 1.58, s² 1.512889; with t 0.975, 9 degrees, 2.262157 the bounds are
    /// 0.700114 and 2.459886, which R prints of t.test(sleep).
    @Test func studentsSleep() throws {
        let scale = try ValueScale(unitsPerPoint: 10, least: -100, most: 100)
        let gains: [Int64] = [12, 24, 13, 13, 0, 10, 18, 8, 46, 14]
        let interval = try #require(ConfidenceInterval.studentT(try MeanSums(gains), on: scale, at: .ninetyFive))
        #expect(interval.description == "[0.70, 2.45]")
    }

    /// The same ten patients as if they were twenty: Welch's t with 17.776 degrees of freedom, here 17, t 2.109816;
    /// 1.58 ± 2.109816 · 0.849091. R's t.test(extra ~ group) has −3.365483 … 0.205483, of 17.776 degrees.
    @Test func welch() throws {
        let scale = try ValueScale(unitsPerPoint: 10, least: -100, most: 100)
        let first = try MeanSums([7, -16, -2, -12, -1, 34, 37, 8, 0, 20])
        let second = try MeanSums([19, 8, 11, 1, -1, 44, 55, 16, 46, 34])
        let interval = try #require(ConfidenceInterval.difference(from: first, to: second, on: scale, at: .ninetyFive))
        #expect(interval.description == "[-0.22, 3.37]")
        #expect(interval.method == .welch)
    }

    @Test func onlyOneAnswerOrNone() throws {
        let scale = try Self.marks()
        #expect(ConfidenceInterval.studentT(MeanSums(), on: scale, at: .ninetyFive) == nil)
        let one = try #require(ConfidenceInterval.studentT(try MeanSums([7]), on: scale, at: .ninetyFive))
        #expect(one.method == .bounded)
        #expect(one.lower > Points(units: 100) && one.lower < Points(units: 700))
        #expect(one.upper < Points(units: 1_000) && one.upper > Points(units: 700))
        let two = try #require(ConfidenceInterval.studentT(try MeanSums([7, 8]), on: scale, at: .ninetyFive))
        // 7.5 ± 12.7062 · 0.5 = 1.146898 … 13.85, cut to the scale.
        #expect(two.description == "[1.14, 10.00]")
        #expect(two.method == .studentT)
    }

    /// All at the top: as Wilson's, on the scale from 1 to 10. Of 5 answers 5/(5 + z²) = 0.565518, and 1 + 9 · 0.565518.
    @Test func allTheSame() throws {
        let scale = try Self.marks()
        let tops = try #require(
            ConfidenceInterval.studentT(try MeanSums([10, 10, 10, 10, 10]), on: scale, at: .ninetyFive))
        #expect(tops.description == "[6.08, 10.00]")
        #expect(tops.method == .bounded)
        let bottoms = try #require(ConfidenceInterval.studentT(try MeanSums([1, 1]), on: scale, at: .ninetyFive))
        #expect(bottoms.lower == Points(units: 100))
        let middles = try #require(ConfidenceInterval.studentT(try MeanSums([8, 8, 8]), on: scale, at: .ninetyFive))
        #expect(middles.lower < Points(units: 800) && middles.upper > Points(units: 800))
    }

    /// Bounds are cut from the mean as it is, not from a floating-point number of it: at the top of the scale nothing is
    /// lost, and of a hundred million equal answers at a hundredth both bounds are next to it.
    @Test func boundsAtAHundredth() throws {
        let scale = try ValueScale(unitsPerPoint: 1_000_000_000, least: 0, most: 850_070_000_000)
        for count in [1, 3, 7, 1_000_003] as [Int64] {
            var sums = MeanSums()
            try sums.add(850_070_000_000, times: count)
            let interval = try #require(ConfidenceInterval.studentT(sums, on: scale, at: .ninetyFive))
            #expect(interval.upper.description == "850.07")
        }
        var many = MeanSums()
        try many.add(850_070_000, times: 1_000_000_000_000_000)
        let wide = try #require(ConfidenceInterval.studentT(many, on: try Self.index(), at: .ninetyFive))
        #expect(wide.description == "[850.06, 850.07]")
    }

    /// What lies outside of the scale, or spreads further than the scale does, is no mean of its values.
    @Test func sumsThatAreNotOfTheScale() throws {
        let scale = try Self.marks()
        for sums in [
            try MeanSums([0]), try MeanSums([11, 12]), try MeanSums([-10, 30, 1]),
            try MeanSums(count: 2, total: 11, squares: 103),
        ] {
            #expect(ConfidenceInterval.studentT(sums, on: scale, at: .ninetyFive) == nil)
            #expect(ConfidenceInterval.bounded(sums, on: scale, at: .ninetyFive) == nil)
            let fine = try MeanSums([5, 6])
            #expect(ConfidenceInterval.difference(from: sums, to: fine, on: scale, at: .ninetyFive) == nil)
            #expect(ConfidenceInterval.difference(from: fine, to: sums, on: scale, at: .ninetyFive) == nil)
            #expect(
                ConfidenceInterval.stratified([Stratum(weight: 1, sums: sums)], on: scale, at: .ninetyFive) == nil)
        }
        #expect(
            ConfidenceInterval.studentT(try MeanSums(count: 2, total: 11, squares: 101), on: scale, at: .ninetyFive)
                != nil)
    }

    @Test func aPeriodWithoutSpread() throws {
        let scale = try Self.marks()
        let (tops, mixed) = (try MeanSums([10, 10, 10]), try MeanSums([7, 9, 10, 4]))
        let interval = try #require(ConfidenceInterval.difference(from: mixed, to: tops, on: scale, at: .ninetyFive))
        #expect(interval.method == .bounded)
        #expect(interval.lower < Points(units: 250) && interval.upper > Points(units: 250))
        let none = try #require(ConfidenceInterval.difference(from: tops, to: tops, on: scale, at: .ninetyFive))
        #expect(none.lower < .zero && none.upper > .zero)
        #expect(ConfidenceInterval.difference(from: tops, to: MeanSums(), on: scale, at: .ninetyFive) == nil)
    }

    /// From one end of a scale to the other, where that is no whole number of hundredths: ±10/7 are cut down to 1.42 and −1.43.
    @Test func fromEndToEnd() throws {
        let scale = try ValueScale(unitsPerPoint: 7, least: -5, most: 5)
        let (low, high) = (try MeanSums([-5, -5, -5]), try MeanSums([5, 5]))
        let rise = try #require(ConfidenceInterval.difference(from: low, to: high, on: scale, at: .ninetyFive))
        #expect(rise.upper.description == "1.42")
        let fall = try #require(ConfidenceInterval.difference(from: high, to: low, on: scale, at: .ninetyFive))
        #expect(fall.lower.description == "-1.43")
    }

    /// Sums at the end of what 64 and 128 bits hold.
    @Test func theWidestScale() throws {
        let scale = try ValueScale(unitsPerPoint: 1_000, least: .min, most: .max)
        let interval = try #require(
            ConfidenceInterval.studentT(try MeanSums([.min, .max]), on: scale, at: .ninetyFive))
        #expect(interval.lower < .zero && interval.upper > .zero)
        let change = try #require(
            ConfidenceInterval.difference(
                from: try MeanSums([.min]), to: try MeanSums([.max]), on: scale, at: .ninetyNine))
        #expect(change.upper.units == 1_844_674_407_370_955_161)
        let most = try ValueScale(unitsPerPoint: .max, least: -1, most: 1)
        #expect(
            ConfidenceInterval.studentT(
                try MeanSums(count: .max, total: 0, squares: Int128(Int64.max) - 1), on: most, at: .ninetyFive) != nil)
    }
}
