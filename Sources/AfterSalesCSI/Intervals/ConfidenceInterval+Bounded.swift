import AfterSalesCore

/// Wilson's interval for means of bounded values, whatever their spread.
extension ConfidenceInterval {
    /// Wilson's interval for the mean of values on a bounded scale, whatever their spread: with the greatest variance that
    /// values with such a mean can have, `(m − least)(most − m)`.
    ///
    /// For a share it is Wilson's interval, for anything else a wider one than is needed. It is for few answers that nearly
    /// all are the best there are, where the spread of the sample says nothing of the rare bad one.
    /// - Parameters:
    ///   - sums: The sums of the values.
    ///   - scale: In what unit, and between which bounds.
    ///   - level: How sure.
    /// - Returns: The interval in points; nil without values, or where values of the scale cannot have these sums.
    public static func bounded(
        _ sums: MeanSums, on scale: ValueScale, at level: ConfidenceLevel
    ) -> ConfidenceInterval? {
        guard let mean = ExactFigure(sums, on: scale) else { return nil }
        return LocatedFigure(mean)
            .interval(
                .bounded(sums, on: scale, at: level), from: scale.leastHundredths, to: scale.mostHundredths, at: level,
                by: .bounded)
    }

    /// By how many points a mean changed, whatever the spread of either period: the ``bounded(_:on:at:)`` intervals of both,
    /// added up square by square, as Newcombe does with shares. For shares it is Newcombe's.
    /// - Parameters:
    ///   - earlier: The sums of the earlier period.
    ///   - later: Those of the later one.
    ///   - scale: In what unit, and between which bounds: of both.
    ///   - level: How sure.
    /// - Returns: The interval of later less earlier; nil where a period has no values, or none that lie on the scale.
    public static func boundedDifference(
        from earlier: MeanSums, to later: MeanSums, on scale: ValueScale, at level: ConfidenceLevel
    ) -> ConfidenceInterval? {
        guard let before = ExactFigure(earlier, on: scale), let after = ExactFigure(later, on: scale) else {
            return nil
        }
        let reach = Reach.difference(
            of: .bounded(later, on: scale, at: level), and: .bounded(earlier, on: scale, at: level))
        return (LocatedFigure(after) - LocatedFigure(before))
            .interval(reach, from: scale.greatestFall, to: scale.greatestRise, at: level, by: .bounded)
    }

    /// The interval of a mean whose strata are weighted, whatever the spread in any of them: their ``bounded(_:on:at:)``
    /// intervals, added up square by square. The order of the strata does not matter.
    /// - Parameters:
    ///   - strata: The strata with their weights.
    ///   - scale: In what unit, and between which bounds.
    ///   - level: How sure.
    /// - Returns: The interval in points; nil where ``stratified(_:on:at:)`` has none.
    public static func boundedStratified(
        _ strata: [Stratum], on scale: ValueScale, at level: ConfidenceLevel
    ) -> ConfidenceInterval? {
        guard let mean = StratifiedMean(strata, on: scale) else { return nil }
        let reach = Reach.sum(mean.parts.map { ($0.weight, .bounded($0.sums, on: scale, at: level)) })
        return LocatedFigure(mean, on: scale)
            .interval(reach, from: scale.leastHundredths, to: scale.mostHundredths, at: level, by: .bounded)
    }
}
