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
            there, and import it. It is written in UTF-8, whatever the file was.

            Orders are read as they stand in a table (csv, by a mapping: the built-in service-records, or a file), a STAR \
            document (star-xml, star-json) or a Fortellis one. They are kept as done elsewhere: without consent, inspection or \
            prices that nobody knows. A car is found by its VIN. The same file once more changes nothing.

            Recall campaigns are read as the NHTSA publishes them: what its interface answers for a vehicle (nhtsa-json), or its \
            whole list FLAT_RCL (nhtsa-flat); nhtsa finds out which. They are the group's, or with --dealer a dealership's. A \
            campaign that is there is extended and never shrunk. recall match --store holds the cars of the store against them.

            survey are responses to a survey, as csi score reads them; the survey is kept beside them where the store has none \
            of its id or an earlier version. A response that is late, or at odds with another one, is set aside. recalls are \
            recall campaigns as recall match reads them; a campaign that the store has otherwise is replaced.

            ndjson is what export writes: a whole store with its revisions and audit trails into one that is empty, or with \
            --kind the records of one kind into any. What a store has otherwise is set aside then, or with --update replaced \
            where the line names the very revision that the store has.
            """)

    @OptionGroup var store: StoreArgument

    @Option(name: .customLong("from"), help: "What the files are.")
    var form: ImportForm

    @Option(help: ArgumentHelp("Which column is what: a built-in mapping or a file.", valueName: "file|id"))
    var mapping: String?

    @Option(
        help: "Of which dealership all orders are, or responses where no column says it; or whom campaigns are for.")
    var dealer: String?

    @OptionGroup(title: "Survey Options")
    var survey: SurveyOptions

    @Option(help: "Of which kind all records are, such as repair_order, where they are of one.")
    var kind: String?

    @Flag(help: "With --kind: replace what was exported, changed, and not changed in the store meanwhile.")
    var update = false

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

    func run(on console: Console) async throws {
        let source = try self.source()
        try checkFiles()
        let now = try SystemClock.now
        let outcomes = try await store.address.withStore(.write(mayCreate: true), language: language) { open in
            var outcomes: [ImportOutcome] = []
            for file in files {
                outcomes.append(try await outcome(of: file, source, into: open.records, at: now, on: console))
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
                let source = try FileBytes(path: file)
                guard source.size == nil, form.isReadTwice else { continue }
                // A folder says here what it is.
                _ = try source.next()
                problems.append(Self.stream(file, language))
            } catch {
                problems.append(problem(error, file))
            }
        }
        if !problems.isEmpty { throw ToolFailure(.fileTrouble, problems) }
    }

    /// What cannot be read a second time would lose what was read of it the first time.
    private static func stream(_ file: String, _ language: Language) -> Problem {
        let message = LocalizedText(
            "a file of this form is read twice, and a stream can be read once: write it into a file first",
            "该格式需读取两遍，无法从流中读取：请先存为文件")
        return Problem(code: "fileIsStream", message: message[language], file: file)
    }

    private func problem(_ fault: FileFault, _ file: String) -> Problem {
        let trouble = FileTrouble(number: fault.number)
        return Problem(code: trouble.code, message: trouble.message[language], file: file)
    }

    private func outcome(
        of file: String, _ source: ImportSource, into records: any RecordStore, at now: Timestamp, on console: Console
    ) async throws -> ImportOutcome {
        let progress = FileProgress(of: file, on: console)
        do {
            let outcome = try await source.outcome(of: file, into: records, in: offset.zone, at: now, progress)
            try progress.finish()
            return outcome
        } catch {
            try progress.finish()
            switch error {
            case let fault as FileFault: throw ToolFailure(.fileTrouble, [problem(fault, file)])
            case let rejection as Rejection: throw ToolFailure(rejection, file: file, language: language)
            default: throw error
            }
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

    private func failure(_ outcomes: [ImportOutcome]) -> ToolFailure {
        let errors = outcomes.flatMap { outcome in
            outcome.findings.filter { $0.finding.severity == .error }
        }
        return ToolFailure(dataFaults: errors, language: language) { Problem($0, language: language) }
    }
}
