import AfterSales
import ArgumentParser

/// `aftersales report`: a report for people from the records of a store.
struct ReportCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write a report for people from the records of a store.",
        discussion: """
            Kinds: statement is what an employee gets for a month, every line explained, from the close that is drawn up or \
            posted; month is the key figures of a month beside last month and last year; daily is those of a day and of its \
            month so far; csi is customer satisfaction in a month, from the responses in the store; receivables is what \
            manufacturers owe on a day for warranty claims, by age.

            html is a page that needs nothing beside itself, for a screen of any width and for A4 paper. In csv a text that \
            begins with =, +, - or @ gets an apostrophe in front, because a spreadsheet would take it for a formula.
            """)

    @OptionGroup var store: StoreArgument

    @Option(help: "The dealership's id.")
    var dealer: String

    @Option(help: "Which report.")
    var kind: ReportKind

    @Option(help: "The month, such as 2026-06, of statement, month and csi.")
    var month: Month?

    @Option(help: "The day, such as 2026-06-30, of daily and receivables.")
    var day: LocalDate?

    @Option(help: "Whose statement: an employee's id.")
    var employee: String?

    @Option(help: "By which plan, where a month was closed by several: its id.")
    var plan: String?

    @Option(help: "In which currency, where month and daily have figures in several.")
    var currency: String?

    @Option(
        help: ArgumentHelp(
            "A target of month and daily, such as output/settled=950000; may be given several times.",
            valueName: "kpi=value"))
    var target: [KPITarget] = []

    @OptionGroup var survey: ReportSurveyOptions

    @Option(
        name: .customLong("utc-offset"), parsing: .unconditional,
        help: "How far the dealership's clocks are ahead of UTC, for csi.")
    var offset: UTCOffset = .china

    @Option(help: "How the report is written.")
    var format: ReportFormat = .html

    @OptionGroup var output: OutputOption

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func validate() throws {
        if dealer.isEmpty { throw ValidationError("--dealer needs an id.") }
        let name = kind.rawValue
        switch (kind.isOfDay, month, day) {
        case (true, nil, _?), (false, _?, nil): break
        case (true, _, _): throw ValidationError("--kind \(name) needs --day, and no --month.")
        case (false, _, _): throw ValidationError("--kind \(name) needs --month, and no --day.")
        }
        if kind == .statement, employee?.isEmpty != false {
            throw ValidationError("--kind statement needs --employee.")
        }
        if kind != .statement, employee != nil || plan != nil {
            throw ValidationError("--employee and --plan are for --kind statement.")
        }
        if kind != .month, kind != .daily, currency != nil || !target.isEmpty {
            throw ValidationError("--currency and --target are for --kind month and --kind daily.")
        }
        if kind != .csi, survey.isGiven {
            throw ValidationError("--instrument, --least and --requirement are for --kind csi.")
        }
    }

    func run(on console: Console) async throws {
        let written: any WrittenReport = try await store.address.withStore(.read, language: language) { open in
            try await report(from: open.records)
        }
        try console.write(try written.text(format, language), to: output, language: language)
    }

    private func report(from store: some RecordStore) async throws -> any WrittenReport {
        let id = Identifier<Dealer>(dealer)
        switch (kind, month, day) {
        case (.statement, let month?, _):
            return try await StatementReport(
                of: Identifier(employee ?? ""), dealer: id, month: month, plan: plan, in: store, language)
        case (.month, let month?, _):
            return try await FigureReport(
                month: month, dealer: id, currency: currency, targets: target, in: store, language)
        case (.daily, _, let day?):
            return try await FigureReport(
                day: day, dealer: id, currency: currency, targets: target, in: store, language)
        case (.csi, let month?, _):
            return try await SatisfactionReport(
                dealer: id, month: month, survey, in: store, at: SystemClock.now, zone: offset.zone, language)
        case (.receivables, _, let day?):
            return try await ReceivablesReport(dealer: id, day: day, in: store, language)
        default: throw ToolFailure(.bug, [])
        }
    }
}
