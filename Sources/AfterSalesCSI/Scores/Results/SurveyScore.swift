public import AfterSalesCore

/// The score of a survey (满意度得分): what it is, of how many responses, and how sure.
public struct SurveyScore: Hashable, Sendable {
    /// Responses with an index.
    public let responses: Int64
    /// Responses without one, because they leave too much out.
    public let unscored: Int64
    /// The index: the mean over the responses, rounded once to hundredths of a point, half away from zero.
    public let index: Points
    /// The interval of the index.
    public let interval: ConfidenceInterval
    /// Of each factor, in the instrument's order.
    public let factors: [FactorScore]
    /// Of each question that is answered by marks, in the instrument's order.
    public let questions: [QuestionScore]
    /// Who answered of those that were asked (回收率); nil where that is not known, or more answered than were asked.
    public let responseRate: ShareScore?

    /// The figures of a question; nil for one that the survey has not, or that too few have answered.
    /// - Parameter id: The question.
    public func question(_ id: Identifier<SurveyQuestion>) -> QuestionScore.Figures? {
        questions.first { $0.question == id }?.score.value
    }

    /// The score of a factor; nil for one that the survey has not, or of which too few have answered anything.
    /// - Parameter id: The factor.
    public func factor(_ id: Identifier<SurveyFactor>) -> MeanScore? {
        factors.first { $0.factor == id }?.score.value
    }
}
