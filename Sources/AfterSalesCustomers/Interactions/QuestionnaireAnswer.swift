/// An answer of a customer to a question of a questionnaire (调查表).
public struct QuestionnaireAnswer: Hashable, Sendable, Codable {
    /// The question's id.
    public var question: String
    /// What he answered, in his words.
    public var text: String?
    /// The mark he gave, where the question asks for one.
    public var mark: Int?

    /// An answer.
    public init(_ question: String, text: String? = nil, mark: Int? = nil) {
        self.question = question
        self.text = text
        self.mark = mark
    }
}
