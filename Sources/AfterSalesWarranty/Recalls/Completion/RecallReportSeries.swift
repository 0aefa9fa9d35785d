/// Reports of one kind that follow each other at regular intervals.
public struct RecallReportSeries: Hashable, Sendable, Codable {
    /// Where the periods of reports end.
    public enum Alignment: String, Hashable, Sendable, Codable, CaseIterable {
        /// With the months of the calendar, counted from January: a first period may be short (自然季度).
        case calendar
        /// So many months behind the day on which the campaign, or this series, began (自召回实施之日起).
        case start
    }

    /// The kind.
    public let kind: RecallReportKind
    /// The months of a period, 1 to 120; with ``Alignment/calendar`` a divisor of 12.
    public let months: Int
    /// Where the periods end.
    public let alignment: Alignment
    /// How many reports there are; nil for as many as there are until the campaign is completed.
    public let count: Int?
    /// How many civil days behind the end of its period a report is due, 0 to 366.
    public let dueDays: Int
    /// Whether the period in which the campaign is completed is reported too.
    public let reportsLastPeriod: Bool

    /// A series of reports.
    /// - Parameters:
    ///   - kind: The kind.
    ///   - months: The months of a period.
    ///   - alignment: Where the periods end.
    ///   - count: How many reports there are; nil for as many as there are until the campaign is completed.
    ///   - dueDays: How many civil days behind the end of its period a report is due.
    ///   - reportsLastPeriod: Whether the period in which the campaign is completed is reported too.
    public init(
        _ kind: RecallReportKind, every months: Int, _ alignment: Alignment, count: Int? = nil, dueDays: Int,
        reportsLastPeriod: Bool
    ) {
        self.kind = kind
        self.months = months
        self.alignment = alignment
        self.count = count
        self.dueDays = dueDays
        self.reportsLastPeriod = reportsLastPeriod
    }
}
