public import AfterSalesCSI
public import AfterSalesCommission
public import AfterSalesCore
public import AfterSalesKPI

/// From what a metric of a month's facts was taken (指标来源).
public struct MetricSource: Hashable, Sendable {
    /// What tells it.
    public enum Origin: Hashable, Sendable {
        /// Orders: the sum of what they brought to somebody in the month. `earnedSources(of:for:of:in:in:…)` names them.
        case orders(MeasureSum, FigureSubject)
        /// What manufacturers paid for claims.
        case claims
        /// Complaints that were found justified.
        case complaints
        /// The answers to a survey.
        case survey(Identifier<SurveyInstrument>)
        /// Somebody has stated it.
        case stated
    }

    /// The plan's name of the metric.
    public let metric: String
    /// Whom it is about.
    public let subject: Subject
    /// What tells it.
    public let origin: Origin
}
