import AfterSales
import ArgumentParser

/// `aftersales care derive`: plans the tasks of all customers of a dealership.
struct CareDeriveCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "derive", abstract: "Plan the care tasks of a dealership's customers.",
        discussion: """
            Reads customers, cars, contacts and repair orders from the store, and writes the tasks that fall due in the \
            window. Open tasks follow the plan and the records; what was done or skipped stays. Running it again writes \
            nothing, and one that was stopped is simply run again. Campaigns are not in the store: a host that has them calls \
            the library.
            """)

    @OptionGroup var store: StoreArgument

    @Option(help: "The dealership's id.")
    var dealer: String

    @Option(help: "The first day on which new tasks may be due, such as 2026-06-30.")
    var from: LocalDate

    @Option(help: "The last such day.")
    var through: LocalDate

    @Option(help: "A care plan document, - for standard input, or the id of a built-in one.")
    var plan = "care-4s"

    @Option(parsing: .unconditional, help: "How far the dealership's clocks are ahead of UTC.")
    var utcOffset = UTCOffset.china

    @Option(help: "How the result is written.")
    var format: CheckFormat = .table

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func validate() throws {
        if dealer.isEmpty { throw ValidationError("--dealer needs an id.") }
        if through < from { throw ValidationError("--through is before --from.") }
    }

    func run(on console: Console) async throws {
        let plan = try CarePlanSource(name: plan).plan(language: language)
        let request = CareRequest(plan, window: from...through, zone: utcOffset.zone)
        let run = try await store.address.withStore(.write(mayCreate: false), language: language) { open in
            let owner = RecordOwner.dealer(Identifier(dealer))
            return try await open.records.deriveCare(
                request, for: owner, by: .system("aftersales care derive"), at: SystemClock.now
            ) { try await open.records.repairDeliveries(of: owner, to: $0) }
        }
        let text = CareRunText(run, language: language)
        switch format {
        case .table: try console.print(text.table)
        case .json: try console.print(try text.json)
        }
    }
}
