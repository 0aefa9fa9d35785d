public import AfterSalesStorage

/// What a response asks for, with the answers that did it.
public struct LowAnswerVerdict: Hashable, Sendable {
    /// The response.
    public let response: RecordKey<SurveyResponse>
    /// The bad answers: the index first, the questions in the order of the survey.
    public let answers: [LowAnswer]

    /// Whether the customer is to be called back.
    public var asksForCallBack: Bool { !answers.isEmpty }

    /// The complaint it is: of several the gravest, of those the first; nil where it is none.
    public var complaint: LowAnswerRule.Opening? {
        var gravest: LowAnswerRule.Opening?
        for answer in answers where answer.isComplaint {
            guard let opening = answer.rule.complaint else { continue }
            if gravest.map({ $0.severity.gravity < opening.severity.gravity }) ?? true { gravest = opening }
        }
        return gravest
    }
}
