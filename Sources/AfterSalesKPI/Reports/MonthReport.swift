public import AfterSalesCore

/// The figures of a month (月报) beside last month, the same month last year, and the targets.
public struct MonthReport: Hashable, Sendable {
    /// Which month.
    public let month: Month
    /// Of whom: a dealership, an advisor, a team, as people call them.
    public let subject: String
    /// The currency of all amounts.
    public let currency: Currency
    /// A line for each KPI, in the order they were given.
    public let lines: [KPIComparison]
    let rounding: RoundingRule

    /// A report.
    /// - Parameters:
    ///   - month: Which month.
    ///   - subject: Of whom.
    ///   - kpis: Which KPIs, in which order.
    ///   - current: The sums of the month.
    ///   - lastMonth: Those of the month before; nil where there are none: no value, not zero.
    ///   - lastYear: Those of the same month last year; nil where there are none.
    ///   - targets: Targets of some of the KPIs, each in its unit; a share as 0.95.
    ///   - distributions: The single values of KPIs that are medians or quantiles.
    ///   - attainmentDigits: Decimals of attainments, 0...18; a plan says them as `rounding.ratioDigits`.
    ///   - rule: How a half is rounded.
    /// - Throws: ``/AfterSalesCore/Rejection``: other currencies, targets of KPIs that are not in the report, sums that do
    ///   not fit, decimals that there are not.
    public init(
        _ month: Month, of subject: String, kpis: [KPI], current: FigureSums, lastMonth: FigureSums? = nil,
        lastYear: FigureSums? = nil, targets: [KPIName: DecimalNumeral] = [:],
        distributions: ReportDistributions = ReportDistributions(), attainmentDigits: Int = 4,
        rounding rule: RoundingRule = .halfAwayFromZero
    ) throws(Rejection) {
        self.month = month
        self.subject = subject
        currency = current.currency
        rounding = rule
        var builder = ReportBuilder(
            kpis: kpis, currency: current.currency, attainmentDigits: attainmentDigits, rounding: rule,
            distributions: distributions)
        lines = try builder.comparisons(
            day: nil, current: current, lastMonth: lastMonth, lastYear: lastYear, targets: targets)
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
            format: "aftersales.month-report/1", title: LocalizedText("Month report", "月报"),
            period: ("month", month.description), subject: subject, currency: currency, hasDay: false, lines: lines,
            rounding: rounding)
    }
}
