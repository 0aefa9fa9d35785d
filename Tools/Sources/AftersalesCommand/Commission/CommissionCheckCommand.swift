import AfterSales
import ArgumentParser

/// `aftersales commission check`: what is wrong with a plan, and what somebody should know about it.
struct CommissionCheckCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check a commission plan: every problem at once, then notes.",
        discussion: """
            Problems (exit status 65) are all that keeps the plan from paying anybody, each with its place. Notes stop \
            nothing: coefficients that do not sum to 1, cliffs in a table, a metric that nobody uses.
            """)

    @Argument(help: "A plan document, - for standard input, or the id of a built-in plan such as reference-4s.")
    var plan: String

    @Option(help: "For people, or one JSON document.")
    var format: CheckFormat = .table

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func run(on console: Console) throws {
        let checked = try PlanSource(name: plan).plan(language: language)
        let report = PlanReport(checked, language: language)
        switch format {
        case .table: try console.print(report.text)
        case .json: try console.print(try JSONText.of(report))
        }
    }
}
