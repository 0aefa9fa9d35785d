import AfterSalesCore

extension ConfidenceInterval {
    /// The interval of a mean whose strata are weighted by their share of all customers, not of those who answered
    /// (post-stratification, 事后分层).
    ///
    /// The figure is `Σ W·m`, its variance `Σ W²·s²/n`, W being the shares and m, s², n mean, variance and number of the
    /// answers of a stratum; Student's t by Satterthwaite's degrees of freedom, cut down to a whole number. W. G. Cochran,
    /// *Sampling Techniques*, 3rd edition (1977), sections 5.4 and 5A.9.
    ///
    /// A stratum of weight zero is left out. One that has a weight and no answers leaves the whole unknown: the result is
    /// nil, and it is for the caller to merge strata and say so. One with a single answer, or with answers that do not
    /// differ, counts with its bounded interval; the intervals of all strata are then added up square by square, and the
    /// method is ``IntervalMethod/bounded``. The order of the strata does not matter.
    /// - Parameters:
    ///   - strata: The strata with their weights.
    ///   - scale: In what unit, and between which bounds.
    ///   - level: How sure.
    /// - Returns: The interval in points; nil without strata that count, for a weight below zero, for a stratum that counts
    ///   and has no answers or none of the scale, and where weights add up to more than 63 bits.
    public static func stratified(
        _ strata: [Stratum], on scale: ValueScale, at level: ConfidenceLevel
    ) -> ConfidenceInterval? {
        guard let mean = StratifiedMean(strata, on: scale) else { return nil }
        return LocatedFigure(mean, on: scale)
            .interval(
                mean.hasSpread
                    ? .satterthwaite(mean.parts, on: scale, at: level) : mean.boundedReach(on: scale, at: level),
                from: scale.leastHundredths, to: scale.mostHundredths, at: level,
                by: mean.hasSpread ? .stratified : .bounded)
    }
}
