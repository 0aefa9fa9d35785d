import AfterSalesCore

/// A question that is answered by marks, made ready to be scored.
struct QuestionSlot: Hashable, Sendable {
    /// What stands for an answer that is missing.
    static let missing: UInt8 = 255

    /// The question.
    let id: Identifier<SurveyQuestion>
    /// How it is answered.
    let kind: QuestionKind
    /// The lowest mark.
    let lowest: Int
    /// How many marks it has.
    let marks: Int
    /// Which of the instrument's factors it belongs to.
    let factor: Int?
    /// Which of the factor's questions it is.
    let place: Int
    /// What it weighs in its factor, as a whole number.
    let weight: Int64
    /// What it weighs in the index, in units of ``IndexCoefficients/wholeShare``.
    let share: Int64
    /// Of each mark what it adds to the sum of its factor; see ``FactorCoefficients``.
    let values: [Int64]

    /// The marks it has.
    var range: ClosedRange<Int> { lowest...lowest + marks - 1 }

    /// The number of a mark, from the lowest; nil where the question has no such mark.
    func code(of mark: Int) -> UInt8? {
        guard mark >= lowest, mark - lowest < marks else { return nil }
        return UInt8(mark - lowest)
    }
}
