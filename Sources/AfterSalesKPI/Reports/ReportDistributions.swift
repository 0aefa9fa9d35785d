/// The single values behind a report's medians and quantiles (分布数据), by the measure that they are the values of.
public struct ReportDistributions: Hashable, Sendable {
    /// Of the day, in a daily report.
    public var day: [MeasureName: Distribution]
    /// Of the month, or of the month to date.
    public var current: [MeasureName: Distribution]
    /// The same of last month.
    public var lastMonth: [MeasureName: Distribution]
    /// The same of last year.
    public var lastYear: [MeasureName: Distribution]

    /// Single values; what is not given is not known.
    /// - Parameters:
    ///   - current: Of the month, or of the month to date.
    ///   - day: Of the day, in a daily report.
    ///   - lastMonth: The same as the current ones of last month.
    ///   - lastYear: The same of last year.
    public init(
        current: [MeasureName: Distribution] = [:], day: [MeasureName: Distribution] = [:],
        lastMonth: [MeasureName: Distribution] = [:], lastYear: [MeasureName: Distribution] = [:]
    ) {
        self.current = current
        self.day = day
        self.lastMonth = lastMonth
        self.lastYear = lastYear
    }
}
