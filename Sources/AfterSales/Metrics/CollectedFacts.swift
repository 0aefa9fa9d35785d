public import AfterSalesCommission
public import AfterSalesCore

/// What a collection has taken from figures, and what is to be known of it (取数结果).
public struct CollectedMetrics: Hashable, Sendable {
    /// The metrics by rule, and by subject within a rule.
    public let metrics: [MetricFact]
    /// Of which figures each metric is, in the order of the metrics.
    public let sources: [MetricSource]
    /// Warnings: `noFigures` where nothing is known and so no metric is given, `payerWithoutReceipts`, `salesWithoutCost`.
    public let findings: [Finding]
}

/// The facts of a month with what a collection has taken for them, and what is to be known of it (取数结果).
public struct CollectedFacts: Hashable, Sendable {
    /// The facts with the metrics.
    public let facts: MonthFacts
    /// Warnings, as ``CollectedMetrics/findings``.
    public let findings: [Finding]
}
