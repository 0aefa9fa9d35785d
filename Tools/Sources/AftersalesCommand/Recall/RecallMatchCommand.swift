import AfterSales
import ArgumentParser

/// `aftersales recall match`: the open campaigns of every car of a list.
struct RecallMatchCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Say which cars of a list open recall campaigns may mean.",
        discussion: """
            Campaigns are a JSON document (aftersales.recall-campaigns/1) or CSV with the columns campaign, wmi, vds_prefix, \
            year_from, year_to, plants, serial_from and serial_to. Cars are a file with a VIN on each line. The result is \
            sorted by VIN, then by campaign, as bytes; a VIN that stands twice has its rows twice.

            A VIN says less than a car's file: what it does not rule out is listed. It is set aside where it is malformed \
            and where its check digit is wrong and counts: in North America, everywhere, or nowhere (off). Elsewhere \
            it is matched and noted.

            A VIN that is set aside stops nobody else's: the result of all others stands, and standard error says which lines \
            and why, the first thousand of them. With --format json they are all in the document. Status 65 means that \
            the campaigns are at fault; nothing is written then.
            """)

    @Option(help: ArgumentHelp("A file of campaigns, - for standard input.", valueName: "file"))
    var campaigns: String

    @Option(help: ArgumentHelp("A file with a VIN on each line, - for standard input.", valueName: "file"))
    var vins: String

    @Option(help: "For people, rows vin,campaign, or one JSON document.")
    var format: RecallFormat = .table

    @Option(help: "Whose wrong check digits set a VIN aside.")
    var checkDigit: RecallCheckDigit = .northAmerica

    @Option(help: "On how many threads.")
    var threads: Int = 1

    @Option(help: ArgumentHelp("The day on which campaigns are open; today if not given.", valueName: "date"))
    var on: LocalDate?

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func validate() throws {
        if campaigns == "-", vins == "-" { throw ValidationError("Only one of --campaigns and --vins can be -.") }
        if !(1...256).contains(threads) { throw ValidationError("--threads needs a number from 1 to 256.") }
    }

    func run(on console: Console) async throws {
        let document = try RecallSource(name: campaigns).document(language: language)
        let rows = try VINRows(try FileAccess.read(vins, limits: JSONLimits(bytes: 1 << 30), language: language))
        let day = try on ?? SystemClock.now.date(utcOffsetSeconds: 0)
        let index = RecallIndex(document.campaigns, openOn: day)
        let found = await index.match(
            rows.bytes, rowLength: VINRows.rowLength, checkDigits: checkDigit.policy, threads: threads)
        let report = RecallReport(found, index, rows, document, language: language)
        switch format {
        case .csv: try console.print(report.csv)
        case .table: try console.print(report.table)
        case .json: try console.print(try report.json)
        }
        if format != .json { try console.complain(report.remarks(campaigns: campaigns, vins: vins)) }
    }
}

/// How `recall match` writes what it found.
enum RecallFormat: String, CaseIterable, ExpressibleByArgument {
    /// For people.
    case table
    /// `vin,campaign`.
    case csv
    /// One JSON document.
    case json
}

/// Whose wrong check digits count.
enum RecallCheckDigit: String, CaseIterable, ExpressibleByArgument {
    /// Where one is mandatory.
    case northAmerica = "north-america"
    /// Every maker's.
    case everywhere
    /// Nobody's.
    case off

    var policy: CheckDigitPolicy {
        switch self {
        case .northAmerica: .northAmerica
        case .everywhere: .everywhere
        case .off: .off
        }
    }
}
