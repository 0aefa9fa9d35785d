import AfterSalesCore

/// What stands in a report's cell.
enum ReportCell {
    /// A figure in units of its last shown decimal.
    case figure(Int128, digits: Int, KPIUnit)
    /// One figure less another, likewise.
    case difference(Int128, digits: Int, KPIUnit)
    /// Yes or no.
    case flag(Bool)

    /// For programs.
    var plain: String {
        switch self {
        case .figure(let scaled, let digits, _), .difference(let scaled, let digits, _):
            scaled.decimalText(fractionDigits: digits)
        case .flag(let flag): flag ? "true" : "false"
        }
    }

    /// For programs, as JSON.
    var document: JSONValue {
        if case .flag(let flag) = self { return .bool(flag) }
        return .string(plain)
    }

    /// For people.
    func text(in currency: Currency, _ language: Language) -> String {
        switch self {
        case .figure(let scaled, let digits, let unit):
            unit.text(scaled, fractionDigits: digits, in: currency, language)
        case .difference(let scaled, let digits, .ratio):
            KPIUnit.percent(scaled, fractionDigits: digits) + " " + LocalizedText("pp", "个百分点")[language]
        case .difference(let scaled, let digits, let unit):
            unit.text(scaled, fractionDigits: digits, in: currency, language)
        case .flag(let flag): (flag ? LocalizedText("yes", "是") : LocalizedText("no", "否"))[language]
        }
    }
}
