/// Division by a number that is known long before: a multiplication and a shift.
///
/// With l the bits of d − 1 and m = ⌈2^(63+l) / d⌉, ⌊n / d⌋ = ⌊n · m / 2^(63+l)⌋ for every n below 2^63: m · d is above
/// 2^(63+l) by less than d ≤ 2^l, so the error of n · m / 2^(63+l) is below 1 / d (Granlund and Montgomery, 1994).
struct LiveReciprocal: Hashable, Sendable, BitwiseCopyable {
    /// m.
    let factor: UInt64
    /// l.
    let shift: UInt64

    /// Of a number above zero.
    init(_ divisor: Int64) {
        shift = Self.shift(of: divisor)
        factor = Self.factor(of: divisor, shift)
    }

    @inline(__always)
    static func shift(of divisor: Int64) -> UInt64 {
        UInt64(truncatingIfNeeded: Int64.bitWidth &- (divisor &- 1).leadingZeroBitCount)
    }

    static func factor(of divisor: Int64, _ shift: UInt64) -> UInt64 {
        guard shift > 0 else { return 1 << 63 }
        let (quotient, remainder) = UInt64(bitPattern: divisor).dividingFullWidth((1 << (shift - 1), 0))
        return remainder == 0 ? quotient : quotient + 1
    }

    /// ⌊n / d⌋ for n below 2^63.
    @inline(__always)
    static func quotient(_ number: UInt64, _ factor: UInt64, _ shift: UInt64) -> UInt64 {
        (number &<< 1).multipliedFullWidth(by: factor).high &>> shift
    }
}
