public import AfterSalesCore

/// Sums in one currency, by what is summed (指标累计). Sums of parts are added, never averaged, in any order and grouping.
public struct FigureSums: Hashable, Sendable {
    /// The currency of all amounts.
    public let currency: Currency
    /// The sums that are not zero.
    public private(set) var values: [Measure: Int64]

    /// Nothing yet.
    /// - Parameter currency: The currency of all amounts.
    public init(in currency: Currency) {
        self.currency = currency
        values = [:]
    }

    /// The sum of a measure: 0 where nothing was added. In minor units, hundredths of hours, or things.
    public subscript(measure: Measure) -> Int64 { values[measure, default: 0] }

    /// Whether every sum is zero.
    public var isEmpty: Bool { values.isEmpty }

    /// Adds to a measure. What comes to zero is not kept, so that undoing leaves nothing behind.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``; nothing has changed then.
    public mutating func add(_ units: Int64, to measure: Measure) throws(ArithmeticError) {
        let (sum, overflow) = self[measure].addingReportingOverflow(units)
        guard !overflow else { throw .overflow }
        values[measure] = sum == 0 ? nil : sum
    }

    /// Adds another part.
    /// - Throws: ``FigureSumsError``; nothing has changed then.
    public mutating func merge(_ other: FigureSums) throws(FigureSumsError) {
        try check(other)
        guard !isEmpty else {
            values = other.values
            return
        }
        // Looked at before, so nothing overflows here, and what is large is changed where it stands.
        for (measure, units) in other.values {
            let sum = self[measure] &+ units
            values[measure] = sum == 0 ? nil : sum
        }
    }

    /// That another part can be added.
    func check(_ other: FigureSums) throws(FigureSumsError) {
        guard other.currency == currency else { throw .currencyMismatch(currency, other.currency) }
        guard !isEmpty else { return }
        for (measure, units) in other.values where self[measure].addingReportingOverflow(units).overflow {
            throw .arithmetic(.overflow)
        }
    }

    /// The same with every sum the other way round: what takes a part out again when it is merged.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func negated() throws(ArithmeticError) -> FigureSums {
        var result = FigureSums(in: currency)
        for (measure, units) in values {
            let (opposite, overflow) = (0 as Int64).subtractingReportingOverflow(units)
            guard !overflow else { throw .overflow }
            try result.add(opposite, to: measure)
        }
        return result
    }
}

extension FigureSums: Codable {
    private enum CodingKeys: String, CodingKey {
        case currency, values
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Decodes `{"currency": "CNY", "values": {"sales.warranty.labour": 1200}}`. Sums of zero are left out, as nowhere any
    /// are kept.
    /// - Throws: `DecodingError`, naming a key that is no measure: whoever wrote it knows one more than this version, and
    ///   without it the sums would not be whole.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(in: try container.decode(Currency.self, forKey: .currency))
        let sums = try container.nestedContainer(keyedBy: Key.self, forKey: .values)
        for key in sums.allKeys {
            guard let measure = Measure(rawValue: key.stringValue) else {
                throw DecodingError.dataCorruptedError(
                    forKey: key, in: sums, debugDescription: "\(key.stringValue) is no measure")
            }
            let units = try sums.decode(Int64.self, forKey: key)
            values[measure] = units == 0 ? nil : units
        }
    }

    /// Encodes the currency, and the sums by their measures' names.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(currency, forKey: .currency)
        try container.encode(values, forKey: .values)
    }
}

/// Why sums could not be added.
public enum FigureSumsError: Error, Hashable, Sendable {
    /// Amounts of two currencies are not added.
    case currencyMismatch(Currency, Currency)
    /// A sum does not fit 64 bits.
    case arithmetic(ArithmeticError)
}
