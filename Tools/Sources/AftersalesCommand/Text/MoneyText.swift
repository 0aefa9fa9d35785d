import AfterSales

/// Amounts as people read them: thousands set apart by a narrow space, the currency left to the heading.
enum MoneyText {
    /// The amount: `12 345.60`.
    static func of(_ amount: Money) -> String { grouped(amount.amountText) }

    /// A figure whose thousands are set apart by spaces, so that no line is broken within it.
    static func tight(_ figure: String) -> String {
        let scalars = Array(figure.unicodeScalars)
        func isDigit(_ index: Int) -> Bool { scalars.indices.contains(index) && ("0"..."9").contains(scalars[index]) }
        var result = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            result.append(scalar == " " && isDigit(index - 1) && isDigit(index + 1) ? "\u{202F}" : scalar)
        }
        return String(result)
    }

    /// A decimal with its thousands set apart.
    static func grouped(_ decimal: String) -> String {
        let parts = decimal.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first else { return decimal }
        let digits = whole.drop { $0 == "-" }
        guard digits.count > 3, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return decimal }
        var groups = digits.prefix(digits.count % 3) + ""
        for (index, digit) in digits.dropFirst(digits.count % 3).enumerated() {
            if index % 3 == 0, !groups.isEmpty { groups.append("\u{202F}") }
            groups.append(digit)
        }
        return (whole.hasPrefix("-") ? "-" : "") + groups + (parts.count == 2 ? "." + parts[1] : "")
    }
}
