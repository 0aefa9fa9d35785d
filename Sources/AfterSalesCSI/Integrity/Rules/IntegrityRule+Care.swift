public import AfterSalesCore
import AfterSalesStorage

/// Rules about how carefully a survey was answered.
extension IntegrityRule {
    /// It was answered faster than it can be read (作答过快).
    ///
    /// Two seconds for a question are what Huang, Curran, Keeney, Poposki and DeShon (2012, "Detecting and deterring
    /// insufficient effort responding to surveys", Journal of Business and Psychology 27) tell careless answers by.
    /// - Parameters:
    ///   - secondsPerQuestion: Fewer seconds than these for each question with a mark are too few.
    ///   - leastQuestions: With fewer questions it is not asked.
    public static func answeredTooFast(secondsPerQuestion: Int, leastQuestions: Int) -> IntegrityRule {
        IntegrityRule(
            .answeredTooFast, .note, LocalizedText("answered faster than it can be read", "作答过快")
        ) { material, notes in
            material.marked(&notes) { response, marks, notes in
                guard marks.marked >= leastQuestions else { return }
                guard let seconds = response.judgedSeconds(&notes) else { return }
                guard response.takesLess(than: secondsPerQuestion, for: marks.marked) else { return }
                notes.doubt(
                    .response(response.key), at: Place.document.field("seconds"),
                    inputs: [
                        .init("seconds", String(seconds)), .init("questions", String(marks.marked)),
                        .init("secondsPerQuestion", String(secondsPerQuestion)),
                    ],
                    LocalizedText(
                        "\(marks.marked) questions answered in \(seconds) seconds", "\(seconds) 秒内答完 \(marks.marked) 题")
                )
            }
        }
    }

    /// The same mark everywhere, and something that contradicts it (直线作答且自相矛盾).
    ///
    /// The same mark alone is no doubt: a happy customer gives the best one to everything. It is doubted where the best
    /// marks stand beside a no or a recommendation of 6 and less, the lower half beside a recommendation of 9 and more,
    /// or where it went in haste.
    /// - Parameters:
    ///   - leastQuestions: With fewer marks of scales it is not asked.
    ///   - hastySeconds: Fewer seconds than these for each question with a mark are haste.
    public static func straightLined(leastQuestions: Int, hastySeconds: Int) -> IntegrityRule {
        IntegrityRule(
            .straightLined, .note, LocalizedText("the same mark everywhere, and a contradiction", "所有题目同分且自相矛盾")
        ) { material, notes in
            material.marked(&notes) { response, marks, notes in
                guard marks.scaled >= leastQuestions, marks.isStraight else { return }
                let same: [Finding.Input] = [.init("questions", String(marks.scaled))]
                let answers = Place.document.field("answers")
                if marks.isTop {
                    for question in marks.denied {
                        notes.doubt(
                            .response(response.key), at: answers.element(where: ("question", question.rawValue)),
                            inputs: same + [.init("question", question.rawValue)],
                            LocalizedText(
                                "the best marks everywhere, and no to \(question)", "各题均为高分，但对 \(question) 答否"))
                    }
                }
                for (question, mark) in marks.recommended where (marks.isTop && mark <= 6) || (marks.isLow && mark >= 9)
                {
                    notes.doubt(
                        .response(response.key), at: answers.element(where: ("question", question.rawValue)),
                        inputs: same + [.init("question", question.rawValue), .init("mark", String(mark))],
                        LocalizedText(
                            "the same mark everywhere, and \(mark) for recommending", "各题同分，但推荐意愿为 \(mark)"))
                }
                if response.takesLess(than: hastySeconds, for: marks.marked), let seconds = response.seconds {
                    notes.doubt(
                        .response(response.key), at: Place.document.field("seconds"),
                        inputs: same + [.init("seconds", String(seconds))],
                        LocalizedText(
                            "the same mark everywhere in \(seconds) seconds", "\(seconds) 秒内各题给出同分"))
                }
            }
        }
    }

    /// An advisor's customers give the same mark to everything far more often than the others of the dealership do
    /// (服务顾问直线作答占比异常).
    ///
    /// By Fisher's exact test, one-sided, and by a margin: with many responses the test alone would hold against an advisor
    /// that his customers are happier.
    /// - Parameters:
    ///   - leastQuestions: Responses with fewer marks of scales do not count.
    ///   - leastResponses: An advisor with fewer responses, or with fewer of the others, is not judged.
    ///   - margin: By how much the share is above that of the others, at least.
    ///   - level: How unlikely that is by chance, at most.
    public static func straightLinesOfAdvisor(
        leastQuestions: Int, leastResponses: Int, margin: Rate, level: Rate
    ) -> IntegrityRule {
        IntegrityRule(
            .straightLinesOfAdvisor, .warning,
            LocalizedText("the same mark everywhere more often than with others", "直线作答占比明显高于其他顾问")
        ) { material, notes in
            var counted = SharesByAdvisor()
            var straight: [IntegritySubject: [RecordKey<SurveyResponse>]] = [:]
            material.marked(&notes) { response, marks, notes in
                guard marks.scaled >= leastQuestions else { return }
                guard let advisor = response.visit.advisor else { return notes.advisorUnknown(response) }
                counted.add(advisor, of: response.key.owner, isPart: marks.isStraight)
                guard marks.isStraight else { return }
                straight[.advisor(advisor, of: response.key.owner), default: []].append(response.key)
            }
            counted.judge(&notes, least: leastResponses, margin: margin, level: level) { subject, pair, notes in
                notes.doubt(
                    subject, at: Place.document.field("answers"), inputs: pair.inputs,
                    LocalizedText(
                        "\(pair.part) of \(pair.whole) responses have the same mark everywhere, of the others' "
                            + "\(pair.otherPart) of \(pair.otherWhole)",
                        "\(pair.whole) 份答复中 \(pair.part) 份各题同分，其他顾问为 \(pair.otherWhole) 份中 \(pair.otherPart) 份"),
                    restingOn: straight[subject] ?? [])
            }
        }
    }
}

extension SurveyResponse {
    /// Whether the time that is known is less than so many seconds for each of the questions.
    fileprivate func takesLess(than secondsEach: Int, for questions: Int) -> Bool {
        guard let seconds else { return false }
        return Int128(seconds) < Int128(secondsEach) * Int128(questions)
    }

    /// The time it took; nil with a note where nobody took it.
    fileprivate func judgedSeconds(_ notes: inout IntegrityNotes) -> Int? {
        let place = Place.document.field("seconds")
        guard let seconds else {
            notes.notJudged(
                .response(key), .factMissing, at: place, LocalizedText("nobody took the time", "未记录作答用时"))
            return nil
        }
        return seconds
    }
}

extension IntegrityNotes {
    mutating func advisorUnknown(_ response: SurveyResponse) {
        notJudged(
            .response(response.key), .factMissing, at: Place.document.field("visit").field("advisor"),
            LocalizedText("the advisor is not known", "服务顾问未知"))
    }

    mutating func tooFew(_ subject: IntegritySubject) {
        notJudged(
            subject, .tooFewToCompare, at: .document,
            LocalizedText("there is too little to compare with", "数据太少，无法比较"))
    }
}
