import AfterSales
import ArgumentParser

/// `aftersales care due`: the worklist of a day.
struct CareDueCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "List the care tasks that are due on a day or overdue.",
        discussion: """
            What is overdue comes first, the longest first. Customers and cars are named by their ids. Tasks are put into \
            the store by a host, or by aftersales care derive.
            """)

    @OptionGroup var store: StoreArgument

    @Option(help: "The day, such as 2026-06-30.")
    var on: LocalDate

    @Option(help: "Only this employee's tasks.")
    var employee: String?

    @Flag(help: "Only the tasks that nobody is named for.")
    var queue = false

    @Option(help: "The dealership's id; all of the store where it is left out.")
    var dealer: String?

    @Option(help: "How the result is written.")
    var format: CheckFormat = .table

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func validate() throws {
        if employee != nil, queue { throw ValidationError("Only one of --employee and --queue can be given.") }
        if employee?.isEmpty == true { throw ValidationError("--employee needs an id.") }
        if dealer?.isEmpty == true { throw ValidationError("--dealer needs an id.") }
    }

    private var assignee: CareAssignee {
        employee.map { .employee(Identifier($0)) } ?? (queue ? .nobody : .everybody)
    }

    func run(on console: Console) async throws {
        let list = try await store.address.withStore(.read, language: language) { open in
            try await worklist(in: open.records)
        }
        let text = WorklistText(list, language: language)
        switch format {
        case .table: try console.print(text.table)
        case .json: try console.print(try text.json)
        }
    }

    private func worklist(in store: some RecordStore) async throws(StorageError) -> Worklist {
        if let dealer {
            return try await store.dueTasks(of: .dealer(Identifier(dealer)), for: assignee, on: on)
        }
        var query = CareTask.due(on: on, for: assignee, of: .group)
        query.owner = nil
        var tasks: [CareTask] = []
        for try await stored in store.records(query) { tasks.append(stored.record) }
        return Worklist(tasks, on: on, of: assignee)
    }
}
