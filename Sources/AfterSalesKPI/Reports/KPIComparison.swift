public import AfterSalesCore

/// A KPI's figure beside what it is compared with (指标对比): a line of a report.
///
/// Differences and attainment are those of the shown values, so that whoever reads the report gets the same.
public struct KPIComparison: Hashable, Sendable {
    /// The figure of the day alone, in a daily report.
    public let day: KPIResult?
    /// The figure of the month, or of the month to date.
    public let current: KPIResult
    /// The same of last month; nil where its sums were not given.
    public let lastMonth: KPIResult?
    /// The same of last year; nil where its sums were not given.
    public let lastYear: KPIResult?
    /// The target in the KPI's unit; nil where nobody set one.
    public let target: Rational?
    /// The share of the target that was reached; nil where there is no value, no target or no attainment.
    public let attainment: Attainment?
    /// What keeps the figures from being whole, and why there is no attainment of a target.
    public let findings: [Finding]

    init(
        day: KPIResult?, current: KPIResult, lastMonth: KPIResult?, lastYear: KPIResult?, target: Rational?,
        rounding: RoundingRule
    ) {
        self.day = day
        self.current = current
        self.lastMonth = lastMonth
        self.lastYear = lastYear
        self.target = target
        var findings = current.findings
        var attainment: Attainment?
        if let target, let actual = current.rounded(rounding) {
            do throws(AttainmentError) {
                attainment = try Attainment(of: actual, target: target, rounding: rounding)
            } catch {
                findings.append(
                    Finding(
                        .warning, .noAttainment, at: Place(current.kpi.name.description),
                        inputs: [.init("actual", "\(actual)"), .init("target", "\(target)")],
                        LocalizedText(
                            "\(actual) of the target \(target) is no attainment", "\(actual) 相对目标 \(target) 无达成率")))
            }
        }
        self.attainment = attainment
        self.findings = findings
    }

    /// Which KPI.
    public var kpi: KPI { current.kpi }

    /// The shown value less that of another period; nil where either has none.
    /// - Parameters:
    ///   - other: The other period's figure.
    ///   - rule: How a half is rounded.
    public func difference(to other: KPIResult?, rounding rule: RoundingRule = .halfAwayFromZero) -> Rational? {
        guard let now = current.rounded(rule), let then = other?.rounded(rule) else { return nil }
        return try? now - then
    }
}
