public import AfterSalesCore

/// The figures of a day and of its month so far (日报表), beside last month and last year up to the same day, and the
/// month's targets.
public struct DailyReport: Hashable, Sendable {
    /// Which day.
    public let day: LocalDate
    /// Of whom: a dealership, an advisor, a team, as people call them.
    public let subject: String
    /// The currency of all amounts.
    public let currency: Currency
    /// A line for each KPI, in the order they were given.
    public let lines: [KPIComparison]
    let rounding: RoundingRule

    /// A report.
    /// - Parameters:
    ///   - day: Which day.
    ///   - subject: Of whom.
    ///   - kpis: Which KPIs, in which order.
    ///   - sums: The sums of the day.
    ///   - monthToDate: Those of its month up to and with the day.
    ///   - lastMonth: Those of the month before up to the same day; nil where there are none: no value, not zero.
    ///   - lastYear: Those of the same month last year up to the same day; nil where there are none.
    ///   - targets: Targets of the month for some of the KPIs, each in its unit; a share as 0.95.
    ///   - distributions: The single values of KPIs that are medians or quantiles.
    ///   - attainmentDigits: Decimals of attainments, 0...18; a plan says them as `rounding.ratioDigits`.
    ///   - rule: How a half is rounded.
    /// - Throws: ``/AfterSalesCore/Rejection``: other currencies, targets of KPIs that are not in the report, sums that do
    ///   not fit, decimals that there are not.
    public init(
        _ day: LocalDate, of subject: String, kpis: [KPI], sums: FigureSums, monthToDate: FigureSums,
        lastMonth: FigureSums? = nil, lastYear: FigureSums? = nil, targets: [KPIName: DecimalNumeral] = [:],
        distributions: ReportDistributions = ReportDistributions(), attainmentDigits: Int = 4,
        rounding rule: RoundingRule = .halfAwayFromZero
    ) throws(Rejection) {
        self.day = day
        self.subject = subject
        currency = monthToDate.currency
        rounding = rule
        var builder = ReportBuilder(
            kpis: kpis, currency: monthToDate.currency, attainmentDigits: attainmentDigits, rounding: rule,
            distributions: distributions)
        lines = try builder.comparisons(
            day: sums, current: monthToDate, lastMonth: lastMonth, lastYear: lastYear, targets: targets)
    }

    /// The report as a plain table.
    /// - Parameter language: The language.
    public func text(_ language: Language) -> String { table.text(language) }

    /// The report's cells, for a page that a host lays out.
    /// - Parameter language: The language.
    public func sheet(_ language: Language) -> ReportSheet { table.sheet(language) }

    /// The report as CSV (RFC 4180), values as plain numbers, no value as an empty field.
    /// - Parameter language: The language of titles; the names of columns are the same in all.
    public func csv(_ language: Language = .english) -> String { table.csv(language) }

    /// The report as JSON text, always the same bytes for the same report; no value is null.
    /// - Parameter language: The language of titles and findings.
    public func json(_ language: Language = .english) -> String { JSONWriter.text(table.document(language)) }

    private var table: ReportTable {
        ReportTable(
            format: "aftersales.daily-report/1", title: LocalizedText("Daily report", "日报表"),
            period: ("day", day.description), subject: subject, currency: currency, hasDay: true, lines: lines,
            rounding: rounding)
    }
}
