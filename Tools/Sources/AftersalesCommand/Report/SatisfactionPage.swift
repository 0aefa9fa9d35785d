import AfterSales

/// A satisfaction report as a page.
struct SatisfactionPage {
    private let month: Month
    private let report: CSIReport
    private let language: Language

    init(_ given: SatisfactionReport, _ language: Language) {
        month = given.month
        report = given.report
        self.language = language
    }

    private func word(_ english: String, _ chinese: String) -> String { LocalizedText(english, chinese)[language] }

    private func few(_ have: Int64, _ need: Int64) -> String {
        word("too few responses: \(have) of \(need)", "样本量不足：\(have)/\(need)")
    }

    private func signed(_ points: Points?) -> String {
        points.map { $0 > .zero ? "+\($0)" : "\($0)" } ?? "–"
    }

    private func loss(_ points: Points?) -> String { signed(points.map { Points(units: -$0.units) }) }

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

    /// Points as units of hundredths, as a span's ends are.
    private func points(_ units: Int64) -> String { Points(units: units).description }

    private var factors: ReportPage.Section? {
        let title = word("factors", "因子得分")
        var table = PageTable(
            title,
            [
                .text(word("factor", "因子")), .figure(word("weight", "权重")), .figure(word("responses", "答卷")),
                .figure(word("score", "得分")), .figure(word("interval", "置信区间")),
                .figure(word("to requirement", "距目标")), .figure(word("to period before", "较上期")),
            ])
        var rows: [SpanPlot.Row] = []
        for factor in report.instrument.factors {
            let point = report.weakPoints.value?.factors.first { $0.subject == .factor(factor.id) }
            let mean = report.score.value?.factor(factor.id)
            table.add([
                factor.title[language], percent(point?.share), mean.map { "\($0.responses)" } ?? "–",
                mean.map { "\($0.mean)" } ?? "–", mean.map { "\($0.interval)" } ?? "–", loss(point?.lostPoints),
                loss(point?.lostPointsSince),
            ])
            if let mean { rows.append(row(factor.title[language], mean)) }
        }
        guard !table.rows.isEmpty else { return nil }
        let description = LocalizedText(
            "The mean of each of \(rows.count) factors as a dot, with its interval as a line.",
            "\(rows.count) 个因子，圆点为得分，线段为置信区间。")
        let plot = SpanPlot.plot(title, description: description[language], rows: rows, text: points)
        return .init(heading: title, plots: [plot].compactMap(\.self), tables: [table.withoutEmptyColumns(empty: "–")])
    }

    private func row(_ name: String, _ mean: MeanScore) -> SpanPlot.Row {
        .init(
            name: name, text: mean.mean.description, lower: mean.interval.lower.units, value: mean.mean.units,
            upper: mean.interval.upper.units)
    }

    private func percent(_ share: Rational?) -> String {
        guard let units = try? share?.units(fractionDigits: 4, rounding: .halfAwayFromZero) else { return "–" }
        return Points(units: units).description + "%"
    }

    private var questions: ReportPage.Section? {
        guard let weak = report.weakPoints.value else { return nil }
        let title = word("weak points", "短板")
        var table = PageTable(
            title,
            [
                .text(word("question", "题目")), .figure(word("answers", "答卷")), .figure(word("score", "得分")),
                .figure(word("to requirement", "距目标")), .figure(word("to period before", "较上期")),
            ])
        for point in weak.questions.prefix(10) {
            guard case .question(let id) = point.subject,
                let question = report.instrument.questions.first(where: { $0.id == id })
            else { continue }
            table.add([
                question.text[language], "\(point.answers)", "\(point.meanPoints)", loss(point.lostPoints),
                loss(point.lostPointsSince),
            ])
        }
        return table.rows.isEmpty ? nil : .init(heading: title, tables: [table.withoutEmptyColumns(empty: "–")])
    }

