import AfterSales

/// A satisfaction report as a page.
struct SatisfactionPage {
    let month: Month
    let report: CSIReport
    let language: Language

    init(_ given: SatisfactionReport, _ language: Language) {
        month = given.month
        report = given.report
        self.language = language
    }

    func word(_ english: String, _ chinese: String) -> String { LocalizedText(english, chinese)[language] }

    func few(_ have: Int64, _ need: Int64) -> String {
        word("too few responses: \(have) of \(need)", "样本量不足：\(have)/\(need)")
    }

    func signed(_ points: Points?) -> String {
        points.map { $0 > .zero ? "+\($0)" : "\($0)" } ?? "–"
    }

    func loss(_ points: Points?) -> String { signed(points.map { Points(units: -$0.units) }) }

    /// The page.
    var html: String {
        get throws {
            var page = ReportPage(word("Satisfaction report", "满意度报告"), period: month.description)
            page.lead = [
                report.dealer.column, report.instrument.title[language],
                "\(report.instrument.key.id)/\(report.instrument.version)",
            ]
            page.figures = figures
            page.notes = [report.gate?.text[language]].compactMap(\.self)
            page.sections = [factors, questions, advisors, complaints, doubts].compactMap(\.self)
            return try page.html(language)
        }
    }

    private var figures: [ReportPage.Figure] {
        var figures: [ReportPage.Figure] = []
        func add(_ name: String, _ text: String, isMain: Bool = false) {
            figures.append(.init(name: name, text: text, isMain: isMain))
        }
        switch report.score {
        case .score(let score):
            add(word("index", "满意度指数"), score.index.description, isMain: true)
            add(
                word("interval at \(score.interval.level)", "置信区间（\(score.interval.level)）"),
                score.interval.description)
        case .insufficientSample(let have, let need): add(word("index", "满意度指数"), few(have, need), isMain: true)
        }
        add(word("responses", "有效答卷"), String(report.responses))
        if report.unscored > 0 { add(word("without an index", "无指数答卷"), String(report.unscored)) }
        if let rate = report.score.value?.responseRate {
            add(word("response rate", "回收率"), "\(rate.share)% (\(rate.part)/\(rate.whole))")
        }
        if let gate = report.gate {
            add(word("requirement", "目标值"), "\(gate.requirement), \(gate.outcome.text[language])")
        }
        if let before = report.before {
            switch before {
            case .score(let score): add(word("period before", "上期"), score.index.description)
            case .insufficientSample(let have, let need): add(word("period before", "上期"), few(have, need))
            }
        }
        if let change = report.change {
            add(word("change", "变化"), "\(signed(change.difference)), \(change.verdict.text[language])")
        }
        return figures
    }
}
