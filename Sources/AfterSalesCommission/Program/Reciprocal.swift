/// A whole number that is divided by again and again, as a multiplication (Granlund and Montgomery, 1994).
struct Reciprocal: Hashable, Sendable {
    let divisor: UInt64
    /// `2^(63 + l) / divisor` rounded up, where `2^l` is the divisor or the power of two above it.
    private let multiplier: UInt64
    private let shift: UInt64
    /// What is added before dividing so that an exact half goes up.
    let half: UInt64

    /// The reciprocal of a divisor above 1 and at most `Int64.max`.
    init?(_ divisor: Int64) {
        guard divisor > 1 else { return nil }
        self.divisor = UInt64(divisor)
        let bits = UInt64.bitWidth - (self.divisor - 1).leadingZeroBitCount
        let power = UInt128(1) << UInt128(63 + bits)
        multiplier = UInt64(truncatingIfNeeded: (power + UInt128(divisor) - 1) / UInt128(divisor))
        shift = UInt64(bits - 1)
        half = self.divisor / 2
    }

    /// `value / divisor` without the fraction; `value` below 2^63.
    @inline(__always)
    func quotient(_ value: UInt64) -> UInt64 { multiplier.multipliedFullWidth(by: value).high &>> shift }
}
