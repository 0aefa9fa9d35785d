public import AfterSalesCore

extension Distribution {
    /// The least value seen, within its cell; nil where there is none.
    public var minimum: ClosedRange<Int64>? { cells.first.map { resolution.cell(of: $0) } }
    /// The greatest value seen, within its cell; nil where there is none.
    public var maximum: ClosedRange<Int64>? { cells.last.map { resolution.cell(of: $0) } }
    /// The sum per value: the mean, as a quotient that merges.
    public var mean: Ratio { Ratio(sum, per: count) }
    /// The middle value (中位数): the quantile of one half.
    public var median: ClosedRange<Int64>? { quantile(1, of: 2) }
    /// What nine of ten values do not exceed (九成分位): the quantile of 90 %.
    public var p90: ClosedRange<Int64>? { quantile(9, of: 10) }

    /// A quantile by **nearest rank**: of `count` values in ascending order the one at the place
    /// `⌈parts · count / whole⌉`, at least the first. No value between two is made up.
    ///
    /// It comes as the cell that the value lies in: one value where the resolution is exact there.
    /// - Parameters:
    ///   - parts: How much of the values are to lie at or below it, 0...`whole`.
    ///   - whole: Of how much, at least 1: 9 of 10, 999 of 1 000.
    /// - Returns: Nil where there is no value, or the share is none.
    public func quantile(_ parts: Int64, of whole: Int64) -> ClosedRange<Int64>? {
        guard count > 0, whole > 0, (0...whole).contains(parts) else { return nil }
        let product = Int128(parts) * Int128(count)
        let rank = max(1, (product + Int128(whole) - 1) / Int128(whole))
        var seen: Int128 = 0
        for (cell, held) in zip(cells, counts) {
            seen += Int128(held)
            if seen >= rank { return resolution.cell(of: cell) }
        }
        return nil
    }

    /// How many values lie within a band, per all of them: washes of 10 to 15 minutes.
    /// - Parameter band: The values that count, both ends included.
    /// - Returns: At least, and at most: the same where no cell lies partly within the band.
    public func share(within band: ClosedRange<Int64>) -> (atLeast: Ratio, atMost: Ratio) {
        var (inside, touching) = (0 as Int64, 0 as Int64)
        for (start, held) in zip(cells, counts) {
            let cell = resolution.cell(of: start)
            // Counts add up to `count`, which fits.
            if band.contains(cell.lowerBound), band.contains(cell.upperBound) { inside += held }
            if band.overlaps(cell) { touching += held }
        }
        return (Ratio(inside, per: count), Ratio(touching, per: count))
    }

    /// The values with how often each was seen, ascending; a value stands for its cell by the first in it.
    public var frequencies: [(value: Int64, count: Int64)] { zip(cells, counts).map { ($0, $1) } }
}
