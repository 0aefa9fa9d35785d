/// What kind of change a mutant is.
public enum MutationKind: String, Codable, CaseIterable, Sendable {
    /// `<` and `<=`, `>` and `>=`: the bound itself.
    case bound
    /// A comparison, or a condition without an operator, and its contrary.
    case condition
    /// `&&` and `||`.
    case logic
    /// `+ - * / %` and those that wrap.
    case arithmetic
    /// `& | ^ << >>` and those that mask.
    case bits
    /// `+= -= *= /=` and those that wrap.
    case assignment
    /// A whole number, and one more.
    case integer
    /// `true` and `false`.
    case boolean
    /// `-x` and `x`.
    case sign
    /// `min` and `max`.
    case extreme
    /// A rule of rounding, and another.
    case rounding
    /// Arithmetic that reports its overflow.
    case overflow
    /// `a ?? b`, and `b`.
    case coalescing
}
