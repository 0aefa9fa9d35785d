public import AfterSalesCore

/// Sums in one currency, by what is summed (指标累计). Sums of parts are added, never averaged, in any order and grouping.
///
/// What lines of settled orders give is 0 where there is none of it. A **named** measure is what somebody counts, measures or
/// takes from books: as long as nobody added it, not even as 0, it is not known, and a KPI that reads it has no value.
///
/// A sum has 64 bits, also on the way to the whole: parts that are merged so that a sum leaves them for a while are refused,
/// though the whole would fit. Amounts of that size, 92 quadrillion, are in nobody's books.
public struct FigureSums: Hashable, Sendable {
    /// The currency of all amounts.
    public let currency: Currency
    /// The sums that are not zero, and those of named measures that are known to be.
    public private(set) var values: [Measure: Int64]
    /// What lines would give, and nobody counted of these: it is not zero, it is not known.
    public private(set) var uncounted: Set<Measure>

    /// Nothing yet.
    /// - Parameter currency: The currency of all amounts.
    public init(in currency: Currency) {
        self.currency = currency
        values = [:]
        uncounted = []
    }

    /// The sum of a measure: 0 where nothing was added. In minor units, hundredths of hours, or things.
    public subscript(measure: Measure) -> Int64 { values[measure, default: 0] }

    /// Whether nothing was added, so that nothing of a named measure is known either.
    public var isEmpty: Bool { values.isEmpty && uncounted.isEmpty }

    /// Whether the sum of a measure is known: a named one that was added, be it as 0; any other that was counted.
    /// - Parameter measure: The measure in question.
    public func isKnown(_ measure: Measure) -> Bool {
        if case .other = measure { return values[measure] != nil }
        return !uncounted.contains(measure)
    }

    /// Adds to a measure. With 0 a named measure becomes known; of all others what comes to zero is not kept, so that undoing
    /// leaves nothing behind.
    /// - Parameters:
    ///   - units: How much; in minor units, hundredths of hours, or things.
    ///   - measure: To what.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``; nothing has changed then.
    public mutating func add(_ units: Int64, to measure: Measure) throws(ArithmeticError) {
        let (sum, overflow) = self[measure].addingReportingOverflow(units)
        guard !overflow else { throw .overflow }
        set(sum, of: measure)
    }

    /// Says that a measure was not counted in what is summed here. It is not known from then on, whatever is merged: a count
    /// that lacks a part is none.
    /// - Parameter measure: What lines would give. A named measure needs no such word: it is not known until it is added.
    public mutating func leaveUncounted(_ measure: Measure) {
        guard !measure.isNamed else { return }
        uncounted.insert(measure)
    }

    private mutating func set(_ sum: Int64, of measure: Measure) {
        values[measure] = sum == 0 && !measure.isNamed ? nil : sum
    }

    /// Adds another part. A named measure is known where either part knows it; what either has left uncounted is.
    /// - Parameter other: The other part.
    /// - Throws: ``FigureSumsError``; nothing has changed then.
    public mutating func merge(_ other: FigureSums) throws(FigureSumsError) {
        try check(other)
        uncounted.formUnion(other.uncounted)
        guard !values.isEmpty else {
            values = other.values
            return
        }
        // Looked at before, so nothing overflows here, and what is large is changed where it stands.
        for (measure, units) in other.values { set(self[measure] &+ units, of: measure) }
    }

    /// That another part can be added.
    func check(_ other: FigureSums) throws(FigureSumsError) {
        guard other.currency == currency else { throw .currencyMismatch(currency, other.currency) }
        guard !values.isEmpty else { return }
        for (measure, units) in other.values where self[measure].addingReportingOverflow(units).overflow {
            throw .arithmetic(.overflow)
        }
    }

    /// The same with every sum the other way round: what takes a part out again when it is merged.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func negated() throws(ArithmeticError) -> FigureSums {
        var result = FigureSums(in: currency)
        result.uncounted = uncounted
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
        case currency, values, uncounted
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Decodes `{"currency": "CNY", "values": {"sales.warranty.labour": 1200, "other.complaints": 0}}`. Sums of zero are left
    /// out, as nowhere any are kept, but for named measures, which are known by them.
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
            set(try sums.decode(Int64.self, forKey: key), of: measure)
        }
        for text in try container.decodeIfPresent([String].self, forKey: .uncounted) ?? [] {
            guard let measure = Measure(rawValue: text), !measure.isNamed else {
                throw DecodingError.dataCorruptedError(
                    forKey: .uncounted, in: container, debugDescription: "\(text) is no measure that lines give")
            }
            uncounted.insert(measure)
        }
    }

    /// Encodes the currency, the sums by their measures' names, and what was not counted where there is any.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(currency, forKey: .currency)
        try container.encode(values, forKey: .values)
        guard !uncounted.isEmpty else { return }
        try container.encode(uncounted.map(\.rawValue).sorted(), forKey: .uncounted)
    }
}

/// Why sums could not be added.
public enum FigureSumsError: Error, Hashable, Sendable {
    /// Amounts of two currencies are not added.
    case currencyMismatch(Currency, Currency)
    /// A sum does not fit 64 bits, or would not on the way to the whole.
    case arithmetic(ArithmeticError)
    /// What counts on days is not added to what is earned in months.
    case basisMismatch(FigureBasis, FigureBasis)
}
