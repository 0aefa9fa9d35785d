public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

extension SurveyScoring {
    /// The list of a week.
    /// - Parameters:
    ///   - week: The week.
    ///   - responses: Responses to the instrument, in any order; those answered on other days are left out.
    ///   - rules: Which answers are bad.
    ///   - before: The sums of the week before; nil where there are none.
    ///   - requirement: What is asked for of the index.
    ///   - most: The most verbatims of a weak point.
    /// - Throws: `Rejection` with every reason against any response of the week; ``ScoringError``.
    public func weeklyList(
        _ week: SurveyWeek, of responses: some Sequence<SurveyResponse>, by rules: LowAnswerRules = .standard,
        before: ScoreSums? = nil, requirement: Points? = nil, most: Int = 5
    ) throws -> WeeklyList {
        let responses = responses.filter { week.days.contains($0.answeredOn) }
        return WeeklyList(
            week: week, responses: responses.count, lowAnswers: try lowAnswers(of: responses, by: rules),
            weakPoints: try weakPoints(of: responses, before: before, requirement: requirement, most: most))
    }

    /// The responses that ask for something: complaints first, the gravest first; then by the number of bad answers, the most
    /// first.
    func lowAnswers(of responses: [SurveyResponse], by rules: LowAnswerRules) throws -> [LowAnswerVerdict] {
        var verdicts: [LowAnswerVerdict] = []
        for response in responses {
            let verdict = try rules.verdict(on: response, by: self)
            if verdict.asksForCallBack { verdicts.append(verdict) }
        }
        return verdicts.sorted { left, right in
            let (first, second) = (left.complaint?.severity.gravity ?? -1, right.complaint?.severity.gravity ?? -1)
            if first != second { return first > second }
            if left.answers.count != right.answers.count { return left.answers.count > right.answers.count }
            return left.response.owner == right.response.owner
                ? left.response.id < right.response.id : left.response.owner < right.response.owner
        }
    }
}
