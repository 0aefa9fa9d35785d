import AfterSalesCore
import AfterSalesStorage

/// Reads responses as numbers of marks, and notes every reason why one cannot be scored.
struct AnswerReader: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0
    private let coefficients: IndexCoefficients
    private let shape: ScoreShape
    private let slots: [Identifier<SurveyQuestion>: Int]
    /// Questions that are answered in words: they have no mark.
    private let worded: Set<Identifier<SurveyQuestion>>
    /// Of the response that was read last.
    private(set) var codes: [UInt8]
    /// By factor the scores of that response.
    private var values: [Int64?]

    init(_ scoring: SurveyScoring) {
        coefficients = scoring.coefficients
        shape = scoring.shape
        slots = Dictionary(
            coefficients.slots.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        worded = Set(scoring.instrument.questions.filter { $0.kind.marks == nil }.map(\.id))
        codes = Array(repeating: QuestionSlot.missing, count: coefficients.slots.count)
        values = Array(repeating: nil, count: coefficients.factors.count)
    }

    func verdict() throws(Rejection) {
        guard errorCount == 0 else { throw Rejection(findings) }
    }

    /// Takes a response's marks; false where it cannot be scored, which has been reported.
    mutating func read(_ response: SurveyResponse, at place: @autoclosure () -> Place) -> Bool {
        let before = errorCount
        if response.instrument != shape.instrument || response.version != shape.version {
            report(
                .responseToOtherInstrument, at: place(),
                inputs: [
                    .init("response", response.key.reference.description),
                    .init("instrument", String(response.instrument.rawValue.prefix(60))),
                    .init("version", String(response.version)),
                ], "this response is to another survey, or to another version of it", "该答复属于其他问卷或其他版本")
            return false
        }
        for slot in codes.indices { codes[slot] = QuestionSlot.missing }
        for (number, answer) in response.answers.enumerated() {
            guard let slot = slots[answer.question] else {
                if !worded.contains(answer.question) {
                    report(
                        .surveyUnknownQuestion, at: place().field("answers").element(number),
                        inputs: [.init("question", String(answer.question.rawValue.prefix(60)))],
                        "the survey has no such question", "问卷没有该题目")
                }
                continue
            }
            guard let mark = answer.mark else { continue }
            take(mark, slot, at: place().field("answers").element(number))
        }
        return errorCount == before
    }

    private mutating func take(_ mark: Int, _ slot: Int, at place: @autoclosure () -> Place) {
        let question = Finding.Input("question", coefficients.slots[slot].id.rawValue)
        guard codes[slot] == QuestionSlot.missing else {
            report(.surveyDuplicateAnswer, at: place(), inputs: [question], "the question is answered twice", "题目重复作答")
            return
        }
        guard let code = coefficients.slots[slot].code(of: mark) else {
            report(
                .surveyMarkOutOfScale, at: place(), inputs: [question, .init("mark", String(mark))],
                "the question has no mark \(mark)", "题目没有分值 \(mark)")
            return
        }
        codes[slot] = code
    }

    /// Adds the response that was read last.
    mutating func add(to sums: inout ScoreSums, at place: @autoclosure () -> Place) {
        do throws(ArithmeticError) {
            try sums.add(codes, coefficients, &values)
        } catch {
            report(.overflow, at: place(), "the sums are larger than can be computed with", "累计超出可计算的范围")
        }
    }
}
