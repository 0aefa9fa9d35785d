extension Reach {
    /// Wilson's score interval, for a figure on a bounded scale.
    ///
    /// E. B. Wilson, *Probable inference, the law of succession, and statistical inference*, JASA 22 (1927) 209–212, without
    /// continuity correction: those values of μ that `|m − μ| ≤ z·√(μ(1 − μ)/n)` holds for. For a share this is the score
    /// interval; for the mean of values between 0 and 1 the variance is at most that of a share with the same mean, so the
    /// interval is wide enough.
    ///
    /// - Parameters:
    ///   - part: How far the figure is above its least value, in any unit.
    ///   - rest: How far it is below its greatest, in the same unit.
    ///   - count: How many values it is of.
    ///   - width: From the least to the greatest value, in hundredths of a point.
    static func score(part: Double, rest: Double, count: Int64, width: Double, level: ConfidenceLevel) -> Reach {
        let (share, other) = (part / (part + rest), rest / (part + rest))
        let normal = level.normalQuantile
        let square = normal * normal
        let size = Double(count) + square
        let half = normal * (Double(count) * share * other + square / 4).squareRoot() / size
        let shift = square * (other - share) / 2 / size
        // The product of both sides is known; so the shorter comes without a difference, and is exactly zero at an end.
        let product = square * share * other / size
        let below = shift > 0 ? product / (half + shift) : half - shift
        let above = shift > 0 ? half + shift : product / (half - shift)
        return Reach(below: width * below, above: width * above)
    }

    /// Wilson's for the share of a part in a whole, in hundredths of a percentage point.
    static func wilson(_ part: Int64, of whole: Int64, at level: ConfidenceLevel) -> Reach {
        score(part: Double(part), rest: Double(whole - part), count: whole, width: 10_000, level: level)
    }

    /// Wilson's for the mean of values on a scale.
    static func bounded(_ sums: MeanSums, on scale: ValueScale, at level: ConfidenceLevel) -> Reach {
        let count = Int128(sums.count)
        // Both distances are below 2¹²⁸, if not below 2¹²⁷.
        let part = UInt128(truncatingIfNeeded: sums.total &- count * Int128(scale.least))
        let rest = UInt128(truncatingIfNeeded: count * Int128(scale.most) &- sums.total)
        return score(
            part: Double(part), rest: Double(rest), count: sums.count,
            width: Double(scale.width) * scale.hundredths, level: level)
    }
}
