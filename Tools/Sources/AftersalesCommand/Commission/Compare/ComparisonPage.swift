import AfterSales

/// What two plans pay, as a page.
struct ComparisonPage {
    private let comparison: PlanComparison
    private let titles: PlanTitles
    private let language: Language

    init(_ comparison: PlanComparison, titles: PlanTitles, language: Language) {
        self.comparison = comparison
        self.titles = titles
        self.language = language
    }

    private func word(_ english: String, _ chinese: String) -> String { LocalizedText(english, chinese)[language] }

    private func plan(_ plan: CommissionPlan) -> String {
        "\(PlanTitles(plan.draft, language: language).plan) \(Word.version[language]) \(plan.version)"
    }

    /// The page.
    var html: String {
        get throws {
            let periods = comparison.months.map(\.period)
            let span = [periods.min(), periods.max()].compactMap { $0?.description }
            var page = ReportPage(
                word("Two plans compared", "方案对比"),
                period: span.first == span.last ? span.first ?? "" : span.joined(separator: " – "))
            page.isWide = true
            page.lead = [
                "\(plan(comparison.plan)) → \(plan(comparison.other))",
                Set(comparison.months.compactMap { $0.currency?.code }).sorted().joined(separator: ", "),
            ]
            page.figures = try figures
            page.sections = [try totals(.scheme), try totals(.employee)]
            if Set(comparison.months.map(\.dealer)).count > 1 { page.sections.append(try totals(.dealer)) }
            if Set(periods).count > 1 { page.sections.append(try totals(.month)) }
            page.sections.append(try lines)
            return try page.html(language)
        }
    }

    private var figures: [ReportPage.Figure] {
        get throws {
            let totals = try comparison.totals(by: .dealer)
            guard let currency = totals.first?.before.currency else { return [] }
            let (before, after) = (try totals.map(\.before).sum(currency), try totals.map(\.after).sum(currency))
            let amounts = [before, after, try after - before]
            return zip(ComparisonText.headings(language), amounts).enumerated().map { index, pair in
                .init(name: pair.0, text: MoneyText.of(pair.1), isMain: index == 2)
            }
        }
    }

    private func totals(_ grouping: DifferenceTotal.Grouping) throws -> ReportPage.Section {
        let names = ComparisonNames(comparison, titles: titles)
        let heading = ComparisonText.heading(grouping)[language]
        let title = word("by \(heading)", "按\(heading)")
        var table = PageTable(
            title, [.text(heading)] + ComparisonText.headings(language).map { .figure($0) })
        var bars: [BarPlot.Row] = []
        for total in try comparison.totals(by: grouping) {
            let name = names.of(total, grouping)
            let difference = try total.after - total.before
            table.add([name] + [total.before, total.after, difference].map(MoneyText.of))
            if difference.minorUnits != 0 {
                bars.append(.init(name: name, text: MoneyText.of(difference), units: difference.minorUnits))
            }
        }
        let description = LocalizedText(
            "A bar for each of \(bars.count) differences; to the left the other plan pays less.",
            "共 \(bars.count) 项差额，每项一条；向左表示另一方案支付较少。")
        let plot =
            grouping == .scheme
            ? BarPlot.plot(word("difference by scheme", "各项目差额"), description: description[language], rows: bars) : nil
        return .init(plots: [plot].compactMap(\.self), tables: [table])
    }

    /// The lines, and the causes that they name by number: a formula that was changed would stand there for everybody.
    private var lines: ReportPage.Section {
        get throws {
            let title = word("lines that differ", "有差异的提成项目")
            var table = PageTable(
                title,
                [
                    .text(Word.employee[language]), .text(Word.name[language]), .text(Word.month[language]),
                    .text(Word.scheme[language]),
                ] + ComparisonText.headings(language).map { .figure($0) } + [.figure(ComparisonText.cause[language])],
                style: "differences")
            var causes: [String] = []
            var numbers: [String: Int] = [:]
            var counts: [Int] = []
            for month in comparison.months {
                for line in month.lines {
                    let own = line.causes.map { cause in
                        let text = cause.text[language]
                        let number = numbers[text, default: causes.count]
                        if number == causes.count {
                            causes.append(text)
                            counts.append(0)
                            numbers[text] = number
                        }
                        counts[number] += 1
                        return String(number + 1)
                    }
                    table.add(
                        [
                            line.employee.rawValue, month.name(of: line.employee), month.period.description,
                            titles.scheme(line.scheme),
                        ] + [line.before, line.after, try line.after - line.before].map(MoneyText.of)
                            + [own.joined(separator: ", ")])
                }
            }
            var reasons = PageTable(
                word("causes", "差异原因"),
                [
                    .text(word("no.", "编号")), .text(ComparisonText.cause[language]),
                    .figure(word("lines", "项目数")),
                ])
            for (index, text) in causes.enumerated() { reasons.add([String(index + 1), text, String(counts[index])]) }
            let notes = comparison.months.flatMap { month in
                month.notes.map { "\(month.dealer) \(month.period): \($0.text(language))" }
                    + month.refusals.map { "\(month.dealer) \(month.period): \($0.finding.text(language))" }
            }
            let same = table.rows.isEmpty ? [word("Every line is paid alike.", "所有项目金额一致。")] : []
            return .init(heading: title, tables: table.rows.isEmpty ? [] : [reasons, table], notes: same + notes)
        }
    }
}
