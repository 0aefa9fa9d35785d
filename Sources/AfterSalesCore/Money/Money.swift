/// An amount of one currency as a whole number of its minor units (fen, cents, yen).
///
/// Amounts of two currencies do not add and do not compare: a typed ``ArithmeticError/currencyMismatch(_:_:)``. Money
/// times money does not compile; a product with a rate or a share is rounded once by a named rule.
public struct Money: Hashable, Sendable {
    /// The amount in the currency's minor units.
    public let minorUnits: Int64
    /// Whose minor units they are.
    public let currency: Currency

    /// An amount in minor units.
    @inlinable
    public init(minorUnits: Int64, currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// Reads `4619.06` as an amount of `currency`, whatever ``amountText`` writes. More decimals than the currency has are
    /// refused, not rounded.
    public init(_ text: some StringProtocol, _ currency: Currency) throws(NumeralError) {
        minorUnits = try Int64(decimalText: text, fractionDigits: currency.minorUnitDigits)
        self.currency = currency
    }

    /// An exact number of `currency`, rounded to its minor unit by `rule`.
    public init(_ value: Rational, _ currency: Currency, rounding rule: RoundingRule) throws(ArithmeticError) {
        minorUnits = try value.units(fractionDigits: currency.minorUnitDigits, rounding: rule)
        self.currency = currency
    }

    /// Nothing, of `currency`.
    public static func zero(_ currency: Currency) -> Money { Money(minorUnits: 0, currency: currency) }

    /// The amount as an exact number of the currency's major unit.
    public var rational: Rational { Rational(mantissa: Int128(minorUnits), scale: currency.minorUnitDigits) }

    /// The sum of two amounts of one currency.
    public static func + (left: Money, right: Money) throws(ArithmeticError) -> Money {
        try left.combined(with: right) { $0.addingReportingOverflow($1) }
    }

    /// The difference of two amounts of one currency.
    public static func - (left: Money, right: Money) throws(ArithmeticError) -> Money {
        try left.combined(with: right) { $0.subtractingReportingOverflow($1) }
    }

    /// The exact quotient of two amounts of one currency.
    public static func / (left: Money, right: Money) throws(ArithmeticError) -> Rational {
        guard left.currency == right.currency else { throw .currencyMismatch(left.currency, right.currency) }
        return try Rational(Int128(left.minorUnits), over: Int128(right.minorUnits))
    }

    /// The amount times an exact factor, rounded once by `rule`.
    public func multiplied(by factor: Rational, rounding rule: RoundingRule) throws(ArithmeticError) -> Money {
        try Money(try rational * factor, currency, rounding: rule)
    }

    /// Whether this amount is smaller than `other`. A method, not `<`: amounts of two currencies have no order.
    public func isLess(than other: Money) throws(ArithmeticError) -> Bool {
        guard currency == other.currency else { throw .currencyMismatch(currency, other.currency) }
        return minorUnits < other.minorUnits
    }

    private func combined(
        with other: Money, by operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
    ) throws(ArithmeticError) -> Money {
        guard currency == other.currency else { throw .currencyMismatch(currency, other.currency) }
        let (result, overflow) = operation(minorUnits, other.minorUnits)
        guard !overflow else { throw .overflow }
        return Money(minorUnits: result, currency: currency)
    }
}

extension Money: CustomStringConvertible {
    /// The amount with the currency's decimals, without the currency: `4619.06`.
    public var amountText: String { minorUnits.decimalText(fractionDigits: currency.minorUnitDigits) }

    /// The amount and the currency: `4619.06 CNY`.
    public var description: String { "\(amountText) \(currency.code)" }
}

extension Money: Codable {
    /// Decodes from `"4619.06 CNY"`, or `"120 PTS/0"` in a currency of the host's own.
    /// - Throws: `DecodingError`; beneath it what was wrong with the amount or the currency.
    public init(from decoder: any Decoder) throws {
        self = try decoder.valueFromText { text in
            let parts = text.split(separator: " ", omittingEmptySubsequences: false)
            guard parts.count == 2 else { throw NumeralError.malformed(text) }
            return try Money(parts[0], try Currency(reading: String(parts[1])))
        }
    }

    /// Encodes as `"4619.06 CNY"`; a currency of the host's own with its digits, `"120 PTS/0"`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode("\(amountText) \(currency.text)")
    }
}
