import AfterSales
import ArgumentParser

/// `aftersales month-end`: closes a dealership's month and posts the close.
struct MonthEndCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "month-end", abstract: "Close a dealership's month, and post the close.",
        discussion: """
            The plan is the one given, or the one that is registered in the store for the month; the facts are those given, \
            or those that the store has. With --post the facts, the plan and the close are kept in the store in one piece, \
            and a SQLite file that is not there yet is made, which is said. A month is posted once: the same close again says so and is no \
            error, a different one ends with status 75. Without --post nothing is written.

            Formats as in commission close; json has the posting beside the close, as its member "posting".
            """)

    @OptionGroup var store: StoreArgument

    @Option(help: "The dealership's id.")
    var dealer: String

    @Option(help: "The month, such as 2026-06.")
    var month: Month

    @Option(help: "A plan document, - for standard input, or the id of a built-in plan such as reference-4s.")
    var plan: String?

    @Option(help: "The month's facts, - for standard input.")
    var facts: String?

    @Flag(help: "Post the close.")
    var post = false

    @Option(help: ArgumentHelp("Who answers for the close: an employee's id.", valueName: "who"))
    var approvedBy: String?

    @Option(help: "How the close is written.")
    var format: CloseFormat = .table

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func validate() throws {
        if plan == "-", facts == "-" {
            throw ValidationError("Only one of --plan and --facts can be read from standard input.")
        }
        if dealer.isEmpty { throw ValidationError("--dealer needs an id.") }
        if post, approvedBy?.isEmpty != false { throw ValidationError("--post needs --approved-by.") }
        if !post, approvedBy != nil { throw ValidationError("--approved-by is of no use without --post.") }
    }

    func run(on console: Console) async throws {
        let given = try MonthEndInput(
            dealer: Identifier(dealer), month: month, plan: plan, facts: facts, language: language)
        let result: MonthEndResult
        if store.address.isNew, !(post && given.complete != nil) {
            // A store is made only where a close is about to be kept in it.
            guard !post, let (plan, facts) = given.complete else { throw given.nothing(in: store.address) }
            result = MonthEndResult(plan: plan, close: try given.close(facts, by: plan), posting: nil)
        } else {
            let isNew = store.address.isNew
            let access: StoreAddress.Access = post ? .write(mayCreate: true) : .read
            result = try await store.address.withStore(access, language: language) { open in
                try await work(with: open.records, given, isNew: isNew)
            }
        }
        try console.print(try result.text(format, language: language))
    }

    private func work(with store: some RecordStore, _ given: MonthEndInput, isNew: Bool) async throws -> MonthEndResult
    {
        let plan = try await given.plan(in: store)
        let facts = try await given.facts(in: store)
        let close = try given.close(facts, by: plan)
        guard post, let approvedBy else {
            let present = try await store.load(CloseRecord.key(dealer: facts.dealer, month: month, plan: plan.id))
            return MonthEndResult(
                plan: plan, close: close,
                posting: present.map { Posting(found: $0, isSame: $0.record.isRecord(of: close)) })
        }
        do {
            let outcome = try await store.post(
                facts, by: plan, approvedBy: .employee(Identifier(approvedBy)), at: SystemClock.now)
            return MonthEndResult(plan: plan, close: close, posting: Posting(outcome, inNewStore: isNew))
        } catch let error as Rejection {
            throw given.failure(error)
        } catch let error as DifferentClosePosted {
            throw given.failure(error)
        }
    }
}
