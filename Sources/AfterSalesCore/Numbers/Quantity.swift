/// An amount of one unit as a whole number of the unit's smallest part: ``Hours``, ``Points``, ``Count``.
///
/// Quantities of one unit add, subtract, compare and divide into an exact ``Rational``; a product with a ``Rational`` is
/// rounded by a named rule. Hours times hours or hours plus points do not compile.
public struct Quantity<Unit: QuantityUnit>: Hashable, Sendable {
    /// The amount in the unit's smallest part: 12.5 hours are 1 250.
    public let units: Int64

    /// An amount in the unit's smallest part.
    public init(units: Int64) { self.units = units }

    /// Nothing.
    public static var zero: Self { Self(units: 0) }

    /// Reads `12.5`, whatever ``description`` writes. More decimals than the unit has are refused, not rounded.
    public init(_ text: some StringProtocol) throws(NumeralError) {
        units = try Int64(decimalText: text, fractionDigits: Unit.fractionDigits)
    }

    /// An exact number rounded to the unit by `rule`.
    public init(_ value: Rational, rounding rule: RoundingRule) throws(ArithmeticError) {
        units = try value.units(fractionDigits: Unit.fractionDigits, rounding: rule)
    }

    /// The amount as an exact number of the unit.
    public var rational: Rational { Rational(mantissa: Int128(units), scale: Unit.fractionDigits) }

    /// The sum.
    public static func + (left: Self, right: Self) throws(ArithmeticError) -> Self {
        let (sum, overflow) = left.units.addingReportingOverflow(right.units)
        guard !overflow else { throw .overflow }
        return Self(units: sum)
    }

    /// The difference.
    public static func - (left: Self, right: Self) throws(ArithmeticError) -> Self {
        let (difference, overflow) = left.units.subtractingReportingOverflow(right.units)
        guard !overflow else { throw .overflow }
        return Self(units: difference)
    }

    /// How often `right` is in `left`, exactly.
    public static func / (left: Self, right: Self) throws(ArithmeticError) -> Rational {
        try Rational(Int128(left.units), over: Int128(right.units))
    }

    /// The amount times an exact factor, rounded once by `rule`.
    public func multiplied(by factor: Rational, rounding rule: RoundingRule) throws(ArithmeticError) -> Self {
        try Self(try rational * factor, rounding: rule)
    }
}

extension Quantity: Comparable {
    /// By amount.
    public static func < (left: Self, right: Self) -> Bool { left.units < right.units }
}

extension Quantity: CustomStringConvertible {
    /// With the unit's decimals: `12.50`.
    public var description: String { units.decimalText(fractionDigits: Unit.fractionDigits) }
}

extension Quantity: Codable {
    /// Decodes from a decimal string, `"12.50"`.
    /// - Throws: `DecodingError`; beneath it a ``NumeralError``.
    public init(from decoder: any Decoder) throws {
        self = try decoder.valueFromText { text throws(NumeralError) in try Self(text) }
    }

    /// Encodes as a decimal string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
