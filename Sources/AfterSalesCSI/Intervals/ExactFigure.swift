import AfterSalesCore

/// A mean as it is, without rounding: whole hundredths of a point, and what is left of the next one.
struct ExactFigure: Hashable, Sendable {
    /// Whole hundredths, cut down.
    let whole: Int128
    /// What is left, below the divisor and not below zero.
    let remainder: Int128
    /// What it is parts of, above zero.
    let divisor: Int128

    /// `hundredths / divisor`.
    init(_ hundredths: Int128, over divisor: Int128) {
        let (quotient, remainder) = hundredths.quotientAndRemainder(dividingBy: divisor)
        whole = remainder < 0 ? quotient - 1 : quotient
        self.remainder = remainder < 0 ? remainder + divisor : remainder
        self.divisor = divisor
    }

    /// The mean of values; nil without values, or where they lie outside of the scale.
    init?(_ sums: MeanSums, on scale: ValueScale) {
        guard sums.fits(scale) else { return nil }
        self.init(total: sums.total, count: sums.count, on: scale)
    }

    /// `total / count`, for a total of values on the scale. In two steps, because a hundred totals may need more than 128
    /// bits.
    init(total: Int128, count: Int64, on scale: ValueScale) {
        let count = Int128(count)
        let mean = ExactFigure(total, over: count)
        let points = ExactFigure(100 * mean.whole, over: Int128(scale.unitsPerPoint))
        let rest = ExactFigure(
            points.remainder * count + 100 * mean.remainder, over: Int128(scale.unitsPerPoint) * count)
        whole = points.whole + rest.whole
        remainder = rest.remainder
        divisor = rest.divisor
    }

    /// In hundredths, an exact half away from zero.
    var rounded: Int128 {
        let rest = divisor - remainder
        let up = whole >= 0 ? remainder >= rest : remainder > rest
        return up ? whole + 1 : whole
    }
}

extension Points {
    /// So many hundredths; nil beyond 64 bits.
    init?(exactly hundredths: Int128) {
        guard let units = Int64(exactly: hundredths) else { return nil }
        self.init(units: units)
    }
}
