public import AfterSalesCore

/// The unit of a metric, a target or a constant.
public enum MetricUnit: String, Codable, CaseIterable, Hashable, Sendable {
    /// An amount of the plan's currency.
    case money
    /// Working time (工时).
    case hours
    /// Things counted one by one.
    case count
    /// Points of a score.
    case points
    /// A number without a unit: a rate, an attainment.
    case ratio

    /// Decimals that a named value of this unit has, for a plan in `currency` that names ratios to `ratioDigits`.
    public func fractionDigits(currency: Currency, ratioDigits: Int) -> Int {
        switch self {
        case .money: currency.minorUnitDigits
        case .hours: HourUnit.fractionDigits
        case .points: PointUnit.fractionDigits
        case .count: CountUnit.fractionDigits
        case .ratio: ratioDigits
        }
    }
}
