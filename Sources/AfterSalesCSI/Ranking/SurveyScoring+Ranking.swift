public import AfterSalesCore
import AfterSalesStorage

extension SurveyScoring {
    /// Ranks advisors by their sums. The order in which they are given means nothing.
    /// - Parameters:
    ///   - advisors: Each advisor's responses added up.
    ///   - requirement: What is asked for of the lower bound of a star; what the rules ask for where nothing else is said.
    /// - Throws: ``ScoringError`` where sums are of another instrument, or a figure does not fit.
    public func ranking(
        of advisors: [RankedAdvisor: ScoreSums], requirement: Points? = nil
    ) throws(ScoringError) -> AdvisorRanking {
        let requirement = requirement ?? rules.requirement
        var candidates: [AdvisorRanker.Candidate] = []
        var unranked: [AdvisorRanking.Unranked] = []
        for (advisor, sums) in advisors {
            switch try score(sums) {
            case .insufficientSample(let have, let need):
                unranked.append(AdvisorRanking.Unranked(advisor: advisor, have: have, need: need))
            case .score(let score):
                candidates.append(
                    AdvisorRanker.Candidate(
                        advisor: advisor,
                        score: MeanScore(responses: score.responses, mean: score.index, interval: score.interval),
                        sums: sums.index))
            }
        }
        let levels = try ScoringError.fitting { () throws(ArithmeticError) in
            try AdvisorRanker.levels(rules.level, comparisons: candidates.count - 1)
        }
        let pairLevel = candidates.count > 1 ? levels.pair : nil
        let scale = try scale()
        let ranker = try ScoringError.fitting { () throws(ArithmeticError) in
            try AdvisorRanker(
                candidates, on: scale, by: rules.interval, at: pairLevel,
                rest: try AdvisorRanker.levels(rules.level, comparisons: candidates.count).pair)
        }
        return AdvisorRanking(
            standings: ranker.standings(requirement: requirement),
            unranked: unranked.sorted { $0.advisor < $1.advisor },
            pairLevel: pairLevel, level: levels.whole, requirement: requirement)
    }

    /// Ranks the advisors of responses. Those that name no advisor are nobody's.
    /// - Parameters:
    ///   - responses: Responses to the instrument, in any order.
    ///   - requirement: What is asked for of the lower bound of a star; what the rules ask for where nothing else is said.
    /// - Throws: `Rejection` with every reason against any response; ``ScoringError``.
    public func ranking(
        of responses: some Sequence<SurveyResponse>, requirement: Points? = nil
    ) throws -> AdvisorRanking {
        var advisors: [RankedAdvisor: ScoreSums] = [:]
        for (subject, sums) in try sums(of: responses, by: [.advisor]) {
            guard case .advisor(let employee?, let owner) = subject.keys[0] else { continue }
            advisors[RankedAdvisor(employee, at: owner)] = sums
        }
        return try ranking(of: advisors, requirement: requirement)
    }
}
