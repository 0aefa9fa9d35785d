import AfterSales
import ArgumentParser

/// `aftersales commission compare`: what another plan, or another version of one, would have paid.
struct CommissionCompareCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Compare what two plans pay for the same months.",
        discussion: """
            The months are those of facts files, or those that a dealership has posted in a store: the facts a posted close \
            was made from, by the first of the two plans where several have closed a month. A month that nobody has posted \
            is taken from the facts that the store keeps of it. Nothing is written to the store. A plan is tried on months \
            that it does not apply to, and that is noted.

            Every line that the plans pay differently is told with its causes, and what each pays altogether by scheme, \
            employee, dealership and month. A month that a plan refuses is left out of all sums, and status 65 says so.
            """)

    @Option(help: "A plan document, - for standard input, or the id of a built-in plan such as reference-4s.")
    var plan: String

    @Option(name: .customLong("with"), help: ArgumentHelp("The plan it is compared with, likewise.", valueName: "plan"))
    var other: String

    @Option(parsing: .upToNextOption, help: ArgumentHelp("Facts of months, - for standard input.", valueName: "file"))
    var facts: [String] = []

    @Option(help: "A SQLite file or a postgresql:// address.")
    var store: String?

    @Option(help: "The dealership's id, with --store.")
    var dealer: String?

    @Option(help: ArgumentHelp("The months, such as 2026-01..2026-06, with --store.", valueName: "months"))
    var months: MonthSpan?

    @Option(help: "How the comparison is written.")
    var format: CloseFormat = .table

    @OptionGroup var output: OutputOption

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func validate() throws {
        if ([plan, other] + facts).count(where: { $0 == "-" }) > 1 {
            throw ValidationError("Only one of --plan, --with and --facts can be read from standard input.")
        }
        switch (facts.isEmpty, store, dealer, months) {
        case (false, nil, nil, nil): break
        case (true, let store?, let dealer?, _?):
            if store.isEmpty { throw ValidationError("--store needs a name.") }
            if dealer.isEmpty { throw ValidationError("--dealer needs an id.") }
        default: throw ValidationError("The months are --facts, or --store with --dealer and --months.")
        }
    }

    func run(on console: Console) async throws {
        let (first, second) = try plans()
        let months =
            if let store, let dealer, let months {
                try await StoreAddress(store).withStore(.read, language: language) { open in
                    try await StoredMonths(of: Identifier(dealer), months.months, language: language)
                        .facts(in: open.records, for: [first.id, second.id])
                }
            } else {
                try given()
            }
        let comparison: PlanComparison
        let text: String
        do {
            comparison = try PlanComparison(first, with: second, over: months)
            text = try ComparisonText(comparison, language: language).text(format)
        } catch let error as Rejection {
            throw ToolFailure(error, file: plan, language: language)
        } catch is ArithmeticError {
            throw ToolFailure(.overflow(language))
        }
        try console.write(text, to: output, language: language)
        let refusals = comparison.months.flatMap(\.refusals)
        guard refusals.isEmpty else {
            throw ToolFailure(dataFaults: refusals, language: language) {
                Problem($0.finding, file: "\($0.month.dealer) \($0.month.period)", language: language)
            }
        }
    }

    /// Both plans; what is wrong with either is said in one run.
    private func plans() throws(ToolFailure) -> (CommissionPlan, CommissionPlan) {
        let first: CommissionPlan
        do throws(ToolFailure) {
            first = try PlanSource(name: plan).plan(language: language)
        } catch {
            let failure = error
            do throws(ToolFailure) {
                _ = try PlanSource(name: other).plan(language: language)
            } catch {
                throw failure + error
            }
            throw failure
        }
        return (first, try PlanSource(name: other).plan(language: language))
    }

    /// The months of the files; what is wrong with any of them is said in one run.
    private func given() throws(ToolFailure) -> [MonthFacts] {
        var months: [MonthFacts] = []
        var failure: ToolFailure?
        for name in facts {
            do throws(ToolFailure) {
                let bytes = try FactsSource(name: name).document(language: language)
                do throws(Rejection) {
                    months.append(try MonthFacts(json: bytes))
                } catch {
                    throw ToolFailure(error, file: name, language: language)
                }
            } catch {
                failure = failure.map { $0 + error } ?? error
            }
        }
        if let failure { throw failure }
        return months
    }
}
