import AfterSalesCore

extension ConfidenceInterval {
    /// The most values drawn for one interval: some tens of seconds.
    static let mostDraws: Int64 = 10_000_000_000

    /// The percentile bootstrap of a mean: as many values as there are, drawn from them with replacement, again and again;
    /// the bounds are the k-th lowest and the k-th highest of the means, k being `(samples + 1)(1 − level)/2` cut down.
    ///
    /// B. Efron and R. J. Tibshirani, *An Introduction to the Bootstrap* (1993), chapter 13; A. C. Davison and D. V.
    /// Hinkley, *Bootstrap Methods and their Application* (1997), section 5.2. The same tally, seed and samples give the same
    /// interval everywhere, in whatever order the values came. Of few values it is too short, more so than Student's t:
    /// `docs/CSI-intervals.md` says by how much. A single value, or values that are all equal, give what
    /// ``studentT(_:on:at:)`` does: the ``IntervalMethod/bounded`` interval. Where the mean itself would be outside, which a
    /// low level can bring about, the interval is stretched to hold it.
    /// - Parameters:
    ///   - tally: The values and how often they were given.
    ///   - scale: In what unit, and between which bounds.
    ///   - level: How sure.
    ///   - seed: Where the random numbers begin.
    ///   - samples: How often to draw, such as 1 999.
    /// - Returns: The interval in points; nil without values, with values outside of the scale, with too few samples for the
    ///   level (39 are the fewest for 95 %), above a million samples, and above 10 000 000 000 draws altogether.
    public static func bootstrap(
        _ tally: ValueTally, on scale: ValueScale, at level: ConfidenceLevel, seed: UInt64, samples: Int
    ) -> ConfidenceInterval? {
        guard let first = tally.entries.first?.value, let last = tally.entries.last?.value,
            first >= scale.least, last <= scale.most, let mean = ExactFigure(tally.sums, on: scale),
            1...1_000_000 ~= samples, let rank = level.rank(of: samples)
        else { return nil }
        guard tally.sums.hasSpread else { return studentT(tally.sums, on: scale, at: level) }
        let count = tally.sums.count
        guard count <= mostDraws / Int64(samples), let total = UInt32(exactly: count) else { return nil }

        let table = AliasTable(tally.entries, total: total)
        var random = SplitMix64(seed: seed)
        var sums: [Int128] = []
        sums.reserveCapacity(samples)
        for _ in 0..<samples { sums.append(table.sum(of: count, by: &random)) }
        sums.sort()
        let lower = ExactFigure(total: sums[rank - 1], count: count, on: scale).whole
        let upper = ExactFigure(total: sums[samples - rank], count: count, on: scale).whole
        guard let lower = Points(exactly: min(lower, mean.whole)), let upper = Points(exactly: max(upper, mean.whole))
        else { return nil }
        return ConfidenceInterval(lower: lower, upper: upper, level: level, method: .bootstrap)
    }
}

extension ConfidenceLevel {
    /// Which of so many means, counted from an end, is the bound; nil where there are too few.
    fileprivate func rank(of samples: Int) -> Int? {
        let share = share.rational
        let rank = (Int128(samples) + 1) * (share.denominator - share.numerator) / (2 * share.denominator)
        return rank > 0 ? Int(rank) : nil
    }
}
