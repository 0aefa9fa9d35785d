public import AfterSalesCore

/// How a survey's score changed from one period to another, or differs between two subjects.
public struct ScoreComparison: Hashable, Sendable {
    /// The change of a factor.
    public struct Factor: Hashable, Sendable {
        /// The factor.
        public let factor: Identifier<SurveyFactor>
        /// The change; none where either sample is too small.
        public let change: Scored<ScoreChange>
    }

    /// The change of a question.
    public struct Question: Hashable, Sendable {
        /// The question.
        public let question: Identifier<SurveyQuestion>
        /// Of the share of the highest mark, in percentage points; none where either sample is too small.
        public let topBox: Scored<ScoreChange>
        /// Of the net promoter score; nil of a question that asks something else.
        public let promoters: Scored<ScoreChange>?
    }

    /// Of the index.
    public let index: ScoreChange
    /// Of each factor, in the instrument's order.
    public let factors: [Factor]
    /// Of each question that is answered by marks, in the instrument's order.
    public let questions: [Question]
}
