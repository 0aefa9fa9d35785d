/// How an exact quotient becomes a whole number of smallest units. Every rounding in the library names its rule.
public enum RoundingRule: String, Codable, CaseIterable, Hashable, Sendable {
    /// To the nearest unit, an exact half away from zero (四舍五入): 0.5 → 1, −0.5 → −1.
    case halfAwayFromZero
    /// To the nearest unit, an exact half to the even neighbour (银行家舍入): 0.5 → 0, 1.5 → 2.
    case halfEven
    /// Toward zero, dropping the fraction (舍去): 0.9 → 0, −0.9 → 0.
    case down

    /// The quotient `dividend / divisor` rounded to a whole number.
    ///
    /// Swift's `/` truncates toward zero also for negative numbers; the remainder is corrected here by its
    /// magnitude, so the rule is symmetric for credits.
    ///
    /// - Precondition: the divisor is not zero; a caller checks that first and reports it with its place. Not `min / -1`
    ///   either, which has no representation.
    @inlinable
    public func quotient<Integer: FixedWidthInteger & SignedInteger>(_ dividend: Integer, by divisor: Integer)
        -> Integer
    {
        let (truncated, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
        if remainder == 0 || self == .down { return truncated }
        let rest = remainder.magnitude
        let distanceUp = divisor.magnitude - rest
        let awayFromZero: Bool
        if rest != distanceUp {
            awayFromZero = rest > distanceUp
        } else {
            awayFromZero = self == .halfAwayFromZero || truncated & 1 != 0
        }
        guard awayFromZero else { return truncated }
        return (dividend < 0) == (divisor < 0) ? truncated + 1 : truncated - 1
    }
}
