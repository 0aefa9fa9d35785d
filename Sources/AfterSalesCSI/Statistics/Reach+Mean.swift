extension Reach {
    /// Student's t for a mean; for values of which at least two differ.
    static func studentT(_ sums: MeanSums, on scale: ValueScale, at level: ConfidenceLevel) -> Reach {
        let quantile = StudentT.quantile(upperTail: level.tail, freedom: sums.count - 1)
        return Reach(quantile * sums.varianceOfMean.squareRoot() * scale.hundredths)
    }

    /// Student's t where the values differ, otherwise the bounded one.
    static func mean(_ sums: MeanSums, on scale: ValueScale, at level: ConfidenceLevel) -> Reach {
        sums.hasSpread ? studentT(sums, on: scale, at: level) : bounded(sums, on: scale, at: level)
    }

    /// Student's t for a sum of weighted means with spreads of their own: Welch's for two, Satterthwaite's for more.
    ///
    /// The degrees of freedom `(Σ v)² / Σ v²/(n − 1)`, v being the variances of the weighted means, are cut down to a whole
    /// number; a few parts in 10⁹ are added first, so that a quotient that is whole does not lose one to rounding.
    /// F. E. Satterthwaite, *An approximate distribution of estimates of variance components*, Biometrics Bulletin 2 (1946)
    /// 110–114; B. L. Welch, Biometrika 34 (1947) 28–35.
    static func satterthwaite(
        _ parts: [(weight: Double, sums: MeanSums)], on scale: ValueScale, at level: ConfidenceLevel
    ) -> Reach {
        // In proportion to the largest, so that squares neither vanish nor overflow.
        let variances = parts.map { $0.weight * $0.weight * $0.sums.varianceOfMean }
        let largest = variances.max() ?? 0
        guard largest > 0 else { return Reach(0) }
        var (sum, squares) = (0.0, 0.0)
        for (part, variance) in zip(parts, variances) where variance > 0 {
            let share = variance / largest
            sum += share
            squares += share * share / Double(part.sums.count - 1)
        }
        let freedom = max(1, min(sum * sum / squares * (1 + 1e-9), 1e18))
        let quantile = StudentT.quantile(upperTail: level.tail, freedom: Int64(freedom))
        return Reach(quantile * (sum * largest).squareRoot() * scale.hundredths)
    }
}
