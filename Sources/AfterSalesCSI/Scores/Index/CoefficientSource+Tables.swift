import AfterSalesCore

extension CoefficientSource {
    /// By factor: what the marks of all its questions can be divided by together.
    func scales() throws(ScoringError) -> [Int64] {
        var scales: [Int64] = []
        for members in members {
            var scale: Int128 = 1
            for member in members {
                scale = try ScoringError.leastCommonMultiple(scale, Int128(questions[member].divisor))
            }
            scales.append(try ScoringError.fitting(scale))
        }
        return scales
    }

    /// By question: what it weighs in the index, as whole numbers in that proportion; none outside the index.
    func shares() throws(ScoringError) -> [Int64] {
        var common: Int128 = 1
        var sums: [Int128] = []
        for members in members {
            sums.append(Int128(try Self.sum(members.map { questions[$0].weight })))
            common = try ScoringError.leastCommonMultiple(common, sums[sums.count - 1])
        }
        var shares: [Int64] = []
        for question in questions {
            guard let factor = question.factor else {
                shares.append(0)
                continue
            }
            let part = try ScoringError.product(Int128(weights[factor]), Int128(question.weight))
            shares.append(try ScoringError.fitting(try ScoringError.product(part, common / sums[factor])))
        }
        return shares
    }

    func slots(_ scales: [Int64], _ shares: [Int64]) throws(ScoringError) -> [QuestionSlot] {
        var slots: [QuestionSlot] = []
        for (number, question) in questions.enumerated() {
            var values: [Int64] = []
            if let factor = question.factor {
                let each = try ScoringError.product(
                    Int128(question.weight), Int128(scales[factor] / question.divisor))
                for mark in question.marks {
                    values.append(
                        try ScoringError.fitting(
                            try ScoringError.product(each, Int128(mark) - Int128(question.base))))
                }
            }
            slots.append(
                QuestionSlot(
                    id: question.id, kind: question.kind, lowest: question.marks.lowerBound,
                    marks: question.marks.count, factor: question.factor,
                    place: question.factor.flatMap { members[$0].firstIndex(of: number) } ?? 0,
                    weight: question.weight, share: shares[number], values: values))
        }
        // No sum of a factor can leave its 64 bits.
        for members in members {
            let most = members.map { slots[$0].values.map(\.magnitude).max() ?? 0 }
            _ = try ScoringError.fitting(most.reduce(into: 0 as Int128) { $0 += Int128($1) })
        }
        return slots
    }

    func factors(
        _ instrument: SurveyInstrument, units: Int64, _ scales: [Int64]
    ) throws(ScoringError) -> [FactorCoefficients] {
        var factors: [FactorCoefficients] = []
        for (number, members) in members.enumerated() {
            let weights = members.map { questions[$0].weight }
            var multipliers: [FactorCoefficients.Multiplier?] = []
            if members.count <= FactorCoefficients.mostTabled {
                for mask in 0..<1 << weights.count {
                    let answered = weights.indices.filter { mask >> $0 & 1 == 1 }.map { weights[$0] }
                    multipliers.append(
                        multiplier(number, try Self.sum(answered), units: units, scale: scales[number]))
                }
            } else {
                multipliers = [multiplier(number, try Self.sum(weights), units: units, scale: scales[number])]
            }
            factors.append(
                FactorCoefficients(
                    id: instrument.factors[number].id, weight: self.weights[number], questions: members,
                    scale: scales[number], questionWeight: try Self.sum(weights), multipliers: multipliers))
        }
        return factors
    }

    /// By what the sum of questions that weigh so much is multiplied; nil where that is no whole number, or a sum might not fit.
    private func multiplier(
        _ factor: Int, _ answered: Int64, units: Int64, scale: Int64
    ) -> FactorCoefficients.Multiplier? {
        guard answered > 0, let divisor = try? ScoringError.product(Int128(answered), Int128(scale)),
            let all = try? Rational(Int128(units) * Int128(points), over: divisor), all.denominator == 1,
            let inIndex = try? all * Rational(Int128(weights[factor]), over: Int128(weight)), inIndex.denominator == 1
        else { return nil }
        return Int64(exactly: all.numerator).flatMap { factor in
            Int64(exactly: inIndex.numerator).map { .init(factor: factor, index: $0) }
        }
    }

    /// What an index and a factor's score lie between: what the worst and the best mark of any question are worth.
    func range(units: Int64) throws(ScoringError) -> ClosedRange<Int64> {
        let most = units * points
        var least = most
        for question in questions where question.factor != nil {
            let worst = Int128(question.marks.lowerBound - question.base) * Int128(most)
            let divisor = Int128(question.divisor)
            let (quotient, remainder) = worst.quotientAndRemainder(dividingBy: divisor)
            least = min(least, try ScoringError.fitting(remainder < 0 ? quotient - 1 : quotient))
        }
        return least...most
    }
}
