import AfterSales
import ArgumentParser

/// `aftersales import`: files of other systems, and of other stores, into a store.
struct ImportCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take files of other systems, or of another store, into a store.",
        discussion: """
            A row or an element with errors is set aside, and the rest goes on; status 65 says so. Everything that is worth \
            saying is told with file, line and column or path. With --set-aside what was set aside is written into a folder, \
            each file under its own name (with a number in front where there is one), whole and in its own form: repair it \
            there, and import it.

            Orders are read as they stand in a table (csv, by a mapping: the built-in service-records, or a file), a STAR \
            document (star-xml, star-json) or a Fortellis one. They are kept as done elsewhere: without consent, inspection or \
            prices that nobody knows. A car is found by its VIN. The same file once more changes nothing.

            Recall campaigns are read as the NHTSA publishes them: what its interface answers for a vehicle (nhtsa-json), or its \
            whole list FLAT_RCL (nhtsa-flat); nhtsa finds out which. They are the group's, or with --dealer a dealership's. A \
            campaign that is there is extended and never shrunk. recall match --store holds the cars of the store against them.

            ndjson is what export writes: a whole store with its revisions and audit trails into one that is empty.
            """)

    @OptionGroup var store: StoreArgument

    @Option(name: .customLong("from"), help: "What the files are.")
    var form: ImportForm

    @Option(help: ArgumentHelp("Which column is what: a built-in mapping or a file.", valueName: "file|id"))
    var mapping: String?

    @Option(help: "The dealership that all orders are of, whatever the files say, or that recalls are for.")
    var dealer: String?

    @Option(help: "How tables are written: utf-8, utf-16le, utf-16be, gb18030 or latin1; found out if not given.")
    var encoding: TextEncoding?

    @Option(
        name: .customLong("utc-offset"), parsing: .unconditional,
        help: "How far the dealership's clocks are ahead of UTC.")
    var offset: UTCOffset = .china

    @Option(help: ArgumentHelp("Where to write what was set aside.", valueName: "folder"))
    var setAside: String?

    @Option(help: "For people, or one JSON document.")
    var format: CheckFormat = .table

    @Argument(help: ArgumentHelp("The files.", valueName: "file"))
    var files: [String]

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func validate() throws {
        if form == .csv, mapping == nil { throw ValidationError("--from csv needs a --mapping.") }
        if form != .csv, mapping != nil || encoding != nil {
            throw ValidationError("--mapping and --encoding are for --from csv.")
        }
        if form == .ndjson, dealer != nil { throw ValidationError("--dealer is not for --from ndjson.") }
        if dealer?.isEmpty == true { throw ValidationError("--dealer needs an id.") }
    }

    func run(on console: Console) async throws {
        let source = try source()
        try checkFiles()
        let now = try SystemClock.now
        let outcomes = try await store.address.withStore(.write(mayCreate: true), language: language) { open in
            var outcomes: [ImportOutcome] = []
            for file in files {
                outcomes.append(try await outcome(of: file, source, into: open.records, at: now))
                try writeSetAside(outcomes[outcomes.count - 1])
            }
            return outcomes
        }
        let report = ImportReport(outcomes, language: language)
        switch format {
        case .table: try console.print(ImportTable(report, language: language).text)
        case .json: try console.print(try JSONText.of(report))
        }
        guard report.isClean else { throw failure(outcomes) }
    }

    /// Every file that cannot be read is told before anything is taken of another.
    private func checkFiles() throws(ToolFailure) {
        var problems: [Problem] = []
        for file in files {
            do throws(FileFault) {
                _ = try FileBytes(path: file)
            } catch {
                problems.append(problem(error, file))
            }
        }
        if !problems.isEmpty { throw ToolFailure(.fileTrouble, problems) }
    }

    private func problem(_ fault: FileFault, _ file: String) -> Problem {
        let trouble = FileTrouble(number: fault.number)
        return Problem(code: trouble.code, message: trouble.message[language], file: file)
    }

    private func outcome(
        of file: String, _ source: ImportSource, into records: any RecordStore, at now: Timestamp
    ) async throws -> ImportOutcome {
        do {
            return try await source.outcome(of: file, into: records, in: offset.zone, at: now)
        } catch let fault as FileFault {
            throw ToolFailure(.fileTrouble, [problem(fault, file)])
        }
    }

    private func source() throws(ToolFailure) -> ImportSource {
        let dealer = dealer.map { Identifier<Dealer>($0) }
        switch form {
        case .starXML: return .orders(.star, dealer)
        case .starJSON: return .orders(.starJSON, dealer)
        case .fortellis: return .orders(.fortellis, dealer)
        case .csv:
            return .orders(.table(try OrderMappingSource(name: mapping ?? "").mapping(language), encoding), dealer)
        case .nhtsa: return .recalls(nil, dealer.map(RecordOwner.dealer) ?? .group)
        case .nhtsaJSON: return .recalls(.nhtsaJSON, dealer.map(RecordOwner.dealer) ?? .group)
        case .nhtsaFlat: return .recalls(.nhtsaFlat(), dealer.map(RecordOwner.dealer) ?? .group)
        case .ndjson: return .records
        }
    }

    private func writeSetAside(_ outcome: ImportOutcome) throws(ToolFailure) {
        guard let setAside, !outcome.setAside.isEmpty else { return }
        try FileAccess.makeFolder(setAside, language: language)
        let name = outcome.file.split(separator: "/").last.map(String.init) ?? "file"
        var path = "\(setAside)/\(name)"
        var number = 1
        // Nothing that is there is written over: it may be the file itself, or what nobody has repaired yet.
        while FileAccess.exists(path) {
            number += 1
            path = "\(setAside)/\(number)-\(name)"
        }
        try FileAccess.write(outcome.setAsideText, to: path, language: language)
    }

    /// The errors; of very many the rest are counted.
    private func failure(_ outcomes: [ImportOutcome]) -> ToolFailure {
        let errors = outcomes.flatMap { outcome in
            outcome.findings.filter { $0.finding.severity == .error }
        }
        var problems = errors.prefix(Self.mostErrors).map { Problem($0, language: language) }
        if errors.count > Self.mostErrors {
            let more = errors.count - Self.mostErrors
            let text = LocalizedText(
                "\(more) more errors are in the document that --format json writes",
                "另有 \(more) 个错误，见 --format json 的输出")
            problems.append(Problem(code: Finding.Code.tooManyFindings.rawValue, message: text[language]))
        }
        return ToolFailure(.dataFault, problems)
    }

    private static let mostErrors = 1_000
}
