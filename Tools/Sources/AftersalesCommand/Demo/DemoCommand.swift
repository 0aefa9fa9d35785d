import AfterSales
import ArgumentParser

/// `aftersales demo`: a sample group closed by the reference plan, to look at.
struct DemoCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Close and post a year of a sample group and write its statements as pages.",
        discussion: """
            Three dealerships that do not exist, twelve months, the plan reference-4s. The sample is the same every time. \
            Writes a SQLite file with the plan and every month's facts and posted close, a page for the group, for each \
            dealership and for each of its months, and the plan and the facts of one month to go on with.
            """)

    @Option(
        help: ArgumentHelp(
            "Where to write; made if it is not there, files of an earlier run are replaced.", valueName: "dir"))
    var out: String = "./aftersales-demo"

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func validate() throws {
        if out.isEmpty { throw ValidationError("--out needs the name of a folder.") }
    }

    func run(on console: Console) async throws {
        let folder = DemoFolder(path: out, language: language)
        try folder.make()
        let plan = try PlanDraft.reference4S.validated()
        let group = try SampleDealer.group()
        let months = try SampleMonth.all()
        var progress = ProgressBar(on: console, steps: group.count * (2 * months.count + 1))
        let store = try await DemoStore(path: folder.file(DemoStore.file), plan: plan, language: language)
        defer { store.close() }
        var dealers: [DemoDealer] = []
        for dealer in group {
            var closed: [DemoDealer.ClosedMonth] = []
            for month in months {
                try progress.step("\(dealer.id) \(month)")
                let facts = try SampleMonth.facts(dealer, month, language: language)
                let close = try await store.post(facts)
                let figures = try CloseFigures(close, order: plan.draft.schemes.map(\.id))
                closed.append(DemoDealer.ClosedMonth(facts: facts, close: close, figures: figures))
            }
            dealers.append(DemoDealer(dealer: dealer, months: closed))
        }
        let pages = DemoPages(dealers, titles: PlanTitles(plan.draft, language: language), language: language)
        for dealer in dealers {
            try progress.step(DemoPages.file(dealer))
            try folder.write(try pages.page(dealer), to: DemoPages.file(dealer))
            for month in dealer.months {
                let file = DemoPages.file(month, of: dealer)
                try progress.step(file)
                try folder.write(try pages.page(month, of: dealer), to: file)
            }
        }
        try folder.write(try pages.index(), to: DemoPages.indexFile)
        try folder.write(plan.draft.json(), to: DemoFolder.planFile)
        if let facts = dealers.first?.months.last?.facts { try folder.write(facts.json(), to: DemoFolder.factsFile) }
        try progress.finish()
        try console.print(try DemoFigures.text(dealers, language: language))
        try console.print(folder.farewell(dealers.map(DemoPages.file), currency: plan.currency, on: console))
    }
}
