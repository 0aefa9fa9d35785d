/// Why figures are none that an interval could be made of.
public enum IntervalInputError: Error, Hashable, Sendable {
    /// A number of answers is below zero.
    case negativeCount(Int64)
    /// No answers have these sums: the squares are too small or too large for the total, or something is left over where
    /// nothing was counted.
    case contradictorySums
    /// A point has no units, or fewer.
    case unitsNotPositive(Int64)
    /// A scale ends where it begins, or before.
    case emptyScale(least: Int64, most: Int64)
    /// A bound in hundredths of a point, or a number of answers, needs more than 64 bits.
    case tooLarge
}
