public import AfterSalesCore

/// What a measure is counted in (计量单位). Sums are whole numbers of the unit's smallest part.
public enum MeasureUnit: String, Hashable, Sendable, Codable, CaseIterable {
    /// Money, in minor units of the currency of the sums.
    case money
    /// Working time, in hundredths of an hour.
    case hours
    /// Things, one by one.
    case count
    /// Days.
    case days
    /// Minutes.
    case minutes

    /// How many decimals of the unit a sum has: 102 319.00 is 10 231 900.
    /// - Parameter currency: The currency of the sums.
    public func fractionDigits(in currency: Currency) -> Int {
        switch self {
        case .money: currency.minorUnitDigits
        case .hours: HourUnit.fractionDigits
        case .count, .days, .minutes: 0
        }
    }

    /// What stands behind a sum: `CNY`, `h`; nothing behind things.
    func label(in currency: Currency) -> LocalizedText {
        switch self {
        case .money: LocalizedText(currency.code, currency.code)
        case .hours: LocalizedText("h", "工时")
        case .count: LocalizedText("", "")
        case .days: LocalizedText("d", "天")
        case .minutes: LocalizedText("min", "分钟")
        }
    }
}
