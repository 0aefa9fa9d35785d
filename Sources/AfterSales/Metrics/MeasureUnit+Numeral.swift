import AfterSalesCore
import AfterSalesKPI

extension MeasureUnit {
    /// A sum as the facts of a month write it.
    /// - Parameters:
    ///   - units: Minor units, hundredths of hours, or things.
    ///   - currency: The currency of the facts.
    func numeral(_ units: Int64, in currency: Currency) -> DecimalNumeral {
        switch self {
        case .money: DecimalNumeral(Money(minorUnits: units, currency: currency))
        case .hours: DecimalNumeral(Hours(units: units))
        case .count, .days, .minutes: DecimalNumeral(units)
        }
    }
}
