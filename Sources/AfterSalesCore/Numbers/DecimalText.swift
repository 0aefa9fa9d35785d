extension FixedWidthInteger where Self: SignedInteger {
    /// The number in units of `10^-fractionDigits`, written with exactly that many decimals: `-5` with two is `-0.05`.
    package func decimalText(fractionDigits: Int) -> String {
        guard fractionDigits > 0 else { return String(self) }
        var digits = String(magnitude)
        if digits.utf8.count <= fractionDigits {
            digits = String(repeating: "0", count: fractionDigits + 1 - digits.utf8.count) + digits
        }
        let point = digits.index(digits.endIndex, offsetBy: -fractionDigits)
        return (self < 0 ? "-" : "") + digits[..<point] + "." + digits[point...]
    }
}
