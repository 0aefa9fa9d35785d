public import AfterSalesCore

/// In which column of a survey file a question is answered.
public struct SurveyQuestionColumn: Hashable, Sendable {
    /// The question.
    public let question: Identifier<SurveyQuestion>
    /// The column of its marks, or of its words where it is answered in words.
    public let column: String
    /// The words that stand for marks (文字对应分值), `"非常满意": 5`; compared without regard to case. They count before
    /// numbers, so that a reversed scale can be turned round: `"1": 5`.
    public let words: [String: Int]
    /// The column of what was said beside the mark; nil where there is none.
    public let comment: String?
    /// Whether a file may do without the columns.
    public let isOptional: Bool

    /// A column.
    /// - Parameters:
    ///   - question: The question.
    ///   - column: The column of its marks or words.
    ///   - words: The words that stand for marks.
    ///   - comment: The column of what was said beside the mark.
    ///   - isOptional: Whether a file may do without the columns.
    public init(
        _ question: Identifier<SurveyQuestion>, in column: String, words: [String: Int] = [:], comment: String? = nil,
        isOptional: Bool = false
    ) {
        self.question = question
        self.column = column
        self.words = words
        self.comment = comment
        self.isOptional = isOptional
    }
}
