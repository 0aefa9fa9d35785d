import AfterSales

/// An employee's statement as a page of its own.
struct StatementPage {
    private let report: StatementReport
    private let titles: PlanTitles
    private let language: Language

    init(_ report: StatementReport, _ language: Language) {
        self.report = report
        titles = PlanTitles(report.record.plan, language: language)
        self.language = language
    }

    private var statement: CommissionStatement { report.statement }
    private var record: CloseRecord { report.record }

    /// The page.
    var html: String {
        get throws {
            let name = statement.name.isEmpty ? statement.employee.rawValue : statement.name
            var page = ReportPage(name, period: record.month.description)
            page.lead = [
                statement.employee.rawValue, statement.position, record.dealer.rawValue,
                "\(titles.plan) \(Word.version[language]) \(record.plan.version)",
                "\(Word.amountsIn[language]) \(record.currency.code)",
            ]
            page.status = status
            page.statement = try StatementModel(statement, titles: titles, language: language, isOpen: true).model
            page.plots = [chart].compactMap(\.self)
            page.sections = [reasons, steps].compactMap(\.self)
            return try page.html(language)
        }
    }

    private var status: (word: String, style: String) {
        let isHeld = !record.openHolds.isEmpty
        let word = StatusWord.of(record.status, language)
        return (isHeld ? "\(word), \(Word.heldStatus[language])" : word, record.approvalStyle(isHeld: isHeld))
    }

    /// Where the money comes from.
    private var chart: Plot? {
        let lines = statement.lines.map {
            BarPlot.Row(
                name: titles.scheme($0.scheme), text: MoneyText.of($0.payable), units: $0.payable.minorUnits)
        }
        let corrections = statement.corrections.map {
            BarPlot.Row(
                name: "\(PlainText.beginning(Word.correction[language])) \($0.ofPeriod)", text: MoneyText.of($0.amount),
                units: $0.amount.minorUnits)
        }
        let rows = (lines + corrections).filter { $0.units != 0 }
        let description = LocalizedText(
            "A bar for each scheme that pays and each correction, \(rows.count) in all, together \(statement.commission.amountText).",
            "每个有金额的提成项目和更正各一条，共 \(rows.count) 条，合计 \(statement.commission.amountText)。")
        return BarPlot.plot(Word.payByScheme[language], description: description[language], rows: rows)
    }

    /// The figures and records behind corrections.
    private var reasons: ReportPage.Section? {
        var table = PageTable(
            LocalizedText("what the corrections rest on", "更正依据")[language],
            [
                .text(Word.ofMonth[language]), .text(Word.scheme[language]), .text(Word.figure[language]),
                .text(Word.records[language]),
            ], style: "dates")
        for correction in statement.corrections {
            for reason in correction.behind {
                let named = reason.records.map(\.description).joined(separator: ", ")
                let more = reason.recordCount - reason.records.count
                table.add([
                    correction.ofPeriod.description, correction.scheme.map(titles.scheme) ?? "–",
                    reason.figure.text[language], more > 0 ? "\(named) … +\(more)" : named,
                ])
            }
        }
        return table.rows.isEmpty ? nil : ReportPage.Section(tables: [table])
    }

    /// What has been done with the close.
    private var steps: ReportPage.Section? {
        var table = PageTable(
            LocalizedText("what has been done with the close", "结算经办记录")[language],
            [
                .text(LocalizedText("step", "步骤")[language]), .text(LocalizedText("by", "经办")[language]),
                .text(LocalizedText("at", "时间")[language]), .text(Word.reason[language]),
            ], style: "words")
        for step in record.steps {
            table.add([
                StatusWord.of(step.action, language), step.actor.description, step.at.description, step.reason ?? "",
            ])
        }
        for hold in record.openHolds {
            table.add([
                Word.heldStatus[language], hold.placedBy.description, hold.placedAt.description, hold.reason,
            ])
        }
        return table.rows.isEmpty ? nil : ReportPage.Section(tables: [table.withoutEmptyColumns(empty: "")])
    }
}

extension CloseRecord {
    /// The class its status is shown in: what is not posted yet stands out, and so does what is held.
    fileprivate func approvalStyle(isHeld: Bool) -> String {
        isHeld ? "held" : [.posted, .paid].contains(status) ? "final" : "draft"
    }
}
