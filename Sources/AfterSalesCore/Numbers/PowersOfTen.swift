extension FixedWidthInteger {
    /// `10^exponent`, or an overflow where the type cannot hold it; no integer holds a power below zero.
    @inlinable
    package static func powerOfTen(_ exponent: Int) throws(ArithmeticError) -> Self {
        guard exponent >= 0 else { throw .overflow }
        var power: Self = 1
        for _ in 0..<exponent {
            let (next, overflow) = power.multipliedReportingOverflow(by: 10)
            guard !overflow else { throw .overflow }
            power = next
        }
        return power
    }
}
