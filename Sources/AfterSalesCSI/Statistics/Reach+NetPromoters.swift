extension Reach {
    /// The adjusted Wald interval of a net promoter score, in hundredths of a point of −100 to 100.
    ///
    /// Three answers are added, three quarters of one to the promoters and as many to the detractors; then it is the normal
    /// interval for a difference of two shares of one sample. B. Rocks, *Interval estimation for the "net promoter score"*,
    /// The American Statistician 70 (2016) 365–372; J. Sauro and J. Lewis, measuringu.com/nps-confidence-intervals.
    static func adjustedWald(_ counts: PromoterCounts, at level: ConfidenceLevel) -> Reach {
        let centre = AdjustedScore(counts)
        let half = level.normalQuantile * centre.variance.squareRoot()
        return Reach(below: 10_000 * (half + centre.shrunk), above: 10_000 * (half - centre.shrunk))
    }

    /// The same for the difference of two scores.
    static func adjustedWald(
        from earlier: PromoterCounts, to later: PromoterCounts, at level: ConfidenceLevel
    ) -> Reach {
        let (before, after) = (AdjustedScore(earlier), AdjustedScore(later))
        let half = level.normalQuantile * (before.variance + after.variance).squareRoot()
        let shrunk = after.shrunk - before.shrunk
        return Reach(below: 10_000 * (half + shrunk), above: 10_000 * (half - shrunk))
    }
}

/// A net promoter score with three answers added.
private struct AdjustedScore {
    /// By how much it is below the score itself, of 1.
    let shrunk: Double
    /// Its variance.
    let variance: Double

    init(_ counts: PromoterCounts) {
        let (promoters, detractors) = (Double(counts.promoters), Double(counts.detractors))
        let size = Double(counts.responses) + 3
        let net = (promoters - detractors) / size
        shrunk = 3 * (promoters - detractors) / Double(counts.responses) / size
        variance = ((promoters + detractors + 1.5) / size - net * net) / size
    }
}
