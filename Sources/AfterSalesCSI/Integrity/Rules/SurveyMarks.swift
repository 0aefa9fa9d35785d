import AfterSalesCore
import AfterSalesStorage

/// The marks of a response by the kinds of its questions: what tells whether anybody thought about them.
struct SurveyMarks: Sendable {
    /// How many questions have a mark.
    private(set) var marked = 0
    /// How many questions of a scale have one.
    private(set) var scaled = 0
    /// Whether all of these are of the same height: the same mark, or the same part of different scales.
    private(set) var isStraight = true
    /// The height of the first one: between the lowest mark, 0, and the highest, 1.
    private var height: Rational?
    /// The questions answered by no.
    private(set) var denied: [Identifier<SurveyQuestion>] = []
    /// The answers to how likely one is to recommend.
    private(set) var recommended: [(question: Identifier<SurveyQuestion>, mark: Int)] = []
    private var firstScale: (marks: ClosedRange<Int>, mark: Int)?

    init(of response: SurveyResponse, to questions: [Identifier<SurveyQuestion>: QuestionKind]) {
        for answer in response.answers {
            guard let mark = answer.mark, let kind = questions[answer.question], let marks = kind.marks,
                marks.contains(mark)
            else { continue }
            marked += 1
            switch kind {
            case .scale: add(mark, of: marks)
            case .yesNo: if mark == 0 { denied.append(answer.question) }
            case .recommendation: recommended.append((answer.question, mark))
            case .text: break
            }
        }
        if scaled == 0 { isStraight = false }
    }

    private mutating func add(_ mark: Int, of marks: ClosedRange<Int>) {
        scaled += 1
        guard let firstScale else {
            firstScale = (marks, mark)
            height = Self.height(mark, of: marks)
            return
        }
        // Nearly all surveys have one scale, whose marks need no division to be compared.
        if marks == firstScale.marks {
            if mark != firstScale.mark { isStraight = false }
        } else if Self.height(mark, of: marks) != height {
            isStraight = false
        }
    }

    private static func height(_ mark: Int, of marks: ClosedRange<Int>) -> Rational? {
        try? Rational(
            Int128(mark) - Int128(marks.lowerBound), over: Int128(marks.upperBound) - Int128(marks.lowerBound))
    }

    /// Whether all are of the best fifth of their scales: 9 and 10 of 1 to 10, 5 of 1 to 5.
    var isTop: Bool {
        guard isStraight, let height else { return false }
        return (height.denominator - height.numerator) * 5 < height.denominator
    }

    /// Whether all are in the lower half of their scales.
    var isLow: Bool {
        guard isStraight, let height else { return false }
        return height.numerator * 2 < height.denominator
    }
}

extension IntegrityMaterial {
    /// Every response with its marks; those whose survey is not known are noted as not judged.
    func marked(_ notes: inout IntegrityNotes, _ body: (SurveyResponse, SurveyMarks, inout IntegrityNotes) -> Void) {
        for (response, marks) in zip(responses, marks) {
            guard let marks else {
                notes.notJudged(
                    .response(response.key), .factMissing, at: Place.document.field("instrument"),
                    LocalizedText("the survey in its version is not known", "未提供该版本的问卷"))
                continue
            }
            body(response, marks, &notes)
        }
    }
}
