import AfterSales

extension SatisfactionPage {
    /// Points as units of hundredths, as a span's ends are.
    private func points(_ units: Int64) -> String { Points(units: units).description }

    var factors: ReportPage.Section? {
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

    func percent(_ share: Rational?) -> String {
        guard let units = try? share?.units(fractionDigits: 4, rounding: .halfAwayFromZero) else { return "–" }
        return Points(units: units).description + "%"
    }

    var questions: ReportPage.Section? {
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

    var advisors: ReportPage.Section? {
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
}
