import AfterSales
import ArgumentParser

/// `aftersales vin check`: what is right and wrong with vehicle identification numbers.
struct VINCheckCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check vehicle identification numbers: every reason, and what may be meant.",
        discussion: """
            A number is valid, has another character than its check digit at position 9, or is malformed. A wrong check \
            digit is an error where one is mandatory, in North America, and a note elsewhere. Any error ends with status \
            65. Small letters are read as capitals; suggestions are for you to compare with the vehicle, none is applied.

            The model year is told by position 7 for North American cars and light trucks; for others it is the latest \
            that the vehicle can have had in --year.
            """)

    @Argument(help: ArgumentHelp("Vehicle identification numbers.", valueName: "vin"))
    var numbers: [String] = []

    @Option(help: ArgumentHelp("A file with a number on each line, - for standard input.", valueName: "file"))
    var vins: String?

    @Option(
        help: "A year in which the vehicles were there, such as that of registration; the present one if not given.")
    var year: Int?

    @Option(help: "For people, or one JSON document.")
    var format: CheckFormat = .table

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func validate() throws {
        if numbers.isEmpty, vins == nil { throw ValidationError("Give numbers, or a file of them with --vins.") }
        if let year, !(1...9999).contains(year) { throw ValidationError("--year needs a year such as 2026.") }
    }

    func run(on console: Console) throws {
        var texts = numbers
        if let vins { texts += try VINSource(name: vins).lines(language: language) }
        let year = try year ?? SystemClock.now.date(utcOffsetSeconds: 0).year
        let report = VINReport(texts, asOf: year, language: language)
        switch format {
        case .table: try console.print(report.table)
        case .json: try console.print(try report.json)
        }
        let errors = report.errors(byPath: format == .json)
        if !errors.isEmpty { throw ToolFailure(.dataFault, errors) }
    }
}
