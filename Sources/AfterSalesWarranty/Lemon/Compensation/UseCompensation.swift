public import AfterSalesCore

/// What a customer pays for the use he had of a car that is replaced or returned (合理使用补偿), and how it comes about:
/// price × distance / per × rate, rounded once.
public struct UseCompensation: Hashable, Sendable, Codable {
    /// What the car cost, by its invoice.
    public let price: Money
    /// How far it was driven.
    public let distance: Distance
    /// The distance for which the rate stands.
    public let per: Distance
    /// The rate n that the maker states (使用补偿系数).
    public let rate: Rate
    /// By which rule it was rounded.
    public let rounding: RoundingRule
    /// What the customer pays.
    public let amount: Money
    /// Where the formula stands.
    public let source: LocalizedText
}

extension LemonRuleSet {
    /// What a customer pays for the use he had.
    /// - Parameters:
    ///   - price: What the car cost, by its invoice, above zero.
    ///   - distance: How far it was driven; where the rules say up to the first repair, up to that.
    ///   - rate: The rate n that the maker states, inside the bounds of the rules.
    ///   - rounding: How the amount is rounded to the currency's smallest unit, once.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong: `lemonNoCompensation`,
    ///   `amountNotPositive`, `implausibleOdometer`, `lemonRateOutOfBounds`; ``/AfterSalesCore/ArithmeticError/overflow``
    ///   where the amount is more than can be computed with.
    public func useCompensation(
        price: Money, distance: Distance, rate: Rate, rounding: RoundingRule = .halfAwayFromZero
    ) throws -> UseCompensation {
        var check = UseCompensationCheck()
        check.check(self, price: price, distance: distance, rate: rate)
        guard let rule = compensation, check.errorCount == 0 else { throw Rejection(check.findings) }
        let units = try distance.rational(in: unit) / Rational(Int64(rule.per))
        return UseCompensation(
            price: price, distance: distance, per: Distance(rule.per, unit), rate: rate, rounding: rounding,
            amount: try price.multiplied(by: try units * rate.rational, rounding: rounding), source: rule.source)
    }
}
