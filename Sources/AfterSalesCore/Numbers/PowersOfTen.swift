extension FixedWidthInteger {
    /// `10^exponent`, or an overflow where the type cannot hold it.
    @inlinable
    package static func powerOfTen(_ exponent: Int) throws(ArithmeticError) -> Self {
        var power: Self = 1
        for _ in 0..<exponent {
            let (next, overflow) = power.multipliedReportingOverflow(by: 10)
            guard !overflow else { throw .overflow }
            power = next
        }
        return power
    }
}
