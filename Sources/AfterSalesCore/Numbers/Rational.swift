/// An exact fraction, always in lowest terms with a positive denominator.
///
/// Inside one formula everything is exact; this is the number it is exact in. Operands that fit 64 bits are reduced
/// in 64-bit arithmetic, larger ones in 128-bit; where an operation needs more than 128 bits on the way, it is a typed
/// ``ArithmeticError/overflow``, never a wrapped number.
public struct Rational: Hashable, Sendable {
    /// Carries the sign.
    public let numerator: Int128
    /// Greater than zero.
    public let denominator: Int128

    /// 0.
    public static let zero = Rational(0)
    /// 1.
    public static let one = Rational(1)

    /// A whole number.
    public init(_ value: Int64) {
        self.init(reduced: Int128(value), 1)
    }

    /// `numerator / denominator`, reduced.
    public init(_ numerator: Int128, over denominator: Int128) throws(ArithmeticError) {
        guard denominator != 0 else { throw .divisionByZero }
        let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let top = numerator.magnitude / divisor
        let bottom = denominator.magnitude / divisor
        // Int128.min has a magnitude without a positive counterpart; nothing that money needs lives there.
        guard let positiveTop = Int128(exactly: top), let positiveBottom = Int128(exactly: bottom) else {
            throw .overflow
        }
        self.init(reduced: (numerator < 0) == (denominator < 0) ? positiveTop : -positiveTop, positiveBottom)
    }

    /// `mantissa / 10^scale`, for a scale of 0…18 and a mantissa of a 64-bit number.
    init(mantissa: Int128, scale: Int) {
        var power: Int128 = 1
        for _ in 0..<scale { power *= 10 }
        let divisor = Int128(Self.greatestCommonDivisor(mantissa.magnitude, power.magnitude))
        self.init(reduced: mantissa / divisor, power / divisor)
    }

    private init(reduced numerator: Int128, _ denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The number in whole units of `10^-digits`, rounded once by `rule`; digits below zero are an overflow.
    public func units(fractionDigits digits: Int, rounding rule: RoundingRule) throws(ArithmeticError) -> Int64 {
        let power: Int128 = try .powerOfTen(digits)
        let divisor = Int128(Self.greatestCommonDivisor(power.magnitude, denominator.magnitude))
        let (scaled, overflow) = numerator.multipliedReportingOverflow(by: power / divisor)
        guard !overflow else { throw .overflow }
        guard let units = Int64(exactly: rule.quotient(scaled, by: denominator / divisor)) else { throw .overflow }
        return units
    }

    /// Rounded to `digits` decimals, 0…18, by `rule`.
    public func rounded(fractionDigits digits: Int, rounding rule: RoundingRule) throws(ArithmeticError) -> Rational {
        Rational(mantissa: Int128(try units(fractionDigits: digits, rounding: rule)), scale: digits)
    }

    /// Binary search for common factors is not needed: one remainder brings most operands into 64 bits.
    package static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
        var (larger, smaller) = (first, second)
        while smaller != 0 {
            if let high = UInt64(exactly: larger), let low = UInt64(exactly: smaller) {
                return UInt128(greatestCommonDivisor(high, low))
            }
            (larger, smaller) = (smaller, larger % smaller)
        }
        return larger
    }

    private static func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
        var (larger, smaller) = (first, second)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return larger
    }
}
