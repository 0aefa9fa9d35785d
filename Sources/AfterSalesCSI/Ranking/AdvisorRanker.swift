import AfterSalesCore

/// Compares advisors with each other.
struct AdvisorRanker {
    /// An advisor who can be ranked.
    struct Candidate {
        let advisor: RankedAdvisor
        let score: MeanScore
        let sums: MeanSums
    }

    private let candidates: [Candidate]
    private let scale: ValueScale
    private let interval: ScoreRules.IndexInterval
    /// For each of them, who is clearly better.
    private var better: [[Int]]
    /// For each of them, whether he is clearly better than all others together.
    private var isAboveRest: [Bool]

    /// - Parameters:
    ///   - candidates: In any order.
    ///   - interval: How the interval of a difference is made.
    ///   - level: The level of one comparison of two.
    ///   - restLevel: The level of one comparison with all others together.
    /// - Throws: ``ArithmeticError/overflow`` where all of them together do not fit.
    init(
        _ candidates: [Candidate], on scale: ValueScale, by interval: ScoreRules.IndexInterval,
        at level: ConfidenceLevel?, rest restLevel: ConfidenceLevel
    ) throws(ArithmeticError) {
        self.candidates = candidates.sorted {
            $0.score.mean == $1.score.mean ? $0.advisor < $1.advisor : $0.score.mean > $1.score.mean
        }
        self.scale = scale
        self.interval = interval
        better = Array(repeating: [], count: candidates.count)
        isAboveRest = Array(repeating: false, count: candidates.count)
        guard let level else { return }
        for one in self.candidates.indices {
            for other in self.candidates.indices
            where one != other && self.candidates[other].score.mean >= self.candidates[one].score.mean
                && isBetter(other, than: one, at: level)
            {
                better[one].append(other)
            }
        }
        let rests = try Self.rests(of: self.candidates.map(\.sums))
        for one in self.candidates.indices {
            isAboveRest[one] =
                interval.difference(
                    from: self.candidates[one].sums.spread(atLeastAs: rests[one]), to: rests[one], on: scale,
                    at: restLevel
                ).map { $0.upper < .zero } ?? false
        }
    }

    /// For each of the sums all others together.
    private static func rests(of sums: [MeanSums]) throws(ArithmeticError) -> [MeanSums] {
        var rests: [MeanSums] = []
        var before = MeanSums()
        for own in sums {
            rests.append(before)
            before = try before.merging(own)
        }
        var behind = MeanSums()
        for index in sums.indices.reversed() {
            rests[index] = try rests[index].merging(behind)
            behind = try behind.merging(sums[index])
        }
        return rests
    }

    /// By the upper bound of the difference the other way: bounds are cut down, so that only an upper one below zero is below
    /// zero also without the cut.
    private func isBetter(_ one: Int, than other: Int, at level: ConfidenceLevel) -> Bool {
        interval.difference(from: candidates[one].sums, to: candidates[other].sums, on: scale, at: level)
            .map { $0.upper < .zero } ?? false
    }

    func standings(requirement: Points?) -> [AdvisorStanding] {
        var worse = Array(repeating: 0, count: candidates.count)
        for list in better { for one in list { worse[one] += 1 } }
        return candidates.indices.map { index in
            let candidate = candidates[index]
            let isMet = requirement.map { candidate.score.interval.lower >= $0 }
            return AdvisorStanding(
                advisor: candidate.advisor, score: candidate.score,
                rank: 1 + candidates.count { $0.score.mean > candidate.score.mean },
                bestRank: 1 + better[index].count, worstRank: candidates.count - worse[index],
                clearlyBetter: better[index].map { candidates[$0].advisor }.sorted(), meetsRequirement: isMet,
                isStar: better[index].isEmpty && (isMet ?? isAboveRest[index]))
        }
    }

    /// The level of each of an advisor's comparisons, so that all of them hold at a level, and what that comes to where it
    /// cannot be had.
    static func levels(
        _ level: ConfidenceLevel, comparisons: Int
    ) throws(ArithmeticError) -> (pair: ConfidenceLevel, whole: Rate) {
        guard comparisons > 1 else { return (level, level.share) }
        let miss = try (Rational.one - level.share.rational) / Rational(Int64(comparisons))
        // Cut, so that the level is not below what it is said to be.
        let units = try miss.units(fractionDigits: digits, rounding: .down)
        let share = Rate(DecimalNumeral(mantissa: try Int64.powerOfTen(digits) - units, scale: digits))
        if let pair = try? ConfidenceLevel(share) { return (pair, level.share) }
        // The surest there is, and what so many of them leave.
        let (most, rest) = (Rate(DecimalNumeral(mantissa: 999, scale: 3)), Int64(comparisons))
        guard let pair = try? ConfidenceLevel(most) else { return (level, Rate(DecimalNumeral(0))) }
        return (pair, Rate(DecimalNumeral(mantissa: max(0, 1_000 - rest), scale: 3)))
    }

    private static let digits = 12
}
