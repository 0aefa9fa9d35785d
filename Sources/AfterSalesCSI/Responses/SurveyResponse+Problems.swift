public import AfterSalesCore
import AfterSalesStorage

extension SurveyResponse {
    /// What keeps the response from being scored by an instrument, every reason with its place; empty where nothing does.
    ///
    /// - Parameter instrument: The instrument, in the version that was answered.
    /// - Returns: `surveyOtherInstrument`, `surveyOtherVersion`, `surveyOutsideDays`, `surveyAnswerBeforeDelivery`,
    ///   `surveyUnknownQuestion`, `surveyMarkOutOfScale`, `surveyMarkOfText`. No finding repeats a mark or a word.
    public func problems(against instrument: SurveyInstrument) -> [Finding] {
        var check = SurveyCheck()
        check.response(self, against: instrument)
        return check.findings
    }
}

extension SurveyCheck {
    fileprivate mutating func response(_ response: SurveyResponse, against instrument: SurveyInstrument) {
        let root = Place.document
        if response.instrument != instrument.key.id {
            report(
                .surveyOtherInstrument, at: root.field("instrument"),
                inputs: [
                    .init("instrument", response.instrument.rawValue), .init("expected", instrument.key.id.rawValue),
                ],
                "it answers instrument \(response.instrument), not \(instrument.key.id)",
                "答复的问卷是 \(response.instrument)，不是 \(instrument.key.id)")
        }
        if response.version != instrument.version {
            report(
                .surveyOtherVersion, at: root.field("version"),
                inputs: [
                    .init("version", String(response.version)), .init("expected", String(instrument.version)),
                ],
                "it answers version \(response.version), not \(instrument.version)",
                "答复的是第 \(response.version) 版，不是第 \(instrument.version) 版")
        }
        if !instrument.effective.contains(response.answeredOn) {
            report(
                .surveyOutsideDays, at: root.field("answeredOn"),
                inputs: [
                    .init("answeredOn", response.answeredOn.description),
                    .init("effective", instrument.effective.description),
                ],
                "answers to the instrument are given on \(instrument.effective), not on \(response.answeredOn)",
                "问卷适用日期为 \(instrument.effective)，不含 \(response.answeredOn)")
        }
        delivery(of: response)
        // Few questions are found as fast one by one; for many, a table is made once.
        let table = instrument.questions.count > 64 ? QuestionTable(instrument) : nil
        for (index, answer) in response.answers.enumerated() {
            let question = table?[answer.question] ?? instrument.question(answer.question)
            self.answer(answer, to: question, of: instrument) { root.field("answers").element(index) }
        }
    }

    mutating func delivery(of response: SurveyResponse, at place: @autoclosure () -> Place = .document) {
        guard let deliveredOn = response.visit.deliveredOn, response.answeredOn < deliveredOn else { return }
        report(
            .surveyAnswerBeforeDelivery, at: place().field("answeredOn"),
            inputs: [
                .init("answeredOn", response.answeredOn.description), .init("deliveredOn", deliveredOn.description),
            ],
            "it was answered on \(response.answeredOn), before the car was handed back on \(deliveredOn)",
            "答复日期 \(response.answeredOn) 早于交车日期 \(deliveredOn)")
    }

    private mutating func answer(
        _ answer: SurveyAnswer, to question: SurveyQuestion?, of instrument: SurveyInstrument,
        at place: () -> Place
    ) {
        guard let question else {
            reportUnknown(
                .surveyUnknownQuestion, String(answer.question.rawValue.prefix(60)),
                among: instrument.questions.map(\.id.rawValue), at: place().field("question"),
                "the instrument does not ask this", "问卷没有该题")
            return
        }
        guard let mark = answer.mark else { return }
        self.mark(mark, of: question) { place().field("mark") }
    }

    mutating func mark(_ mark: Int, of question: SurveyQuestion, at place: () -> Place) {
        let name = Finding.Input("question", question.id.rawValue)
        guard let marks = question.kind.marks else {
            report(
                .surveyMarkOfText, at: place(), inputs: [name],
                "question \(question.id) is answered in words, not by a mark", "题目 \(question.id) 为文字题，不能有分值")
            return
        }
        guard !marks.contains(mark) else { return }
        report(
            .surveyMarkOutOfScale, at: place(),
            inputs: [name, .init("least", String(marks.lowerBound)), .init("most", String(marks.upperBound))],
            "the marks of question \(question.id) are \(marks.lowerBound) to \(marks.upperBound)",
            "题目 \(question.id) 的分值应为 \(marks.lowerBound) 至 \(marks.upperBound)")
    }
}
