public import AfterSalesCore

extension SurveyScoring {
    /// Where the index lost its points.
    /// - Parameters:
    ///   - responses: Responses to the instrument, in any order.
    ///   - before: The sums of the period before; nil where there is none, or no index in it.
    ///   - requirement: What is asked for of the index; what the rules ask for where nothing else is said, and all of its points
    ///     where those ask for nothing.
    ///   - most: The most verbatims of a weak point, at least 0.
    /// - Returns: Too few responses with an index say nothing about what is weak.
    /// - Throws: `Rejection` with every reason against any response; ``ScoringError``.
    public func weakPoints(
        of responses: some Sequence<SurveyResponse>, before: ScoreSums? = nil, requirement: Points? = nil,
        most: Int = 5
    ) throws -> Scored<WeakPoints> {
        let responses = Array(responses)
        return try weakPoints(of: try sums(of: responses), before, requirement, responses, most: most)
    }

    /// Where the index of sums lost its points; what was said on it is not in sums.
    /// - Parameters:
    ///   - sums: Responses to the instrument, added up.
    ///   - before: The sums of the period before; nil where there is none, or no index in it.
    ///   - requirement: What is asked for of the index; what the rules ask for where nothing else is said, and all of its points
    ///     where those ask for nothing.
    /// - Returns: Too few responses with an index say nothing about what is weak.
    /// - Throws: ``ScoringError``, where sums are of another instrument, too.
    public func weakPoints(
        of sums: ScoreSums, before: ScoreSums? = nil, requirement: Points? = nil
    ) throws(ScoringError) -> Scored<WeakPoints> {
        guard sums.shape == shape else { throw .otherInstrument }
        return try weakPoints(of: sums, before, requirement, [], most: 0)
    }

    private func weakPoints(
        of now: ScoreSums, _ before: ScoreSums?, _ requirement: Points?, _ responses: [SurveyResponse], most: Int
    ) throws(ScoringError) -> Scored<WeakPoints> {
        guard now.index.count >= rules.leastResponses else {
            return .insufficientSample(have: now.index.count, need: rules.leastResponses)
        }
        if let before, before.shape != shape { throw ScoringError.otherInstrument }
        let asked = requirement ?? rules.requirement ?? Points(units: coefficients.points * 100)
        let finder = WeakPointFinder(self, now, before.flatMap { $0.index.count > 0 ? $0 : nil }, asked, most: most)
        return .score(try ScoringError.fitting { () throws(ArithmeticError) in try finder.weakPoints(responses) })
    }
}
