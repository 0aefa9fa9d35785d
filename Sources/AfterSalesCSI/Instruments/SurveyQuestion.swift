public import AfterSalesCore

/// A question of a survey (题目).
public struct SurveyQuestion: Hashable, Sendable, Identifiable {
    /// Its name in the instrument, `q1`.
    public let id: Identifier<SurveyQuestion>
    /// What is asked.
    public let text: LocalizedText
    /// How it is answered.
    public let kind: QuestionKind
    /// The factor whose mean it is part of; nil where it is no part of the index.
    public let factor: Identifier<SurveyFactor>?
    /// What it weighs in its factor, above zero; 1 where nothing else is said.
    public let weight: DecimalNumeral

    /// A question.
    /// - Parameters:
    ///   - id: Its name in the instrument.
    ///   - text: What is asked.
    ///   - kind: How it is answered.
    ///   - factor: The factor whose mean it is part of.
    ///   - weight: What it weighs in its factor.
    public init(
        _ id: Identifier<SurveyQuestion>, _ text: LocalizedText, _ kind: QuestionKind,
        in factor: Identifier<SurveyFactor>? = nil, weight: DecimalNumeral = DecimalNumeral(1)
    ) {
        self.id = id
        self.text = text
        self.kind = kind
        self.factor = factor
        self.weight = weight
    }
}
