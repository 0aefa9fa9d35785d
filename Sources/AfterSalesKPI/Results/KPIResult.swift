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
    }

    /// Which KPI.
    public let kpi: KPI
    /// The currency of all amounts.
    public let currency: Currency
    /// What was added up.
    public let sums: Sums
    /// How many things it rests on, by the KPI's own measure; nil where it has none.
    public let n: Int64?
    /// What was sold without what is missing beneath the figure, one for each of the KPI's gaps.
    let gapUnits: [Int64]

    init(_ kpi: KPI, in currency: Currency, _ sums: Sums, n: Int64?, gapUnits: [Int64]) {
        self.kpi = kpi
        self.currency = currency
        self.sums = sums
        self.n = n
        self.gapUnits = gapUnits
    }

    /// The sum that is counted, in smallest units of its measure.
    public var numerator: Int64 {
        switch sums {
        case .total(let total): total
        case .quotient(let ratio): ratio.numerator
        }
    }

    /// The sum it is counted per, in smallest units of its measure; nil where nothing is divided.
    public var denominator: Int64? {
        switch sums {
        case .total: nil
        case .quotient(let ratio): ratio.denominator
        }
    }

    /// The exact value in the KPI's unit; nil, no value, where there is nothing to divide by. Never zero instead.
    public var value: Rational? {
        // 64 bits times at most 10^6 times at most 10^6 on either side: this fits, so nil means nothing to divide by.
        guard let top = power(kpi.numeratorUnit), let bottom = power(kpi.denominatorUnit) else { return nil }
        return try? Rational(
            Int128(numerator) * Int128(kpi.formula.factor) * bottom, over: Int128(denominator ?? 1) * top)
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

extension KPIResult {
    /// The figure of both parts together: the same as the figure of their sums.
    /// - Parameter other: The same KPI's figure of another part.
    /// - Throws: ``KPIMergeError``.
    public func merging(_ other: KPIResult) throws(KPIMergeError) -> KPIResult {
        guard kpi == other.kpi else { throw .otherKPI(kpi.name, other.kpi.name) }
        guard currency == other.currency else { throw .currencyMismatch(currency, other.currency) }
        do throws(ArithmeticError) {
            var merged: [Int64] = []
            for (mine, theirs) in zip(gapUnits, other.gapUnits) { merged.append(try Self.sum(mine, theirs)) }
            var count: Int64?
            if let n, let theirs = other.n { count = try Self.sum(n, theirs) }
            return KPIResult(kpi, in: currency, try mergedSums(other.sums), n: count, gapUnits: merged)
        } catch {
            throw .arithmetic(error)
        }
    }

    private func mergedSums(_ other: Sums) throws(ArithmeticError) -> Sums {
        switch (sums, other) {
        case (.quotient(let mine), .quotient(let theirs)): .quotient(try mine.merging(theirs))
        case (.total(let mine), .total(let theirs)): .total(try Self.sum(mine, theirs))
        // One KPI either divides or does not.
        default: sums
        }
    }

    private static func sum(_ left: Int64, _ right: Int64) throws(ArithmeticError) -> Int64 {
        let (sum, overflow) = left.addingReportingOverflow(right)
        guard !overflow else { throw .overflow }
        return sum
    }
}

/// Why figures of parts could not be merged.
public enum KPIMergeError: Error, Hashable, Sendable {
    /// They are of two KPIs, of two variants, or of two formulas of one name.
    case otherKPI(KPIName, KPIName)
    /// Amounts of two currencies are not added.
    case currencyMismatch(Currency, Currency)
    /// A sum does not fit 64 bits.
    case arithmetic(ArithmeticError)
}
