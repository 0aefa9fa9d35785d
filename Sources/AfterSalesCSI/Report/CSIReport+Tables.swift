import AfterSalesCore

extension CSIReport {
    func factorTable(_ language: Language) -> String {
        func word(_ english: String, _ chinese: String) -> String { LocalizedText(english, chinese)[language] }
        var table = TextTable([
            word("Factor", "因子"), word("weight", "权重"), word("responses", "答复"), word("score", "得分"),
            word("interval", "置信区间"), word("to requirement", "距目标"), word("to period before", "较上期"),
        ])
        for factor in instrument.factors {
            let point = weakPoint(.factor(factor.id))
            let mean = score.value?.factor(factor.id)
            table.add([
                factor.title[language], ReportFigures.percent(point?.share), mean.map { "\($0.responses)" } ?? "–",
                mean.map { "\($0.mean)" } ?? "–", mean.map { "\($0.interval)" } ?? "–",
                ReportFigures.loss(point?.lostPoints), ReportFigures.loss(point?.lostPointsSince),
            ])
        }
        return table.text
    }

    /// The questions that lost the most, ten at most.
    func questionTable(_ language: Language) -> String {
        func word(_ english: String, _ chinese: String) -> String { LocalizedText(english, chinese)[language] }
        var table = TextTable([
            word("Weak points", "短板"), word("answers", "答复"), word("score", "得分"), word("to requirement", "距目标"),
            word("to period before", "较上期"), word("words", "原话"),
        ])
        switch weakPoints {
        case .insufficientSample(let have, let need):
            return word("Weak points", "短板") + ": " + Self.few(have, need, language) + "\n"
        case .score(let points):
            for point in points.questions.prefix(Self.mostQuestions) {
                guard case .question(let id) = point.subject,
                    let question = instrument.questions.first(where: { $0.id == id })
                else { continue }
                table.add([
                    question.text[language], "\(point.answers)", "\(point.meanPoints)",
                    ReportFigures.loss(point.lostPoints), ReportFigures.loss(point.lostPointsSince),
                    "\(point.verbatims.count)",
                ])
            }
        }
        return table.text
    }

    static let mostQuestions = 10

    func rankingTable(_ language: Language) -> String {
        func word(_ english: String, _ chinese: String) -> String { LocalizedText(english, chinese)[language] }
        var table = TextTable([
            word("Advisor", "服务顾问"), word("rank", "名次"), word("responses", "答复"), word("index", "指数"),
            word("interval", "置信区间"), word("possible ranks", "可能名次"), word("service star", "服务之星"),
        ])
        for standing in ranking.standings {
            table.add([
                standing.advisor.employee.rawValue, "\(standing.rank)", "\(standing.score.responses)",
                "\(standing.score.mean)", "\(standing.score.interval)", "\(standing.bestRank)–\(standing.worstRank)",
                standing.isStar ? "★" : "",
            ])
        }
        var text = table.text
        for advisor in ranking.unranked {
            text += "\(advisor.advisor.employee): \(Self.few(advisor.have, advisor.need, language))\n"
        }
        return text
    }

    func lowAnswerLines(_ language: Language) -> String {
        let tally = lowAnswers
        return LocalizedText(
            """
            Bad answers: \(tally.responses) responses, \(tally.complaints) of them complaints, \(tally.withoutCustomer) of nobody known
            Call-backs: \(tally.madeCallBacks) made, \(tally.openCallBacks) open, \(tally.overdueCallBacks) of them overdue; complaints open: \(tally.openComplaints)

            """,
            """
            低分答复：\(tally.responses) 份，其中投诉 \(tally.complaints) 件，未署名 \(tally.withoutCustomer) 份
            回访：已完成 \(tally.madeCallBacks)，待办 \(tally.openCallBacks)，其中逾期 \(tally.overdueCallBacks)；未结投诉 \(tally.openComplaints)

            """)[language]
    }

    func weakPoint(_ subject: WeakPoint.Subject) -> WeakPoint? {
        guard let points = weakPoints.value else { return nil }
        return (points.factors + points.questions).first { $0.subject == subject }
    }
}
