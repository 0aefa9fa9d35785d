import AfterSales
import ArgumentParser

/// `aftersales commission close`: a month's statements.
struct CommissionCloseCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close a month by a plan.",
        discussion: """
            Formats: table is a summary for people; json is the whole close with an explanation of every line; csv has a \
            row per statement line, UTF-8, lines ended by CR LF, and a row without a scheme for an employee's corrections and \
            draw or for one who has no line; html is a page that needs nothing beside itself.

            In csv a text that begins with =, +, - or @ gets an apostrophe in front, because a spreadsheet would take it \
            for a formula.
            """)

    @Option(help: "A plan document, - for standard input, or the id of a built-in plan such as reference-4s.")
    var plan: String

    @Option(help: "The month's facts, - for standard input.")
    var facts: String

    @Option(help: "How the close is written.")
    var format: CloseFormat = .table

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func validate() throws {
        if plan == "-", facts == "-" {
            throw ValidationError("Only one of --plan and --facts can be read from standard input.")
        }
    }

    func run(on console: Console) throws {
        let checked = try checkedPlan()
        let given = try FactsSource(name: facts).document(language: language)
        let close: CommissionClose
        do throws(Rejection) {
            close = try checked.close(json: given)
        } catch {
            throw ToolFailure(error, file: facts, language: language)
        }
        try console.print(try CloseText(close, plan: checked, language: language).text(format))
    }

    /// The plan. Where it is at fault, what is wrong with the facts alone is said in the same run.
    private func checkedPlan() throws(ToolFailure) -> CommissionPlan {
        do throws(ToolFailure) {
            return try PlanSource(name: plan).plan(language: language)
        } catch {
            let first = error
            do throws(ToolFailure) {
                try FactsSource(name: facts).faults(language: language)
            } catch {
                throw first + error
            }
            throw first
        }
    }
}
