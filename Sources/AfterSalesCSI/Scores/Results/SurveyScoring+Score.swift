import AfterSalesCore

extension SurveyScoring {
    /// The score of sums.
    /// - Parameter sums: Sums of this instrument.
    /// - Returns: The score; of fewer responses with an index than the rules ask for, that they are too few.
    /// - Throws: ``ScoringError/otherInstrument`` for sums of another one, ``ScoringError/otherDetail`` where a bootstrap needs
    ///   values that they did not keep.
    public func score(_ sums: ScoreSums) throws(ScoringError) -> ScoreVerdict {
        guard sums.shape == shape else { throw .otherInstrument }
        guard let index = try indexScore(of: sums) else {
            return .insufficientSample(have: sums.index.count, need: rules.leastResponses)
        }
        var factors: [FactorScore] = []
        for (id, sums) in zip(shape.factors, sums.factors) {
            factors.append(FactorScore(factor: id, score: try mean(sums, on: scale())))
        }
        var questions: [QuestionScore] = []
        for (question, marks) in zip(coefficients.slots, sums.marks) {
            questions.append(QuestionScore(question: question.id, score: try figures(question, marks)))
        }
        return .score(
            SurveyScore(
                responses: index.responses, unscored: sums.unscored, index: index.mean, interval: index.interval,
                factors: factors, questions: questions, responseRate: try responseRate(of: sums)))
    }

    /// Who answered of those that were asked; nil where that is not known, nobody was asked, or more answered than were asked.
    /// - Parameter sums: The responses.
    /// - Throws: ``ScoringError/arithmetic(_:)``.
    public func responseRate(of sums: ScoreSums) throws(ScoringError) -> ShareScore? {
        guard let invited = sums.invited else { return nil }
        return try ShareScore(sums.responses, of: invited, at: rules.level)
    }

    /// In what units indices and scores of factors are.
    func scale() throws(ScoringError) -> ValueScale {
        try Self.scale(unitsPerPoint: shape.unitsPerPoint, least: shape.least, most: shape.most)
    }

    static func scale(unitsPerPoint: Int64, least: Int64, most: Int64) throws(ScoringError) -> ValueScale {
        do throws(IntervalInputError) {
            return try ValueScale(unitsPerPoint: unitsPerPoint, least: least, most: most)
        } catch {
            throw .interval(error)
        }
    }

    /// The index; nil of too few responses.
    private func indexScore(of sums: ScoreSums) throws(ScoringError) -> MeanScore? {
        let scale = try scale()
        guard case .bootstrap(let seed, let samples) = rules.interval else {
            return try mean(sums.index, on: scale).value
        }
        guard let values = sums.values else { throw .otherDetail }
        guard sums.index.count >= rules.leastResponses, let index = sums.index.mean(on: scale) else { return nil }
        let tally: ValueTally
        do throws(IntervalInputError) {
            tally = try ValueTally(values.map { (value: $0.key, count: $0.value) })
        } catch {
            throw .interval(error)
        }
        guard
            let interval = ConfidenceInterval.bootstrap(
                tally, on: scale, at: rules.level, seed: seed, samples: samples)
        else { throw .bootstrapSamples(samples) }
        return MeanScore(responses: sums.index.count, mean: index, interval: interval)
    }

    /// A mean with the interval that the rules ask for, of as many values as they ask for.
    func mean(_ sums: MeanSums, on scale: ValueScale) throws(ScoringError) -> Scored<MeanScore> {
        guard sums.count >= rules.leastResponses, let mean = sums.mean(on: scale),
            let interval = rules.interval.mean(sums, on: scale, at: rules.level)
        else { return .insufficientSample(have: sums.count, need: rules.leastResponses) }
        return .score(MeanScore(responses: sums.count, mean: mean, interval: interval))
    }
}
