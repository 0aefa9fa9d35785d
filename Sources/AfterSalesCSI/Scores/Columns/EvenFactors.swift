/// Factors all of whose questions count alike, made ready to be added up side by side, a lane each.
///
/// A factor's value is the sum of its marks times a small whole number that depends on how many of its questions are missing.
struct EvenFactors: Sendable {
    /// How many factors there are room for.
    static let most = 8
    /// Squares of so great values of ``SurveyPass/most`` responses fit 32 bits.
    private static let greatest: Int64 = 4_096

    /// By how many questions are missing what the sums of marks are multiplied by; zero for a factor without answers.
    let multipliers: [SIMD8<UInt16>]
    /// What a unit of each factor's value adds to the index.
    let weights: Wide
    /// What each mark is worth: by factor in the kernel's order, how much one more adds to its sums.
    let steps: [Int64]
    /// By factor how many of the kernel's units one of its value is.
    let units: [Int64]
    /// How many questions each factor has, a byte each; what no factor has where there is none.
    let widths: UInt64
    /// However few so many missing answers weigh, they leave enough of the index.
    let safe: UInt64
    /// What of the index's weight a question of each factor has.
    let shares: [Int64]
    /// All of it.
    let wholeShare: Int64

    /// - Parameters:
    ///   - order: The factors, that with most questions first.
    ///   - grain: How many units of the index are one of the kernel.
    /// - Returns: Nil where they are not such.
    init?(_ coefficients: IndexCoefficients, _ order: [Int], grain: Int64) {
        guard order.count <= Self.most, let widest = order.first else { return nil }
        var multipliers = Array(
            repeating: SIMD8<UInt16>.zero, count: coefficients.factors[widest].questions.count)
        var (weights, widths) = (Wide(), UInt64.max)
        var (steps, units, shares): ([Int64], [Int64], [Int64]) = ([], [], [])
        for (lane, number) in order.enumerated() {
            guard let factor = EvenFactor(coefficients.factors[number], coefficients.slots, grain: grain),
                factor.greatest <= Self.greatest, factor.weight < 1 << 15
            else { return nil }
            for (missing, multiplier) in factor.multipliers.enumerated() {
                multipliers[missing][Self.lane(lane)] = UInt16(multiplier)
            }
            weights[lane] = factor.weight
            widths &= ~(255 << UInt64(8 * lane)) | UInt64(factor.multipliers.count) << UInt64(8 * lane)
            steps.append(factor.step)
            units.append(factor.unit)
            shares.append(factor.share)
        }
        self.multipliers = multipliers
        self.weights = weights
        self.widths = widths
        self.steps = steps
        self.units = units
        self.shares = shares
        wholeShare = coefficients.wholeShare
        safe = Self.safe(
            zip(shares, order).flatMap { Array(repeating: $0, count: coefficients.factors[$1].questions.count) },
            coefficients)
    }

    private static func safe(_ shares: [Int64], _ coefficients: IndexCoefficients) -> UInt64 {
        var left = coefficients.wholeShare
        var count: UInt64 = 0
        for share in shares.sorted(by: >) {
            left -= share
            guard left >= coefficients.leastShare, left > 0 else { break }
            count += 1
        }
        return count
    }
}