    private var advisors: ReportPage.Section? {
        let title = word("advisors", "服务顾问")
        let ranking = report.ranking
        guard !ranking.standings.isEmpty || !ranking.unranked.isEmpty else { return nil }
        var table = PageTable(
            title,
            [
                .text(word("advisor", "服务顾问")), .figure(word("rank", "名次")), .figure(word("responses", "答卷")),
                .figure(word("index", "指数")), .figure(word("interval", "置信区间")),
                .figure(word("possible ranks", "可能名次")), .text(word("service star", "服务之星")),
            ])
        var rows: [SpanPlot.Row] = []
        for standing in ranking.standings {
            let name = standing.advisor.employee.rawValue
            table.add([
                name, "\(standing.rank)", "\(standing.score.responses)", "\(standing.score.mean)",
                "\(standing.score.interval)", "\(standing.bestRank)–\(standing.worstRank)", standing.isStar ? "★" : "",
            ])
            rows.append(row(name, standing.score))
        }
        let description = LocalizedText(
            "The index of each of \(rows.count) advisors as a dot, with its interval as a line\(report.requirement.map { "; the broken line is the requirement of \($0)" } ?? "").",
            "\(rows.count) 名服务顾问，圆点为指数，线段为置信区间\(report.requirement.map { "，虚线为目标值 \($0)" } ?? "")。")
        let mark = report.requirement.map {
            (units: $0.units, text: word("requirement \($0)", "目标值 \($0)"))
        }
        let plot = SpanPlot.plot(
            word("index by advisor", "按服务顾问的指数"), description: description[language], rows: rows, mark: mark,
            text: points)
        return .init(
            heading: title, plots: [rows.isEmpty ? nil : plot].compactMap(\.self),
            tables: table.rows.isEmpty ? [] : [table.withoutEmptyColumns(empty: "")],
            notes: ranking.unranked.map { "\($0.advisor.employee): \(few($0.have, $0.need))" })
    }

    private var complaints: ReportPage.Section? {
        let low = report.lowAnswers
        var section = ReportPage.Section(heading: word("bad answers and complaints", "低分与投诉"))
        var table = PageTable(
            word("what became of bad answers", "低分处理情况"),
            [.text(word("what", "项目")), .figure(word("count", "数量"))], style: "words")
        for (name, count) in [
            (word("responses with a bad answer", "低分答卷"), low.responses),
            (word("of them complaints", "其中投诉"), low.complaints),
            (word("of them of nobody known", "其中未署名"), low.withoutCustomer),
            (word("call-backs made", "已完成回访"), low.madeCallBacks),
            (word("call-backs open", "待回访"), low.openCallBacks),
            (word("of them overdue", "其中逾期"), low.overdueCallBacks),
            (word("complaints open", "未结投诉"), low.openComplaints),
        ] { table.add([name, String(count)]) }
        section.tables = [table]
        guard let tally = report.complaints else { return section }
        var promises = PageTable(
            word(
                "complaints: \(tally.all.complaints) of \(tally.orders) orders",
                "投诉：\(tally.all.complaints) 件，工单 \(tally.orders) 张"),
            [
                .text(word("promise", "时限")), .figure(word("met", "达标")), .figure(word("missed", "超时")),
                .figure(word("running", "进行中")), .figure(word("share met", "达标率")),
            ], style: "words")
        for clock in ComplaintClock.allCases {
            guard let compliance = tally.clocks[clock] else { continue }
            promises.add([
                clock.title[language], "\(compliance.met)", "\(compliance.missed)", "\(compliance.running)",
                percent(compliance.share.value),
            ])
        }
        section.tables.append(promises)
        return section
    }

    private var doubts: ReportPage.Section? {
        guard let doubts = report.doubts else {
            return .init(notes: [word("Nobody has looked for reasons to doubt the responses.", "尚未核查答卷真实性。")])
        }
        let counts = Dictionary(grouping: doubts.flags, by: \.code).sorted { $0.key.rawValue < $1.key.rawValue }
        return .init(
            heading: word("doubts", "存疑"),
            notes: counts.compactMap { _, flags in flags.first.map { "\($0.title[language]): \(flags.count)" } })
    }
}
