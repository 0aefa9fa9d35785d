import AfterSalesCore

extension SurveyScoring {
    /// Whether a score became better or worse, or whether one cannot tell.
    ///
    /// Means are compared by Welch's interval of the difference, shares by Newcombe's, net promoter scores by the adjusted
    /// Wald intervals of both. A bootstrap, where the rules ask for one, is of the index itself; the difference is Welch's too.
    /// Where they ask for bounded intervals, the difference of means is bounded as well.
    /// - Parameters:
    ///   - earlier: The sums of the earlier period, or of whom one compares with.
    ///   - later: Those of the later one, or of whom one compares.
    /// - Returns: The changes; where either has fewer responses with an index than the rules ask for, the fewer of both.
    /// - Throws: ``ScoringError/otherInstrument`` for sums of another one, and where a figure does not fit.
    public func compare(_ earlier: ScoreSums, to later: ScoreSums) throws(ScoringError) -> Scored<ScoreComparison> {
        guard earlier.shape == shape, later.shape == shape else { throw .otherInstrument }
        let index = try change(from: earlier.index, to: later.index)
        guard case .score(let index) = index else {
            return .insufficientSample(
                have: min(earlier.index.count, later.index.count), need: rules.leastResponses)
        }
        var factors: [ScoreComparison.Factor] = []
        for (number, id) in shape.factors.enumerated() {
            let change = try change(from: earlier.factors[number], to: later.factors[number])
            factors.append(ScoreComparison.Factor(factor: id, change: change))
        }
        var questions: [ScoreComparison.Question] = []
        for (number, slot) in coefficients.slots.enumerated() {
            let (before, after) = (earlier.marks[number], later.marks[number])
            var promoters: Scored<ScoreChange>?
            if case .recommendation = slot.kind {
                promoters = try promoterChange(PromoterCounts(marks: before), PromoterCounts(marks: after))
            }
            questions.append(
                ScoreComparison.Question(
                    question: slot.id, topBox: try topBoxChange(before, after), promoters: promoters))
        }
        return .score(ScoreComparison(index: index, factors: factors, questions: questions))
    }

    private func few<Value>(_ earlier: Int64, _ later: Int64) -> Scored<Value>? {
        let have = min(earlier, later)
        return have < rules.leastResponses ? .insufficientSample(have: have, need: rules.leastResponses) : nil
    }

    /// The change of a mean.
    private func change(from earlier: MeanSums, to later: MeanSums) throws(ScoringError) -> Scored<ScoreChange> {
        if let few: Scored<ScoreChange> = few(earlier.count, later.count) { return few }
        let (scale, level) = (try scale(), rules.level)
        let difference = try difference(
            (earlier.total, Int128(earlier.count)), (later.total, Int128(later.count)), per: shape.unitsPerPoint)
        return try scored(
            ScoreChange(
                from: earlier.mean(on: scale), to: later.mean(on: scale), by: difference,
                rules.interval.difference(from: earlier, to: later, on: scale, at: level),
                back: rules.interval.difference(from: later, to: earlier, on: scale, at: level)))
    }

    /// The change of the share of the highest mark.
    private func topBoxChange(_ earlier: [Int64], _ later: [Int64]) throws(ScoringError) -> Scored<ScoreChange> {
        let before = Ratio(earlier.last ?? 0, per: try CoefficientSource.sum(earlier))
        let after = Ratio(later.last ?? 0, per: try CoefficientSource.sum(later))
        if let few: Scored<ScoreChange> = few(before.denominator, after.denominator) { return few }
        let difference = try difference(
            (100 * Int128(before.numerator), Int128(before.denominator)),
            (100 * Int128(after.numerator), Int128(after.denominator)), per: 1)
        return try scored(
            ScoreChange(
                from: try ShareScore(before.numerator, of: before.denominator, at: rules.level)?.share,
                to: try ShareScore(after.numerator, of: after.denominator, at: rules.level)?.share, by: difference,
                .difference(from: before, to: after, at: rules.level),
                back: .difference(from: after, to: before, at: rules.level)))
    }

    /// The change of a net promoter score.
    private func promoterChange(
        _ earlier: PromoterCounts, _ later: PromoterCounts
    ) throws(ScoringError) -> Scored<ScoreChange> {
        if let few: Scored<ScoreChange> = few(earlier.responses, later.responses) { return few }
        let difference = try difference(
            (100 * Int128(earlier.promoters - earlier.detractors), Int128(earlier.responses)),
            (100 * Int128(later.promoters - later.detractors), Int128(later.responses)), per: 1)
        return try scored(
            ScoreChange(
                from: try PromoterScore(earlier, at: rules.level)?.score,
                to: try PromoterScore(later, at: rules.level)?.score, by: difference,
                .difference(from: earlier, to: later, at: rules.level),
                back: .difference(from: later, to: earlier, at: rules.level)))
    }

    /// Later less earlier, rounded once.
    private func difference(
        _ earlier: (Int128, Int128), _ later: (Int128, Int128), per units: Int64
    ) throws(ScoringError) -> Points {
        try ScoringError.fitting { () throws(ArithmeticError) in
            let difference = try Rational(later.0, over: later.1) - Rational(earlier.0, over: earlier.1)
            return try Points(difference / Rational(units), rounding: .halfAwayFromZero)
        }
    }

    /// Sums that are large enough have intervals, unless they are such as no answers have.
    private func scored(_ change: ScoreChange?) throws(ScoringError) -> Scored<ScoreChange> {
        guard let change else { throw .interval(.contradictorySums) }
        return .score(change)
    }
}
