import AfterSalesCore

/// The rate of a withholding, ready to be taken of many amounts.
struct LiveRate: Sendable, BitwiseCopyable {
    private let factor: Int64
    private let divisor: Int64
    private let reciprocal: LiveReciprocal

    /// Nil where the rate cannot be taken in 64 bits, or not half away from zero.
    init?(_ withholding: PlanModel.WithholdingModel, _ rule: RoundingRule) {
        guard rule == .halfAwayFromZero, let power = try? Int64.powerOfTen(withholding.rate.scale),
            let rate = try? Rational(Int128(withholding.rate.mantissa), over: Int128(power)),
            let factor = Int64(exactly: rate.numerator), let divisor = Int64(exactly: rate.denominator),
            (0...Int64(1 << 22)).contains(factor)
        else { return nil }
        self.factor = factor
        self.divisor = divisor
        reciprocal = LiveReciprocal(divisor)
    }

    /// What is withheld of an amount of zero up to ``LiveLowering/largest``: of at most 2^40 by 2^22.
    @inline(__always)
    func amount(of net: Int64) -> Int64 {
        let dividend = UInt64(bitPattern: net &* factor) &+ UInt64(bitPattern: divisor) &>> 1
        return Int64(bitPattern: LiveReciprocal.quotient(dividend, reciprocal.factor, reciprocal.shift))
    }
}
