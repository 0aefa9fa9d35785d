public import AfterSalesCore

/// An answer to a question of a survey: a mark, words, or both.
public struct SurveyAnswer: Hashable, Sendable, Codable {
    /// The question.
    public let question: Identifier<SurveyQuestion>
    /// The mark, one of ``QuestionKind/marks``.
    public let mark: Int?
    /// What was said.
    public internal(set) var text: String?

    /// An answer.
    /// - Parameters:
    ///   - question: The question.
    ///   - mark: The mark.
    ///   - text: What was said.
    public init(_ question: Identifier<SurveyQuestion>, _ mark: Int? = nil, text: String? = nil) {
        self.question = question
        self.mark = mark
        self.text = text
    }
}
