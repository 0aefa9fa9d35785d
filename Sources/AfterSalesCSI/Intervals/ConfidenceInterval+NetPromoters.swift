import AfterSalesCore

extension ConfidenceInterval {
    /// The adjusted Wald interval of a net promoter score: with three answers more, three quarters of one a promoter's and as
    /// many a detractor's.
    ///
    /// B. Rocks, *Interval estimation for the "net promoter score"*, The American Statistician 70 (2016) 365–372; J. Sauro
    /// and J. Lewis, measuringu.com/nps-confidence-intervals. Cut to −100 … 100. Of a handful of answers that are all alike,
    /// the formula's interval can leave out the score itself; it is stretched to hold it.
    /// - Parameters:
    ///   - promoters: How many answered 9 or 10.
    ///   - detractors: How many answered 0 to 6.
    ///   - responses: How many answered.
    ///   - level: How sure.
    /// - Returns: The interval in points of −100 to 100; nil where nobody answered, or where such counts cannot be: below
    ///   zero, or together more than answered.
    public static func adjustedWald(
        promoters: Int64, detractors: Int64, of responses: Int64, at level: ConfidenceLevel
    ) -> ConfidenceInterval? {
        let counts = PromoterCounts(promoters: promoters, detractors: detractors, of: responses)
        guard counts.isScore else { return nil }
        return LocatedFigure(counts.score)
            .interval(
                .adjustedWald(counts, at: level), from: -10_000, to: 10_000, at: level, by: .adjustedWald)
    }

    /// By how many points a net promoter score changed: the adjusted Wald intervals of both periods, their variances added.
    /// - Parameters:
    ///   - earlier: The counts of the earlier period.
    ///   - later: Those of the later one.
    ///   - level: How sure.
    /// - Returns: The interval of later less earlier, −200 to 200; nil where one of both is no score.
    public static func difference(
        from earlier: PromoterCounts, to later: PromoterCounts, at level: ConfidenceLevel
    ) -> ConfidenceInterval? {
        guard earlier.isScore, later.isScore else { return nil }
        return (LocatedFigure(later.score) - LocatedFigure(earlier.score))
            .interval(
                .adjustedWald(from: earlier, to: later, at: level), from: -20_000, to: 20_000, at: level,
                by: .adjustedWald)
    }
}
