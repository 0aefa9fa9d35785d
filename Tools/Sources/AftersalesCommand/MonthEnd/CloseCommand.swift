import AfterSales
import ArgumentParser

/// `aftersales close`: a month is closed from the records of a store, step by step.
struct CloseCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close a dealership's month from the records of a store, step by step.",
        discussion: """
            draw-up collects the month from orders, claims paid, complaints and what people have stated, books what posted \
            months turned out to be wrong by, and keeps the draft; as often as needed. check, approve, post and pay follow, \
            approve by somebody else than who drew it up. hold keeps a close from being paid until release. A step that is \
            repeated is refused, but for post, which posts once. corrections tells what a posted month is wrong by as its \
            records are known now, and writes nothing.

            Months of a plan come one after the other; --skip passes an earlier one over, with the reason of --because. What \
            is collected is what the built-in plan reference-4s reads; for facts of another origin there is month-end.
            """)

    @Argument(help: "What is done with the month.")
    var stage: CloseStage

    @OptionGroup var store: StoreArgument

    @Option(help: "The dealership's id.")
    var dealer: String

    @Option(help: "The month, such as 2026-06.")
    var month: Month

    @Option(help: ArgumentHelp("The id of the plan, of which a version is registered for the month.", valueName: "id"))
    var plan: String = "reference-4s"

    @Option(help: ArgumentHelp("Who does it: an employee's id.", valueName: "who"))
    var by: String?

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var because: String?

    @Option(help: ArgumentHelp("An earlier month that draw-up passes over.", valueName: "month"))
    var skip: [Month] = []

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func validate() throws {
        if dealer.isEmpty { throw ValidationError("--dealer needs an id.") }
        if plan.isEmpty { throw ValidationError("--plan needs an id.") }
        if stage.writes, by?.isEmpty != false { throw ValidationError("\(stage.rawValue) needs --by.") }
        if !stage.writes, by != nil { throw ValidationError("--by is of no use with \(stage.rawValue).") }
        if !skip.isEmpty, stage != .drawUp { throw ValidationError("--skip is for draw-up.") }
        if stage.needsReason || !skip.isEmpty, because?.allSatisfy(\.isWhitespace) != false {
            throw ValidationError("\(skip.isEmpty ? stage.rawValue : "--skip") needs --because.")
        }
    }

    func run(on console: Console) async throws {
        let work = try CloseWork(
            stage: stage, dealer: Identifier(dealer), month: month, plan: plan, by: .employee(Identifier(by ?? "")),
            because: because, skip: skip, at: SystemClock.now, language: language)
        let access: StoreAddress.Access = stage.writes ? .write(mayCreate: false) : .read
        let result: CloseWork.Result
        do {
            result = try await store.address.withStore(access, language: language) {
                try await work.run(in: $0.records)
            }
        } catch let error as Rejection {
            throw ToolFailure(error, file: store.address.shownName, language: language)
        } catch let error as CloseRefusal {
            throw ToolFailure(Problem(error, language))
        }
        try console.print(result.text)
        let warnings = result.findings.filter { $0.severity != .note }.map {
            "\(Word.warning[language]): \(Problem($0, file: nil, language: language).line)\n"
        }
        try console.complain(warnings.joined())
    }
}
