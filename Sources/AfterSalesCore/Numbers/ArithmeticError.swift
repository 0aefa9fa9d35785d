/// What exact arithmetic cannot give. Nothing wraps, saturates or becomes a silent zero.
public enum ArithmeticError: Error, Hashable, Sendable {
    /// The exact result needs more than the 64 bits of a named value or the 128 bits of an intermediate one.
    case overflow
    /// A quotient by zero.
    case divisionByZero
    /// Amounts in two currencies were combined; the operands' currencies.
    case currencyMismatch(Currency, Currency)
}
