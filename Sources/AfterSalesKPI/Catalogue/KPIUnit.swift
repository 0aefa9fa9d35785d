public import AfterSalesCore

/// What a KPI is in, and how many decimals it is shown with (指标单位).
public enum KPIUnit: String, Hashable, Sendable, Codable, CaseIterable {
    /// Money, or money per thing.
    case money
    /// Money per hour.
    case moneyPerHour
    /// A share, shown in per cent: 0.6112 is 61.12 %.
    case ratio
    /// How many times: turns of a stock.
    case times
    /// Working hours, or hours per thing.
    case hours
    /// Things, or things per thing.
    case count
    /// Days, or days per thing.
    case days
    /// Minutes, or minutes per thing.
    case minutes

    /// Decimals of the shown value: those of the currency for money, 4 for a share, 2 otherwise; none where whole things,
    /// days or minutes are only added up.
    /// - Parameters:
    ///   - currency: The currency of the sums.
    ///   - isQuotient: Whether the value was divided.
    public func fractionDigits(in currency: Currency, isQuotient: Bool) -> Int {
        switch self {
        case .money, .moneyPerHour: currency.minorUnitDigits
        case .ratio: 4
        case .times, .hours: 2
        case .count, .days, .minutes: isQuotient ? 2 : 0
        }
    }

    /// Whether sums of these units, one by the other, come out in this one.
    func fits(_ numerator: MeasureUnit, per denominator: MeasureUnit?) -> Bool {
        switch (self, numerator, denominator) {
        case (.money, .money, nil), (.money, .money, .count), (.money, .money, .days), (.moneyPerHour, .money, .hours),
            (.hours, .hours, nil), (.hours, .hours, .count), (.hours, .hours, .days),
            (.count, .count, nil), (.count, .count, .count), (.count, .count, .days),
            (.days, .days, nil), (.days, .days, .count), (.minutes, .minutes, nil), (.minutes, .minutes, .count):
            true
        case (.ratio, _, let other?), (.times, _, let other?), (.days, _, let other?): numerator == other
        default: false
        }
    }

    /// What stands behind a value.
    func label(in currency: Currency) -> LocalizedText {
        switch self {
        case .money: LocalizedText(currency.code, currency.code)
        case .moneyPerHour: LocalizedText("\(currency.code)/h", "\(currency.code)/工时")
        case .ratio: LocalizedText("%", "%")
        case .times: LocalizedText("times", "次")
        case .hours: LocalizedText("h", "工时")
        case .count: LocalizedText("", "")
        case .days: LocalizedText("d", "天")
        case .minutes: LocalizedText("min", "分钟")
        }
    }
}
