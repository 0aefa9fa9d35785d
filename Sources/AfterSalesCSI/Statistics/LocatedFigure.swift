import AfterSalesCore

/// Where a figure lies: whole hundredths of a point, exactly, and a fraction of the next one.
struct LocatedFigure {
    let whole: Int128
    /// 0 or more, below 1.
    let fraction: Double

    init(_ figure: ExactFigure) {
        whole = figure.whole
        // A remainder just below the divisor may round to 1, which would be the next hundredth.
        fraction = min(Double(figure.remainder) / Double(figure.divisor), 1 - Double.ulpOfOne / 2)
    }

    /// Several figures added up: whole hundredths exactly, fractions to some 10⁻¹⁵ of a hundredth.
    init(whole: Int128, fraction: Double) {
        let carried = LocatedFigure.floor(fraction)
        self.whole = whole + carried
        self.fraction = fraction - Double(carried)
    }

    static func - (left: LocatedFigure, right: LocatedFigure) -> LocatedFigure {
        LocatedFigure(whole: left.whole - right.whole, fraction: left.fraction - right.fraction)
    }

    /// The figure less and more its reach, cut down to hundredths and to the least and most that the figure can be.
    ///
    /// The whole hundredths never pass through a floating-point number: where the reach is zero, the figure stays what it is.
    func interval(
        _ reach: Reach, from least: Int128, to most: Int128, at level: ConfidenceLevel, by method: IntervalMethod
    ) -> ConfidenceInterval? {
        let low = fraction - max(0, reach.below)
        let high = fraction + max(0, reach.above)
        // Compared so that what is no number would give the widest interval.
        let lower = low > Double(least - whole) ? max(least, whole + LocatedFigure.floor(low)) : least
        let upper = high < Double(most - whole) ? min(most, whole + LocatedFigure.floor(high)) : most
        guard let lower = Points(exactly: lower), let upper = Points(exactly: upper) else { return nil }
        return ConfidenceInterval(lower: lower, upper: upper, level: level, method: method)
    }

    private static func floor(_ value: Double) -> Int128 {
        let cut = Int128(value)
        return Double(cut) > value ? cut - 1 : cut
    }
}
