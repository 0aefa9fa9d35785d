import AfterSalesCore

extension ConfidenceInterval {
    /// Student's t interval for a mean, cut to the scale.
    ///
    /// Student, *The probable error of a mean*, Biometrika 6 (1908) 1–25. A single value, or values that are all equal, have
    /// no spread to judge by, which does not make them certain: the interval is then ``IntervalMethod/bounded``, Wilson's
    /// with the greatest variance `(m − least)(most − m)` that values on the scale can have. A mean of few answers that are
    /// nearly all at the top is held less often than the level says; `docs/CSI-intervals.md` says how often.
    /// - Parameters:
    ///   - sums: The sums of the values.
    ///   - scale: In what unit, and between which bounds.
    ///   - level: How sure.
    /// - Returns: The interval in points; nil without values, or where values of the scale cannot have these sums.
    public static func studentT(
        _ sums: MeanSums, on scale: ValueScale, at level: ConfidenceLevel
    ) -> ConfidenceInterval? {
        guard let mean = ExactFigure(sums, on: scale) else { return nil }
        guard sums.hasSpread else { return bounded(sums, on: scale, at: level) }
        return LocatedFigure(mean)
            .interval(
                .studentT(sums, on: scale, at: level), from: scale.leastHundredths, to: scale.mostHundredths, at: level,
                by: .studentT)
    }

    /// By how many points a mean changed: Welch's t interval, its degrees of freedom cut down to a whole number.
    ///
    /// B. L. Welch, Biometrika 34 (1947) 28–35. Where the values of a period do not differ, the intervals of both periods, t
    /// or bounded, are added up square by square, as Newcombe does with shares; the method is then
    /// ``IntervalMethod/bounded``.
    /// - Parameters:
    ///   - earlier: The sums of the earlier period.
    ///   - later: Those of the later one.
    ///   - scale: In what unit, and between which bounds: of both.
    ///   - level: How sure.
    /// - Returns: The interval of later less earlier; nil where a period has no values, or none that lie on the scale.
    public static func difference(
        from earlier: MeanSums, to later: MeanSums, on scale: ValueScale, at level: ConfidenceLevel
    ) -> ConfidenceInterval? {
        guard let before = ExactFigure(earlier, on: scale), let after = ExactFigure(later, on: scale) else {
            return nil
        }
        let differs = earlier.hasSpread && later.hasSpread
        let reach =
            differs
            ? Reach.satterthwaite([(1, later), (1, earlier)], on: scale, at: level)
            : Reach.difference(of: .mean(later, on: scale, at: level), and: .mean(earlier, on: scale, at: level))
        return (LocatedFigure(after) - LocatedFigure(before))
            .interval(
                reach, from: scale.greatestFall, to: scale.greatestRise, at: level,
                by: differs ? .welch : .bounded)
    }
}
