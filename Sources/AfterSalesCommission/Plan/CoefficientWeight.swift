import AfterSalesCore

/// A coefficient as the whole number that a pool is divided by.
enum CoefficientWeight {
    /// Millionths; nil for zero, a negative one, one of more than six decimals or above a million.
    static func units(of value: DecimalNumeral) -> Int64? {
        guard value.signum > 0, value.scale <= PlanModel.coefficientDigits,
            let units = try? value.units(fractionDigits: PlanModel.coefficientDigits, rounding: .down),
            units <= 1_000_000_000_000
        else { return nil }
        return units
    }

    /// The weight of everybody in a pool of equal shares.
    static let equal: Int64 = 1_000_000

    /// The coefficient of a weight as a decimal: `0.4`.
    static func text(_ units: Int64) -> String { rational(units).description }

    /// The coefficient of a weight.
    static func rational(_ units: Int64) -> Rational {
        // A million is not zero, so the quotient exists.
        (try? Rational(Int128(units), over: Int128(equal))) ?? .zero
    }
}
