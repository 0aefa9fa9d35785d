public import AfterSalesCore

/// A bad answer (低分): what was answered, up to which mark that is bad, and what it asks for.
public struct LowAnswer: Hashable, Sendable {
    /// What was answered badly.
    public enum Subject: Hashable, Sendable {
        /// A question.
        case question(Identifier<SurveyQuestion>)
        /// All of it, by its index.
        case index
    }

    /// What was answered badly.
    public let subject: Subject
    /// The mark, or the points of the index, exactly.
    public let value: Rational
    /// The rule that it is bad by.
    public let rule: LowAnswerRule
    /// Whether it is a complaint, beside the call-back that every bad answer asks for.
    public let isComplaint: Bool
}
