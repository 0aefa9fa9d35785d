import AfterSales

/// What two plans pay, in one of the formats it is written in.
struct ComparisonText {
    private let comparison: PlanComparison
    private let titles: PlanTitles
    private let language: Language

    init(_ comparison: PlanComparison, language: Language) {
        self.comparison = comparison
        self.language = language
        titles = PlanTitles(comparison.plan.draft, comparison.other.draft, language: language)
    }

    /// The comparison.
    func text(_ format: CloseFormat) throws -> String {
        switch format {
        case .table: try table
        case .json: try JSONText.of(try ComparisonDocument(comparison, language: language))
        case .csv: try csv
        case .html: try ComparisonPage(comparison, titles: titles, language: language).html
        }
    }

    /// What each way of adding up is called.
    static func heading(_ grouping: DifferenceTotal.Grouping) -> LocalizedText {
        switch grouping {
        case .scheme: LocalizedText("scheme", "项目")
        case .employee: LocalizedText("employee", "员工")
        case .dealer: LocalizedText("dealer", "经销商")
        case .month: LocalizedText("month", "月份")
        }
    }

    /// The headings of what the plans pay.
    static func headings(_ language: Language) -> [String] {
        [
            LocalizedText("by the plan", "原方案"), LocalizedText("by the other", "另一方案"),
            LocalizedText("difference", "差额"),
        ].map { $0[language] }
    }

    private var table: String {
        get throws {
            let names = ComparisonNames(comparison, titles: titles)
            var parts: [String] = []
            for grouping in [DifferenceTotal.Grouping.scheme, .employee, .dealer, .month] {
                var table = TextTable(
                    [.text(Self.heading(grouping)[language])] + Self.headings(language).map { .figure($0) })
                for total in try comparison.totals(by: grouping) {
                    table.add(
                        [names.of(total, grouping)]
                            + [total.before, total.after, try total.after - total.before].map(MoneyText.of))
                }
                parts.append(table.text)
            }
            return parts.joined(separator: "\n") + "\n" + (try lines) + notes
        }
    }

    private var lines: String {
        get throws {
            var table = TextTable(
                [
                    .text(Word.month[language]), .text(Word.dealer[language]), .text(Word.employee[language]),
                    .text(Word.scheme[language]),
                ] + Self.headings(language).map { .figure($0) } + [.text(Self.cause[language])])
            for month in comparison.months {
                for line in month.lines {
                    table.add(
                        [
                            month.period.description, month.dealer.rawValue, line.employee.rawValue,
                            titles.scheme(line.scheme),
                        ] + [line.before, line.after, try line.after - line.before].map(MoneyText.of)
                            + [line.causes.first?.text[language] ?? ""])
                }
            }
            return table.text
        }
    }

    /// Why a line is paid differently.
    static let cause = LocalizedText("cause", "原因")

    private var notes: String {
        let lines = comparison.months.flatMap { month in
            month.notes.map {
                "\(Word.note[language]): \(month.dealer) \(month.period): \($0.text(language)) [\($0.code)]"
            }
        }
        return lines.isEmpty ? "" : "\n" + lines.map { PlainText.visible($0) + "\n" }.joined()
    }

    /// A row for each line that differs; the causes in one cell.
    private var csv: String {
        get throws {
            var csv = CSVText()
            let names = [
                "month", "dealer", "currency", "employee", "name", "scheme", "before", "after", "difference", "causes",
            ]
            csv.add(names.map { .plain($0) })
            for month in comparison.months {
                for line in month.lines {
                    let causes = line.causes.map { $0.text[language] }.joined(separator: "; ")
                    csv.add([
                        .plain(month.period.description), .text(month.dealer.rawValue),
                        .plain(line.before.currency.code), .text(line.employee.rawValue),
                        .text(month.name(of: line.employee)), .text(line.scheme), .plain(line.before.amountText),
                        .plain(line.after.amountText), .plain(try (line.after - line.before).amountText), .text(causes),
                    ])
                }
            }
            return csv.text
        }
    }
}
