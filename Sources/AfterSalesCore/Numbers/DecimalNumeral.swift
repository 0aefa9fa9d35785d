/// A decimal number exactly as it was written: `mantissa / 10^scale`.
///
/// The form in which numbers enter from documents, before a unit is known. At most 18 significant digits and
/// 18 decimals; trailing zeros behind the point are dropped, so `2.20` equals `2.2`.
public struct DecimalNumeral: Hashable, Sendable {
    /// The digits as a signed whole number.
    public let mantissa: Int64
    /// How many of them stand behind the point, 0…18.
    public let scale: Int

    /// The whole number `value`.
    public init(_ value: Int64) {
        mantissa = value
        scale = 0
    }

    /// Reads `-12.50`: an optional minus sign, digits, optionally a point and digits. Nothing else: no exponent,
    /// no thousands separator, no plus sign, no digits of other scripts, no space.
    public init(_ text: some StringProtocol) throws(NumeralError) {
        var digits: Int64 = 0
        var scale = 0
        var pendingZeros = 0
        var seenPoint = false
        var digitsSincePoint = 0
        var negative = false
        var position = 0
        for byte in text.utf8 {
            defer { position += 1 }
            switch byte {
            case UInt8(ascii: "-") where position == 0:
                negative = true
            case UInt8(ascii: ".") where !seenPoint && digitsSincePoint > 0:
                seenPoint = true
                digitsSincePoint = 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digitsSincePoint += 1
                let digit = Int64(byte - UInt8(ascii: "0"))
                if seenPoint && digit == 0 {
                    pendingZeros += 1
                    continue
                }
                let places = seenPoint ? pendingZeros + 1 : 1
                pendingZeros = 0
                guard let grown = Self.appending(digit, to: digits, places: places) else {
                    throw .tooLarge(String(text))
                }
                digits = grown
                if seenPoint { scale += places }
                guard scale <= 18 else { throw .tooLarge(String(text)) }
            default:
                throw .malformed(String(text))
            }
        }
        guard digitsSincePoint > 0 else { throw .malformed(String(text)) }
        mantissa = negative ? -digits : digits
        self.scale = scale
    }

    /// `digits · 10^places + digit`, or nil past 18 digits.
    private static func appending(_ digit: Int64, to digits: Int64, places: Int) -> Int64? {
        var result = digits
        for _ in 0..<places {
            let (shifted, overflow) = result.multipliedReportingOverflow(by: 10)
            guard !overflow, shifted < 1_000_000_000_000_000_000 else { return nil }
            result = shifted
        }
        return result + digit
    }

    /// The number in units of `10^-digits`, rounded by `rule` where it has more decimals. Digits below zero are an
    /// overflow, as in ``Rational/units(fractionDigits:rounding:)``.
    public func units(fractionDigits digits: Int, rounding rule: RoundingRule) throws(ArithmeticError) -> Int64 {
        guard digits >= 0 else { throw .overflow }
        if scale <= digits {
            let (units, overflow) = mantissa.multipliedReportingOverflow(by: try Int64.powerOfTen(digits - scale))
            guard !overflow else { throw .overflow }
            return units
        }
        return rule.quotient(mantissa, by: try Int64.powerOfTen(scale - digits))
    }

    /// The number as an exact fraction.
    public var rational: Rational { Rational(mantissa: Int128(mantissa), scale: scale) }

    /// Whether it is smaller than, equal to or larger than zero: −1, 0 or 1.
    public var signum: Int { mantissa.signum() == 0 ? 0 : (mantissa < 0 ? -1 : 1) }
}

extension DecimalNumeral {
    /// A quantity as a plain number of its unit.
    public init<Unit>(_ quantity: Quantity<Unit>) { self.init(mantissa: quantity.units, scale: Unit.fractionDigits) }

    /// An amount as a plain number of its currency.
    public init(_ amount: Money) { self.init(mantissa: amount.minorUnits, scale: amount.currency.minorUnitDigits) }

    /// `mantissa` of `10^-scale`. Drops trailing zeros behind the point, so that equal numbers are equal.
    package init(mantissa: Int64, scale: Int) {
        var (mantissa, scale) = (mantissa, scale)
        while scale > 0, mantissa % 10 == 0 {
            mantissa /= 10
            scale -= 1
        }
        self.mantissa = mantissa
        self.scale = scale
    }
}

extension DecimalNumeral: CustomStringConvertible {
    /// The shortest decimal spelling: `2.2`, `-0.05`, `700`.
    public var description: String { mantissa.decimalText(fractionDigits: scale) }
}

extension DecimalNumeral: Comparable {
    /// By value.
    public static func < (left: DecimalNumeral, right: DecimalNumeral) -> Bool { left.rational < right.rational }
}

extension DecimalNumeral: Codable {
    /// Decodes the text of a decimal.
    public init(from decoder: any Decoder) throws {
        self = try decoder.valueFromText { text throws(NumeralError) in try DecimalNumeral(text) }
    }

    /// Encodes ``description``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
