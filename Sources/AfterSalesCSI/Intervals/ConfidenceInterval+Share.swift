public import AfterSalesCore

extension ConfidenceInterval {
    /// Wilson's score interval for a share, without continuity correction, in percentage points: its lower bound is 0 where
    /// nobody is in the part, its upper bound 100 where everybody is.
    ///
    /// E. B. Wilson, *Probable inference, the law of succession, and statistical inference*, Journal of the American
    /// Statistical Association 22 (1927) 209–212; method 3 in R. G. Newcombe, *Two-sided confidence intervals for the single
    /// proportion*, Statistics in Medicine 17 (1998) 857–872.
    /// - Parameters:
    ///   - part: How many are in the part.
    ///   - whole: How many there are.
    ///   - level: How sure.
    /// - Returns: The interval; nil where there is nobody, or where such a part cannot be: below zero or above the whole.
    public static func wilson(_ part: Int64, of whole: Int64, at level: ConfidenceLevel) -> ConfidenceInterval? {
        guard let share = share(part, of: whole) else { return nil }
        return LocatedFigure(share)
            .interval(.wilson(part, of: whole, at: level), from: 0, to: 10_000, at: level, by: .wilson)
    }

    /// By how many percentage points a share changed: Newcombe's hybrid of both Wilson intervals.
    ///
    /// Method 10 in R. G. Newcombe, *Interval estimation for the difference between independent proportions*, Statistics in
    /// Medicine 17 (1998) 873–890.
    /// - Parameters:
    ///   - earlier: The part and the whole of the earlier period.
    ///   - later: Those of the later one.
    ///   - level: How sure.
    /// - Returns: The interval of later less earlier, −100 to 100; nil where one of both is no share.
    public static func difference(
        from earlier: Ratio, to later: Ratio, at level: ConfidenceLevel
    ) -> ConfidenceInterval? {
        guard let before = share(earlier.numerator, of: earlier.denominator),
            let after = share(later.numerator, of: later.denominator)
        else { return nil }
        let reach = Reach.difference(
            of: .wilson(later.numerator, of: later.denominator, at: level),
            and: .wilson(earlier.numerator, of: earlier.denominator, at: level))
        return (LocatedFigure(after) - LocatedFigure(before))
            .interval(reach, from: -10_000, to: 10_000, at: level, by: .newcombe)
    }

    private static func share(_ part: Int64, of whole: Int64) -> ExactFigure? {
        guard whole > 0, part >= 0, part <= whole else { return nil }
        return ExactFigure(10_000 * Int128(part), over: Int128(whole))
    }
}
