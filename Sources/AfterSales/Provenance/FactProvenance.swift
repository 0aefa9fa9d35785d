public import AfterSalesCommission
public import AfterSalesCore
public import AfterSalesKPI

/// A figure that a line of a statement was computed from, and what it rests on (指标溯源).
public struct FactProvenance: Hashable, Sendable {
    /// The plan's name of the metric.
    public let metric: String
    /// Whom it is about.
    public let subject: Subject
    /// The figure.
    public let value: DecimalNumeral
    /// What tells it.
    public let origin: MetricSource.Origin
    /// What the rows behind it are in; nil where it is not the sum of rows: what surveys tell, and what somebody has stated.
    public let unit: MeasureUnit?
    /// What the rows behind it come to; nil where it is not their sum.
    public let total: DecimalNumeral?

    /// Whether the rows come to the figure.
    public var agrees: Bool { total.map { $0 == value } ?? true }
}
