import AfterSales
import ArgumentParser

/// `aftersales demo`: a sample group closed by the reference plan, to look at.
struct DemoCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Write, close and post a year of a sample group and show it as pages.",
        discussion: """
            Three dealerships that do not exist, twelve months, the plan reference-4s. The sample is the same every time. \
            Writes a SQLite file with orders, customers, cars, claims, recalls, complaints, surveys, staff, targets and what \
            else people state; twelve closes of each dealership, collected from these records; a page for the group, for each \
            dealership and for each of its months, one that tries another plan, reports \
            of the last month, and the plan and the facts of one month to go \
            on with.
            """)

    @Option(
        help: ArgumentHelp(
            "Where to write; made if it is not there, files of an earlier run are replaced.", valueName: "dir"))
    var out: String = "./aftersales-demo"

    @Option(help: ArgumentHelp("How many repair orders the year has.", valueName: "number"))
    var orders: Int = 60_000

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func validate() throws {
        if out.isEmpty { throw ValidationError("--out needs the name of a folder.") }
        // A month of which no order is known cannot be closed.
        if !(200...1_000_000).contains(orders) { throw ValidationError("--orders is from 200 to 1000000.") }
    }

    func run(on console: Console) async throws {
        let folder = DemoFolder(path: out, language: language)
        try folder.make()
        let plan = try DemoPlan.draft.validated()
        let group = try SampleDealer.group()
        let calendar = try SampleCalendar(orders: orders, of: group)
        let pageCount = group.count * (calendar.months.count + 1) + 2
        let progress = DemoProgress(
            ProgressBar(on: console, steps: group.count * DemoYear.steps(calendar) + pageCount))
        let dealers = try await write(group, calendar, plan, into: folder, progress)
        let pages = DemoPages(dealers, titles: PlanTitles(plan.draft, language: language), language: language)
        for dealer in dealers {
            try await progress.step(DemoPages.file(dealer))
            try folder.write(try pages.page(dealer), to: DemoPages.file(dealer))
            for report in dealer.reports { try folder.write(report.html, to: report.file) }
            for month in dealer.months {
                let file = DemoPages.file(month, of: dealer)
                try await progress.step(file)
                try folder.write(try pages.page(month, of: dealer), to: file)
            }
        }
        try await progress.step(DemoWhatIf.file)
        try folder.write(
            try pages.whatIf(
                try DemoWhatIf(dealers, plan: plan, with: DemoPlan.trial.validated(), language: language)),
            to: DemoWhatIf.file)
        try await progress.step(DemoPages.indexFile)
        try folder.write(try pages.index(), to: DemoPages.indexFile)
        try folder.write(plan.draft.json(), to: DemoFolder.planFile)
        if let facts = dealers.first?.months.last?.facts { try folder.write(facts.json(), to: DemoFolder.factsFile) }
        try await progress.finish()
        try console.print(try DemoFigures.text(dealers, language: language))
        try console.print(folder.farewell(dealers.map(DemoPages.file), currency: plan.currency, on: console))
    }

    /// The records of all dealerships, written side by side, and their closes.
    private func write(
        _ group: [SampleDealer], _ calendar: SampleCalendar, _ plan: CommissionPlan, into folder: DemoFolder,
        _ progress: DemoProgress
    ) async throws -> [DemoDealer] {
        let campaigns = try SampleCampaigns(language: language)
        guard let instrument = SurveyInstrument.builtIn(SampleSurvey.id) else { return [] }
        let store = try await DemoStore(
            path: folder.file(DemoStore.file), plan: plan, instrument: instrument, campaigns: campaigns.campaigns,
            language: language)
        defer { store.close() }
        var collection = MonthCollection.reference4S
        collection.satisfaction = [try SampleSurvey.collection(instrument)]
        let year = DemoYear(
            store: store, plan: plan, calendar: calendar, campaigns: campaigns, collection: collection,
            progress: progress, language: language)
        return try await withThrowingTaskGroup(of: (Int, DemoDealer).self) { tasks in
            for (place, dealer) in group.enumerated() {
                tasks.addTask { (place, try await year.run(dealer)) }
            }
            var dealers: [(Int, DemoDealer)] = []
            for try await dealer in tasks { dealers.append(dealer) }
            let reports = DemoReports(store.records, language: language)
            var written: [DemoDealer] = []
            for (_, var dealer) in dealers.sorted(by: { $0.0 < $1.0 }) {
                dealer.reports = try await reports.pages(of: dealer)
                written.append(dealer)
            }
            return written
        }
    }
}
