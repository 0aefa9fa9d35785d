import AfterSalesCore

extension CoefficientSource {
    static let leastUnit: Int128 = 1_000_000
    static let mostUnit: Int128 = 1_000_000_000

    /// How many units a point has: see ``IndexCoefficients``.
    func unit() throws(ScoringError) -> Int64 {
        // Finer than numbers go is finer than the most.
        let complete = (try? denominator(partial: false)) ?? .max
        guard complete <= Self.mostUnit else { return Int64(Self.mostUnit) }
        let partial = (try? denominator(partial: true)) ?? .max
        let base = partial <= Self.mostUnit ? partial : complete
        return Int64((Self.leastUnit + base - 1) / base * base)
    }

    /// What all points divide by that complete responses have; and those where some questions are answered, but of each factor
    /// one at least.
    private func denominator(partial: Bool) throws(ScoringError) -> Int128 {
        var denominator: Int128 = 1
        for (factor, members) in members.enumerated() {
            for answered in try answeredWeights(of: members, partial: partial) {
                for member in members {
                    let question = questions[member]
                    let share = try ScoringError.fitting { () throws(ArithmeticError) in
                        try Rational(Int128(points) * Int128(question.weight), over: Int128(answered))
                            / Rational(question.divisor)
                    }
                    let inIndex = try ScoringError.fitting { () throws(ArithmeticError) in
                        try share * Rational(Int128(weights[factor]), over: Int128(weight))
                    }
                    denominator = try ScoringError.leastCommonMultiple(denominator, share.denominator)
                    denominator = try ScoringError.leastCommonMultiple(denominator, inIndex.denominator)
                    guard denominator <= Self.mostUnit else { return denominator }
                }
            }
        }
        return denominator
    }

    /// What the answered questions of a factor can weigh together.
    private func answeredWeights(of members: [Int], partial: Bool) throws(ScoringError) -> Set<Int64> {
        let weights = members.map { questions[$0].weight }
        guard partial, members.count <= FactorCoefficients.mostTabled else { return [try Self.sum(weights)] }
        var sums: Set<Int64> = []
        for mask in 1..<1 << weights.count {
            sums.insert(try Self.sum(weights.indices.filter { mask >> $0 & 1 == 1 }.map { weights[$0] }))
        }
        return sums
    }
}
