public import AfterSalesCore

/// How much of a target was reached (达成率): actual ÷ target, rounded once, as commissions reckon it.
///
/// Both are taken as they are named: a KPI's shown value, a metric's value. 812 345.67 of 800 000 is 1.0154.
public struct Attainment: Hashable, Sendable {
    /// What was reached.
    public let actual: Rational
    /// What was to be reached. Above zero.
    public let target: Rational
    /// The quotient, rounded.
    public let value: Rational
    let units: Int64
    let digits: Int

    /// The attainment of a target.
    /// - Parameters:
    ///   - actual: What was reached, in the target's unit.
    ///   - target: What was to be reached; nil where nobody set it.
    ///   - digits: Decimals of the quotient, 0...18; a plan says them as `rounding.ratioDigits`.
    ///   - rule: How it is rounded; a plan says it as `rounding.mode`.
    /// - Throws: ``AttainmentError``.
    public init(
        of actual: Rational, target: Rational?, digits: Int = 4, rounding rule: RoundingRule = .halfAwayFromZero
    ) throws(AttainmentError) {
        guard let target else { throw .missingTarget }
        guard target != .zero else { throw .zeroTarget }
        // Below zero, a worse result would attain more.
        guard target > .zero else { throw .negativeTarget }
        let quotient: Rational
        do throws(ArithmeticError) {
            quotient = try actual / target
            units = try quotient.units(fractionDigits: digits, rounding: rule)
            value = try quotient.rounded(fractionDigits: digits, rounding: rule)
        } catch {
            throw .arithmetic(error)
        }
        // Not by what is rounded: a little below zero is below zero.
        guard actual >= .zero else { throw .negative(quotient) }
        self.actual = actual
        self.target = target
        self.digits = digits
    }

    /// The quotient with its decimals: `1.0154`.
    public var text: String { units.decimalText(fractionDigits: digits) }
}

/// Why there is no attainment.
public enum AttainmentError: Error, Hashable, Sendable {
    /// Nobody set a target.
    case missingTarget
    /// Nothing can be reached of nothing.
    case zeroTarget
    /// The target is below zero.
    case negativeTarget
    /// Below zero, with the exact quotient: nobody is paid by such a figure.
    case negative(Rational)
    /// It does not fit.
    case arithmetic(ArithmeticError)
}
