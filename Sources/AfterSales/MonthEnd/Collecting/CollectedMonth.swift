public import AfterSalesCommission
public import AfterSalesCore

/// The facts of a month as they were collected, and what is to be known of them (月结取数结果).
public struct CollectedMonth: Sendable {
    /// The facts: what was handed over first, then what people have stated, by name and subject, then what orders, claims,
    /// complaints and surveys tell, each by rule and by subject. Equal records give equal facts.
    public let facts: MonthFacts
    /// Warnings and notes: `noStaff`, `appraisalNotConfirmed`, `receiptsWithoutTeam`, and those of ``CollectedMetrics/findings`` and
    /// ``CollectedSatisfaction/findings``.
    public let findings: [Finding]
    /// From what each metric was taken, in the order of the facts' metrics.
    public let sources: [MetricSource]
    /// The scores of surveys.
    public let readings: [SatisfactionReading]
}
