import AfterSalesCore
import AfterSalesCustomers

// What is answered.
extension SurveyRowReader {
    mutating func answers() -> [SurveyAnswer] {
        var answers: [SurveyAnswer] = []
        answers.reserveCapacity(questions.count)
        var hasCells = false
        for (position, question) in questions.enumerated() {
            let columns = layout.questions[position]
            let comment = words(columns.comment, question.column.comment)
            guard question.isMarked else {
                guard let text = words(columns.column, question.column.column) else { continue }
                hasCells = true
                answers.append(SurveyAnswer(question.id, text: text))
                continue
            }
            var mark: Int?
            if let index = columns.column {
                switch question.mark(cells[index]) {
                case .mark(let read): mark = read
                case .none: break
                case .wrong:
                    hasCells = true
                    wrongMark(question)
                }
            }
            if mark != nil || comment != nil { answers.append(SurveyAnswer(question.id, mark, text: comment)) }
        }
        if answers.isEmpty, !hasCells {
            report(.surveyNoAnswers, at: row.place, "the row answers no question", "该行没有任何答案")
        }
        return answers
    }

    /// What was said; findings tell only how long it is.
    mutating func words(_ index: Int?, _ column: String?) -> String? {
        guard let text = cell(index) else { return nil }
        for finding in TextRule.note.findings(text, at: row.place.field(column ?? "")) { add(finding) }
        // Characters that nobody sees are no words.
        return text.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) ? nil : text
    }

    mutating func wrongMark(_ question: SurveyMarkReader) {
        report(
            .surveyUnknownMark, at: row.place.field(question.column.column),
            inputs: [
                .init("question", question.id.rawValue), .init("least", String(question.marks.lowerBound)),
                .init("most", String(question.marks.upperBound)),
            ],
            "it is neither a mark from \(question.marks.lowerBound) to \(question.marks.upperBound) nor a word for one",
            "既不是 \(question.marks.lowerBound) 至 \(question.marks.upperBound) 的分值，也不是对应的词语")
    }
}
