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
    /// The target in the KPI's unit, as it was given; nil where nobody set one.
    public let target: DecimalNumeral?
    /// The share of the target that was reached; nil where there is no value, no target or no attainment, as for a KPI of
    /// which less is better.
    public let attainment: Attainment?
    /// Whether the target is met; nil where there is no value, no target, or neither way is better.
    public let isTargetMet: Bool?
    /// What keeps the figures from being whole, and why there is no attainment of a target.
    public let findings: [Finding]

    init(
        day: KPIResult?, current: KPIResult, lastMonth: KPIResult?, lastYear: KPIResult?, target: DecimalNumeral?,
        attainmentDigits digits: Int, rounding: RoundingRule
    ) {
        self.day = day
        self.current = current
        self.lastMonth = lastMonth
        self.lastYear = lastYear
        self.target = target
        var findings = current.findings
        var attainment: Attainment?
        var isMet: Bool?
        if let target, let actual = current.rounded(rounding) {
            let place = Place(current.kpi.name.description)
            isMet = current.kpi.direction.isMet(target.rational, by: actual)
            do throws(AttainmentError) {
                if current.kpi.direction == .lowerIsBetter {
                    findings.append(Self.lessIsBetter(isMet == true, at: place))
                } else {
                    attainment = try Attainment(
                        of: actual, target: target.rational, digits: digits, rounding: rounding)
                }
            } catch {
                findings.append(
                    Finding(
                        .warning, .noAttainment, at: place,
                        inputs: [.init("actual", "\(actual)"), .init("target", "\(target)")],
                        LocalizedText(
                            "\(actual) of the target \(target) is no attainment", "\(actual) 相对目标 \(target) 无达成率")))
            }
        }
        self.attainment = attainment
        isTargetMet = isMet
        self.findings = findings
    }

    private static func lessIsBetter(_ isMet: Bool, at place: Place) -> Finding {
        Finding(
            .note, .noAttainmentOfLess, at: place, inputs: [.init("met", String(isMet))],
            isMet
                ? LocalizedText("less is better, so no share is told: the target is met", "指标越低越好，不计达成率：已达标")
                : LocalizedText("less is better, so no share is told: the target is missed", "指标越低越好，不计达成率：未达标"))
    }

    /// Which KPI.
    public var kpi: KPI { current.kpi }

    /// The shown value less that of another period; nil where either has none. Of shares it is in percentage points: 0.6 less
    /// 0.55 is 0.05, 5 percentage points (百分点).
    /// - Parameters:
    ///   - other: The other period's figure.
    ///   - rule: How a half is rounded.
    public func difference(to other: KPIResult?, rounding rule: RoundingRule = .halfAwayFromZero) -> Rational? {
        guard let units = scaledDifference(to: other, rounding: rule),
            let power: Int128 = try? .powerOfTen(current.fractionDigits)
        else { return nil }
        return try? Rational(units, over: power)
    }

    /// In units of the last shown decimal. Shown values keep well within 128 bits, so their difference does too.
    func scaledDifference(to other: KPIResult?, rounding rule: RoundingRule) -> Int128? {
        guard let now = current.scaled(rule), let then = other?.scaled(rule) else { return nil }
        return now - then
    }
}
