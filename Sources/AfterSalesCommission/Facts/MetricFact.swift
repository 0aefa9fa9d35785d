public import AfterSalesCore

/// A value that was measured in the month.
public struct MetricFact: Hashable, Sendable {
    /// The plan's name of the metric.
    public var metric: String
    /// Whom it is about.
    public var subject: Subject
    /// The value in the metric's unit: currency, hours, points, things.
    public var value: DecimalNumeral

    /// A measured value.
    public init(_ metric: String, _ subject: Subject, _ value: DecimalNumeral) {
        self.metric = metric
        self.subject = subject
        self.value = value
    }
}
