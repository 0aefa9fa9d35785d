/// Why a text is not the number that was asked for. Carries the text as it was given.
public enum NumeralError: Error, Hashable, Sendable {
    /// Not an optional minus sign, digits, and optionally a point with digits behind it.
    case malformed(String)
    /// More decimals than the unit has, and no rounding was asked for.
    case tooManyDigits(String, allowed: Int)
    /// Does not fit: past the range of the unit, or of more than 18 significant digits where no unit is known yet.
    case tooLarge(String)
}
