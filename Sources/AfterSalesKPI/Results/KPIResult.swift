public import AfterSalesCore

/// A KPI's figure with everything it rests on (指标结果): variant, numerator, denominator and n.
///
/// Figures of parts merge into the figure of the whole by adding their sums; nothing is averaged.
public struct KPIResult: Hashable, Sendable {
    /// What was added up.
    public enum Sums: Hashable, Sendable {
        /// One sum, in smallest units.
        case total(Int64)
        /// Two sums, each in its own smallest units. Empty beneath is no value.
        case quotient(Ratio)
        /// Single values, of which a quantile is taken; nil where nobody has given them.
        case distribution(Distribution?)
    }

    /// Which KPI.
    public let kpi: KPI
    /// The currency of all amounts.
    public let currency: Currency
    /// What was added up.
    public let sums: Sums
    /// What was sold without what is missing beneath the figure, one for each of the KPI's gaps.
    let gapUnits: [Int64]
    /// Measures of the formula, and of what is counted, that are not known.
    let unknownMeasures: Set<Measure>
    let counted: Int64?

    init(
        _ kpi: KPI, in currency: Currency, _ sums: Sums, counted: Int64?, gapUnits: [Int64], unknown: Set<Measure>
    ) {
        self.kpi = kpi
        self.currency = currency
        self.sums = sums
        self.counted = counted
        self.gapUnits = gapUnits
        unknownMeasures = unknown
    }

    /// Measures of the formula that nobody reported or counted, in its order (未知指标项). With any of them there is no value.
    public var unknown: [Measure] {
        guard !unknownMeasures.isEmpty else { return [] }
        var found: [Measure] = []
        for measure in read(kpi.formula.numerator) + read(kpi.formula.denominator) where !found.contains(measure) {
            found.append(measure)
        }
        return found
    }

    /// How many things it rests on, by the KPI's own measure; nil where it has none, or that is not known.
    public var n: Int64? {
        if case .distribution(let values) = sums { return values?.count }
        return read(kpi.counted).isEmpty ? counted : nil
    }

    /// What is not known of a sum.
    func read(_ sum: MeasureSum?) -> [Measure] {
        (sum?.terms ?? []).compactMap(\.pattern.single).filter(unknownMeasures.contains)
    }

    /// The sum that is counted, in smallest units of its measure, as far as it is known; see ``unknown``.
    public var numerator: Int64 {
        switch sums {
        case .total(let total): total
        case .quotient(let ratio): ratio.numerator
        case .distribution(let values): values?.sum ?? 0
        }
    }

    /// The sum it is counted per, in smallest units of its measure, as far as it is known; nil where nothing is divided.
    public var denominator: Int64? {
        switch sums {
        case .total, .distribution: nil
        case .quotient(let ratio): ratio.denominator
        }
    }

    /// The exact value in the KPI's unit; nil, no value, where there is nothing to divide by, or something that it is made of
    /// is not known. Never zero instead. Of a quantile whose cell holds several values it is the last of them.
    public var value: Rational? {
        guard unknown.isEmpty else { return nil }
        // 64 bits times at most 10^6 times at most 10^6 on either side: this fits, so nil means nothing to divide by.
        guard let top = power(kpi.numeratorUnit), let bottom = power(kpi.denominatorUnit) else { return nil }
        if kpi.formula.quantile != nil {
            guard let cell else { return nil }
            return try? Rational(Int128(cell.upperBound), over: top)
        }
        return try? Rational(
            Int128(numerator) * Int128(kpi.formula.factor) * bottom, over: Int128(denominator ?? 1) * top)
    }

    /// Where the quantile lies.
    var cell: ClosedRange<Int64>? {
        guard let quantile = kpi.formula.quantile, case .distribution(let values) = sums else { return nil }
        return values?.quantile(quantile.parts, of: quantile.whole)
    }

    /// The value rounded to the decimals of its unit; nil where there is none.
    /// - Parameter rule: How a half is rounded.
    public func rounded(_ rule: RoundingRule = .halfAwayFromZero) -> Rational? {
        guard let power: Int128 = try? .powerOfTen(fractionDigits) else { return nil }
        return scaled(rule).flatMap { try? Rational($0, over: power) }
    }

    /// How many decimals the shown value has.
    public var fractionDigits: Int { kpi.unit.fractionDigits(in: currency, isQuotient: denominator != nil) }

    /// The value in units of its last shown decimal. All steps fit 128 bits: 64 of the sum, 20 for each of factor, unit and
    /// decimals.
    func scaled(_ rule: RoundingRule) -> Int128? {
        guard let value, let power: Int128 = try? .powerOfTen(fractionDigits) else { return nil }
        return rule.quotient(value.numerator * power, by: value.denominator)
    }

    private func power(_ unit: MeasureUnit?) -> Int128? {
        guard let unit else { return 1 }
        return try? .powerOfTen(unit.fractionDigits(in: currency))
    }
}
