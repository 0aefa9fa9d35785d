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

extension Int64 {
    /// The number that `text` spells, in units of `10^-fractionDigits`: exactly what ``decimalText(fractionDigits:)`` writes,
    /// over the whole range of 64 bits, and shorter spellings of it. It is spelled as a ``DecimalNumeral`` is.
    /// - Parameters:
    ///   - text: An optional minus sign, digits, optionally a point and digits.
    ///   - fractionDigits: How many digits behind the point the unit has; more than that only where they are zeros.
    init(decimalText text: some StringProtocol, fractionDigits: Int) throws(NumeralError) {
        var reader = DecimalReader(fractionDigits: fractionDigits)
        for byte in text.utf8 { reader.read(byte) }
        guard !reader.isMalformed, reader.digitsSincePoint > 0 else { throw .malformed(String(text)) }
        guard !reader.hasMoreDecimals else { throw .tooManyDigits(String(text), allowed: fractionDigits) }
        guard let value = reader.value() else { throw .tooLarge(String(text)) }
        self = value
    }
}

/// Reads a decimal digit by digit. The number is gathered below zero, where there is one more than above it.
private struct DecimalReader {
    let fractionDigits: Int
    private(set) var isMalformed = false
    private(set) var hasMoreDecimals = false
    private(set) var digitsSincePoint = 0
    private var isAtStart = true
    private var isNegative = false
    private var seenPoint = false
    private var isTooLarge = false
    private var negated: Int64 = 0

    init(fractionDigits: Int) { self.fractionDigits = fractionDigits }

    mutating func read(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "-") where isAtStart: isNegative = true
        case UInt8(ascii: ".") where !seenPoint && digitsSincePoint > 0:
            seenPoint = true
            digitsSincePoint = 0
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            digitsSincePoint += 1
            if seenPoint, digitsSincePoint > fractionDigits {
                hasMoreDecimals = hasMoreDecimals || byte != UInt8(ascii: "0")
            } else {
                append(Int64(byte - UInt8(ascii: "0")))
            }
        default: isMalformed = true
        }
        isAtStart = false
    }

    /// The number, with the zeros that were not written; nil where it does not fit.
    mutating func value() -> Int64? {
        // Nothing with more zeros than this fits, but zero itself.
        for _ in 0..<min(max(fractionDigits - (seenPoint ? digitsSincePoint : 0), 0), 19) { append(0) }
        guard !isTooLarge else { return nil }
        guard !isNegative else { return negated }
        return negated == .min ? nil : -negated
    }

    private mutating func append(_ digit: Int64) {
        let (shifted, overflow) = negated.multipliedReportingOverflow(by: 10)
        let (grown, underflow) = shifted.subtractingReportingOverflow(digit)
        isTooLarge = isTooLarge || overflow || underflow
        negated = grown
    }
}
