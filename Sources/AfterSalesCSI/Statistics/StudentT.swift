/// Student's t distribution for whole degrees of freedom.
///
/// Relative errors of quantiles are below 10⁻¹² for tails of 0.0005 to 0.25, which are those of levels of 50 % to 99.9 %,
/// and 1 to 10⁹ degrees of freedom; AfterSalesCSITests holds them against figures of 40 digits.
enum StudentT {
    /// Up to so many degrees of freedom the tail is summed; above, the expansion is exact to the last place or two.
    private static let summedUpTo: Int64 = 60

    /// The deviate above which `tail` of the values lie.
    /// - Parameters:
    ///   - tail: 0.0005 to 0.25.
    ///   - freedom: Degrees of freedom, 1 or more.
    static func quantile(upperTail tail: Double, freedom: Int64) -> Double {
        switch freedom {
        case ...1: return closed(tail, freedom: 1, from: 1 / (Double.pi * tail) - tail)
        case 2: return (1 - 2 * tail) / (2 * tail * (1 - tail)).squareRoot()
        case ...summedUpTo:
            let start = StudentTExpansion.quantile(
                normal: StandardNormal.quantile(upperTail: tail), freedom: freedom, terms: 4)
            return closed(tail, freedom: Int(freedom), from: start)
        default:
            return StudentTExpansion.quantile(
                normal: StandardNormal.quantile(upperTail: tail), freedom: freedom, terms: 8)
        }
    }

    /// Newton's method on the summed tail.
    private static func closed(_ tail: Double, freedom: Int, from start: Double) -> Double {
        var deviate = start
        for _ in 0..<100 {
            let (above, density) = StudentTSum.tail(deviate, freedom: freedom)
            let step = (above - tail) / density
            deviate += step
            // A step is squared by the next one.
            guard step.magnitude > 1e-9 * deviate else { break }
        }
        return deviate
    }
}
