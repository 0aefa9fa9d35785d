public import AfterSalesCore
import AfterSalesStorage

extension CSIReport {
    /// The report as plain lines and tables.
    /// - Parameter language: The language.
    public func text(_ language: Language) -> String {
        func word(_ english: String, _ chinese: String) -> String { LocalizedText(english, chinese)[language] }
        var page = "\(word("Satisfaction report", "满意度报告"))  \(dealer)  \(period)\n"
        page += "\(word("Survey", "问卷")): \(instrument.title[language]) (\(instrument.key.id)/\(instrument.version))\n"
        page += "\(word("Index", "满意度指数")): \(Self.shown(score, language))\n"
        if unscored > 0 { page += "\(word("Responses without an index", "无指数答复")): \(unscored)\n" }
        if let rate = score.value?.responseRate {
            page += "\(word("Response rate", "回收率")): \(rate.share)% (\(rate.part)/\(rate.whole)) \(rate.interval)\n"
        }
        if let gate { page += "\(word("Requirement", "目标值")) \(gate.requirement): \(gate.text[language])\n" }
        if let before { page += "\(word("Period before", "上期")): \(Self.shown(before, language))\n" }
        if let change {
            page += "\(word("Change", "变化")): \(ReportFigures.signed(change.difference)) \(change.interval) "
            page += change.verdict.text[language] + "\n"
        }
        page += "\n" + factorTable(language)
        page += "\n" + questionTable(language)
        page += "\n" + rankingTable(language)
        page += "\n" + lowAnswerLines(language)
        if let complaints { page += "\n" + complaints.lines(language) }
        page += "\n" + doubtLines(language)
        return page
    }

    /// `912.50 [900.10, 924.90], 120 responses`, or that there are too few.
    static func shown(_ verdict: ScoreVerdict, _ language: Language) -> String {
        switch verdict {
        case .score(let score):
            LocalizedText(
                "\(score.index) \(score.interval) at \(score.interval.level), \(score.responses) responses",
                "\(score.index) \(score.interval)（置信水平 \(score.interval.level)），答复 \(score.responses) 份")[language]
        case .insufficientSample(let have, let need): Self.few(have, need, language)
        }
    }

    static func few(_ have: Int64, _ need: Int64, _ language: Language) -> String {
        LocalizedText("too few responses: \(have) of \(need)", "样本量不足：\(have)/\(need)")[language]
    }
}

extension ChangeVerdict {
    /// Better, worse, or that it cannot be told.
    public var text: LocalizedText {
        switch self {
        case .better: LocalizedText("better", "提升")
        case .worse: LocalizedText("worse", "下降")
        case .cannotTell: LocalizedText("cannot be told", "无法判定")
        }
    }
}
