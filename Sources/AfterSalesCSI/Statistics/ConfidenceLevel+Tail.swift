import AfterSalesCore

extension ConfidenceLevel {
    /// What is left out at each end: half of what the level leaves.
    var tail: Double {
        let share = share.rational
        return Double(share.denominator - share.numerator) / (2 * Double(share.denominator))
    }

    /// How many standard deviations of a normal distribution lie between the middle and each end.
    var normalQuantile: Double { StandardNormal.quantile(upperTail: tail) }
}
