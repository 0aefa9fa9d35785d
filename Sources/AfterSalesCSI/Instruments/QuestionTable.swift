import AfterSalesCore

/// The questions of an instrument by their ids.
struct QuestionTable: Sendable {
    private let questions: [Identifier<SurveyQuestion>: SurveyQuestion]

    init(_ instrument: SurveyInstrument) {
        questions = Dictionary(instrument.questions.map { ($0.id, $0) }) { first, _ in first }
    }

    subscript(_ id: Identifier<SurveyQuestion>) -> SurveyQuestion? { questions[id] }
}
