/// The normal distribution with mean 0 and variance 1.
///
/// Relative errors are below 10⁻¹²; AfterSalesCSITests holds them against figures of 40 digits.
enum StandardNormal {
    private static let rootOfTwoPi = (2 * Double.pi).squareRoot()

    /// Deviates just below those of usual tails.
    private static let starts: [(tail: Double, deviate: Double)] = [
        (0.25, 0.674489750), (0.1, 1.281551565), (0.05, 1.644853626), (0.025, 1.959963984), (0.005, 2.575829303),
        (0.0005, 3.290526731),
    ]

    /// How dense values are at `deviate`.
    static func density(_ deviate: Double) -> Double {
        Exponential.falling(deviate * deviate / 2) / rootOfTwoPi
    }

    /// How many values lie above `deviate`, which is not below zero.
    ///
    /// Near the middle the series 26.2.11 of Abramowitz and Stegun, *Handbook of Mathematical Functions* (1964); further
    /// out, where a difference from one half would lose digits, the continued fraction 26.2.14.
    static func upperTail(_ deviate: Double) -> Double {
        guard deviate < 2 else {
            var fraction = deviate
            for term in stride(from: 60, through: 1, by: -1) { fraction = deviate + Double(term) / fraction }
            return density(deviate) / fraction
        }
        let square = deviate * deviate
        var series = 1.0
        for term in stride(from: 61, through: 3, by: -2) { series = 1 + series * square / Double(term) }
        return 0.5 - density(deviate) * deviate * series
    }

    /// The deviate above which `tail` of the values lie, for a tail above zero and at most one half.
    ///
    /// By Newton's method from below, where it cannot overshoot because the tail is convex; levels that are usual need one
    /// step.
    static func quantile(upperTail tail: Double) -> Double {
        var deviate = starts.last { $0.tail >= tail }?.deviate ?? 0
        for _ in 0..<100 {
            let step = (upperTail(deviate) - tail) / density(deviate)
            deviate += step
            // A step is squared by the next one.
            guard step > 1e-8 * deviate else { break }
        }
        return deviate
    }
}
