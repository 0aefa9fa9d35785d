public import AfterSalesCore

extension KPIResult: CustomStringConvertible {
    /// The figure in English: `74.34 CNY/h = 102 319.00 / 1 376.40 h, n = 412 orders`.
    public var description: String { text(.english) }

    /// The value as it is shown, with its unit: `74.34 CNY/h`, `61.12 %`; `–` where there is none.
    /// - Parameters:
    ///   - language: The language of the unit.
    ///   - rule: How a half is rounded.
    public func valueText(_ language: Language, rounding rule: RoundingRule = .halfAwayFromZero) -> String {
        guard let scaled = scaled(rule) else { return "–" }
        return kpi.unit.text(scaled, fractionDigits: fractionDigits, in: currency, language)
    }

    /// The figure with both its sums and its n.
    /// - Parameter language: The language.
    public func text(_ language: Language) -> String {
        var text = value == nil ? LocalizedText("no value", "无值")[language] : valueText(language)
        if !unknown.isEmpty {
            let titles = unknown.map { MeasurePattern($0).title(kpi.measures)[language] }
            text += LocalizedText(": not known: ", "：未知：")[language]
            text += titles.joined(separator: LocalizedText(", ", "、")[language])
        } else if let denominator, let unit = kpi.denominatorUnit {
            text += value == nil ? LocalizedText(": ", "：")[language] : " = "
            if kpi.formula.factor != 1 { text += "\(kpi.formula.factor) × " }
            text += numerator.grouped(kpi.numeratorUnit.fractionDigits(in: currency)) + " / "
            text += denominator.grouped(unit.fractionDigits(in: currency))
            let label = unit.label(in: currency)[language]
            text += label.isEmpty ? "" : " " + label
        }
        if let n, kpi.formula.quantile != nil {
            text += LocalizedText(", n = ", "，n = ")[language] + n.grouped(0)
        } else if let n, let counted = kpi.counted?.terms.first?.pattern {
            text += LocalizedText(", n = ", "，n = ")[language] + n.grouped(0)
            // What several measures count has no one name.
            if kpi.counted?.terms.count == 1 { text += " " + counted.noun(kpi.measures)[language] }
        }
        return text
    }
}

extension KPIUnit {
    /// A value of so many decimals, with the unit behind it; a share in per cent.
    func text(_ scaled: Int128, fractionDigits: Int, in currency: Currency, _ language: Language) -> String {
        let text =
            self == .ratio
            ? Self.percent(scaled, fractionDigits: fractionDigits) : scaled.grouped(fractionDigits)
        let label = label(in: currency)[language]
        return text + (label.isEmpty ? "" : " " + label)
    }

    /// A share of so many decimals as a number of hundredths; one of less than two is whole per cent.
    static func percent(_ scaled: Int128, fractionDigits: Int) -> String {
        let missing = max(0, 2 - fractionDigits)
        return (scaled * (missing == 2 ? 100 : missing == 1 ? 10 : 1)).grouped(max(0, fractionDigits - 2))
    }
}

extension FixedWidthInteger where Self: SignedInteger {
    /// The number with its decimals, thousands apart: `102 319.00`.
    func grouped(_ fractionDigits: Int) -> String {
        let text = decimalText(fractionDigits: fractionDigits)
        let isNegative = text.first == "-"
        let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", maxSplits: 1)
        var whole = ""
        for (index, digit) in (parts.first ?? "").enumerated() {
            if index > 0, ((parts.first ?? "").count - index) % 3 == 0 { whole += " " }
            whole.append(digit)
        }
        return (isNegative ? "-" : "") + whole + (parts.count == 2 ? "." + parts[1] : "")
    }
}
