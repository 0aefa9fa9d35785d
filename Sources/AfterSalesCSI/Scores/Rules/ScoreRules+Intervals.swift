import AfterSalesCore

/// A mean, its change and its strata by one and the same rule, so that none of them is surer than the others.
extension ScoreRules.IndexInterval {
    /// The interval of a mean; nil without values. Of a bootstrap that of everything but the index.
    func mean(_ sums: MeanSums, on scale: ValueScale, at level: ConfidenceLevel) -> ConfidenceInterval? {
        switch self {
        case .studentT, .bootstrap: .studentT(sums, on: scale, at: level)
        case .bounded: .bounded(sums, on: scale, at: level)
        }
    }

    /// The interval of the difference of two means; nil where either has no values.
    func difference(
        from earlier: MeanSums, to later: MeanSums, on scale: ValueScale, at level: ConfidenceLevel
    ) -> ConfidenceInterval? {
        switch self {
        case .studentT, .bootstrap: .difference(from: earlier, to: later, on: scale, at: level)
        case .bounded: .boundedDifference(from: earlier, to: later, on: scale, at: level)
        }
    }

    /// The interval of a mean weighted by strata; nil where one that counts has no values.
    func stratified(_ strata: [Stratum], on scale: ValueScale, at level: ConfidenceLevel) -> ConfidenceInterval? {
        switch self {
        case .studentT, .bootstrap: .stratified(strata, on: scale, at: level)
        case .bounded: .boundedStratified(strata, on: scale, at: level)
        }
    }
}
