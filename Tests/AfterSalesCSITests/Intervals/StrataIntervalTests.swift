import AfterSalesCSI
import AfterSalesCore
import AfterSalesTesting
import Testing

struct StrataIntervalTests {
    private static func marks() throws -> ValueScale { try ValueScale(unitsPerPoint: 1, least: 1, most: 10) }

    /// Weights 3 and 1; 8 9 7 10 6 has mean 8 and s²/n 0.5, 4 6 5 has mean 5 and s²/n 1/3. Figure 0.75 · 8 + 0.25 · 5 = 7.25,
    /// variance 0.28125 + 0.0208333 = 0.3020833, degrees 0.3020833²/(0.28125²/4 + 0.0208333²/2) = 4.5628, cut to 4:
    /// 7.25 ± 2.776445 · 0.549621.
    @Test func byHand() throws {
        let strata = [
            Stratum(weight: 3, sums: try MeanSums([8, 9, 7, 10, 6])),
            Stratum(weight: 1, sums: try MeanSums([4, 6, 5])),
        ]
        let interval = try #require(ConfidenceInterval.stratified(strata, on: try Self.marks(), at: .ninetyFive))
        #expect(interval.description == "[5.72, 8.77]")
        #expect(interval.method == .stratified)
    }

    /// One stratum is a plain mean, and a whole number of degrees of freedom stays what it is.
    @Test func oneStratumIsStudentT() throws {
        let scale = try Self.marks()
        for values in [[8, 9, 7, 10, 6], [1, 10], [3, 3, 4]] as [[Int64]] {
            let sums = try MeanSums(values)
            let plain = try #require(ConfidenceInterval.studentT(sums, on: scale, at: .ninetyFive))
            let strata = [Stratum(weight: 17, sums: sums), Stratum(weight: 0, sums: MeanSums())]
            let weighted = try #require(ConfidenceInterval.stratified(strata, on: scale, at: .ninetyFive))
            #expect(weighted.lower == plain.lower && weighted.upper == plain.upper)
        }
    }

    @Test func theOrderDoesNotMatter() throws {
        let scale = try ValueScale(unitsPerPoint: 1_000_000_000, least: 0, most: 1_000_000_000_000)
        var random = SeededRandom(seed: 8)
        for _ in 0..<50 {
            var strata: [Stratum] = []
            for _ in 0..<random.number(2...9) {
                let values: [Int64] = random.list(1...40) { Int64($0.number(0...1_000_000_000_000)) }
                strata.append(Stratum(weight: Int64(random.number(1...1_000)), sums: try MeanSums(values)))
            }
            let first = try #require(ConfidenceInterval.stratified(strata, on: scale, at: .ninetyFive))
            strata.shuffle(using: &random)
            #expect(ConfidenceInterval.stratified(strata, on: scale, at: .ninetyFive) == first)
        }
    }

    /// Thirds of a thousand are a thousand, also where the fractions need more than 128 bits.
    @Test(arguments: [3, 7, 40])
    func allAtTheTop(count: Int64) throws {
        let scale = try ValueScale(unitsPerPoint: 1_000_000_000, least: 0, most: 1_000_000_000_000)
        var strata: [Stratum] = []
        for index in 0..<count {
            var sums = MeanSums()
            try sums.add(1_000_000_000_000, times: 1_000_003 + 2 * index)
            strata.append(Stratum(weight: 999_983 + 6 * index, sums: sums))
        }
        let interval = try #require(ConfidenceInterval.stratified(strata, on: scale, at: .ninetyFive))
        #expect(interval.upper.description == "1000.00")
        #expect(interval.method == .bounded)
        #expect(interval.lower < interval.upper)
    }

    @Test func nothingCanBeSaid() throws {
        let (scale, sums) = (try Self.marks(), try MeanSums([3, 9, 10]))
        func interval(_ strata: [Stratum]) -> ConfidenceInterval? {
            ConfidenceInterval.stratified(strata, on: scale, at: .ninetyFive)
        }
        let fine = Stratum(weight: 1, sums: sums)
        #expect(interval([fine]) != nil)
        #expect(interval([]) == nil)
        #expect(interval([fine, Stratum(weight: 1, sums: MeanSums())]) == nil)
        #expect(interval([fine, Stratum(weight: -1, sums: sums)]) == nil)
        #expect(interval([fine, Stratum(weight: .max, sums: sums)]) == nil)
        #expect(interval([Stratum(weight: 0, sums: sums)]) == nil)
    }

    /// A single answer says little; its stratum counts with the bounded interval.
    @Test func aStratumOfOne() throws {
        let scale = try Self.marks()
        let many = Stratum(weight: 9, sums: try MeanSums([8, 9, 7, 10, 6]))
        let interval = try #require(
            ConfidenceInterval.stratified(
                [many, Stratum(weight: 1, sums: try MeanSums([10]))], on: scale, at: .ninetyFive))
        #expect(interval.method == .bounded)
        #expect(interval.lower < Points(units: 820) && interval.upper > Points(units: 820))
    }
}
