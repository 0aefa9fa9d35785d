import AfterSales
import ArgumentParser

/// `aftersales csi score`: the index of a file of responses, how sure it is, where it loses points, and what makes one doubt
/// responses.
struct CSIScoreCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "score", abstract: "Score the responses to a satisfaction survey.",
        discussion: """
            Responses are rows of CSV with a header, a list of JSON objects, or a JSON object on each line. Without --mapping \
            a question's column is named by its id, and the others response, order, wave, dealer, deliveredOn, advisor, \
            technician, team, model, customer, vehicle, vin, channel, answeredAt, seconds, phone, email and network; all but \
            answeredAt and one of response and order may be missing.

            A score is told with its interval, or not at all where there are fewer responses than --least. What makes one doubt \
            responses is told and changes no score. What cannot be judged by the file alone is told as not judged.

            Rows with errors are set aside and told, and the score is that of the others; status 65 says so. A row that repeats \
            another is counted once, one behind --closing not at all; both are told.
            """)

    @Option(help: "The survey: the id of a built-in one such as us-2021, or a file.")
    var instrument: String

    @Option(help: ArgumentHelp("A file of responses, - for standard input.", valueName: "file"))
    var responses: String

    @Option(help: ArgumentHelp("A file that says which column is what.", valueName: "file"))
    var mapping: String?

    @Option(help: "The country of phone numbers without a calling code, such as CN, where no mapping is given.")
    var region: String?

    @Option(help: "By whom scores are told apart, beside that of all.")
    var by: CSIGrouping?

    @Option(help: "The dealership whose responses they are, where no column names it.")
    var dealer: String = "dealer"

    @Option(help: "The wave of the survey, where no column names it.")
    var wave: String = "file"

    @Option(help: ArgumentHelp("The last day of the wave.", valueName: "date"))
    var closing: LocalDate?

    @Option(
        name: .customLong("utc-offset"), parsing: .unconditional,
        help: "How far the dealership's clocks are ahead of UTC.")
    var offset: UTCOffset = .china

    @Option(help: "Of how many responses a score is told at least.")
    var least: Int64 = 10

    @Option(help: "How sure intervals are, from 50% to 99.9%.")
    var level: String = "95%"

    @Option(help: ArgumentHelp("What is asked for of the index, in its points.", valueName: "points"))
    var requirement: String?

    @Option(help: ArgumentHelp("Make the index's interval by drawing samples from this seed.", valueName: "seed"))
    var bootstrap: UInt64?

    @Flag(help: "Make intervals by the greatest spread there can be: for few answers of nearly full marks.")
    var bounded = false

    @Option(help: "For people, or one JSON document.")
    var format: CheckFormat = .table

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func validate() throws {
        if least < 1 { throw ValidationError("--least needs a number from 1 on.") }
        if confidence == nil { throw ValidationError("--level needs a share such as 95%, from 50% to 99.9%.") }
        if requirement != nil, required == nil { throw ValidationError("--requirement needs points such as 820.50.") }
        if bounded, bootstrap != nil { throw ValidationError("Only one of --bootstrap and --bounded can be given.") }
        if [instrument, responses, mapping].count(where: { $0 == "-" }) > 1 {
            throw ValidationError("Only one of --instrument, --responses and --mapping can be -.")
        }
        if mapping != nil, region != nil { throw ValidationError("A mapping says itself what --region is for.") }
        if dealer.isEmpty { throw ValidationError("--dealer needs a name.") }
        if wave.allSatisfy(\.isWhitespace) { throw ValidationError("--wave needs a name.") }
    }

    func run(on console: Console) async throws {
        let owner = RecordOwner.dealer(Identifier(dealer))
        let files = try files()
        let scoring = try scoring(of: files.instrument)
        let reader = try reader(of: files, owner)
        let intake = try files.responses.intake(by: reader, language: language)
        let scores: CSIScores
        do {
            scores = try CSIScores(
                intake.taken.map(\.response), by: scoring, grouping: by?.grouping
            ) { CSIGrouping.name($0, at: owner) }
        } catch let error as ScoringError {
            throw noScore(error)
        } catch let rejection as Rejection {
            throw ToolFailure(rejection, file: responses, language: language)
        }
        let report = CSIScoreReport(scores, intake, home: owner, by: by, language: language)
        switch format {
        case .table: try console.print(CSIScoreTable(report, language: language).text)
        case .json: try console.print(try JSONText.of(report))
        }
        let errors = intake.setAside.flatMap(\.findings).filter { $0.severity == .error }
        guard errors.isEmpty else {
            throw ToolFailure(dataFaults: errors, file: responses, language: language) {
                Problem($0, file: responses, language: language)
            }
        }
    }

    private typealias Files = (instrument: SurveyInstrument, mapping: SurveyMapping?, responses: SurveyFile)

    /// What is wrong with any of the files is said in one run.
    private func files() throws(ToolFailure) -> Files {
        var failures: [ToolFailure] = []
        func kept<Value>(_ read: () throws(ToolFailure) -> Value) -> Value? {
            do throws(ToolFailure) {
                return try read()
            } catch {
                failures.append(error)
                return nil
            }
        }
        // The group's, so that it is that of every dealership in the file.
        let source = InstrumentSource(name: instrument)
        let chosen = kept { () throws(ToolFailure) in try source.instrument(for: .group, language: language) }
        let own = mapping.flatMap { name in
            kept { () throws(ToolFailure) in try SurveySetup.mapping(name, language: language) }
        }
        let file = kept { () throws(ToolFailure) in try SurveyFile(reading: responses, language: language) }
        guard let first = failures.first else {
            guard let chosen, let file else { throw ToolFailure(.bug, []) }
            return (chosen, own, file)
        }
        throw failures.dropFirst().reduce(first, +)
    }

    private func reader(of files: Files, _ owner: RecordOwner) throws(ToolFailure) -> SurveyReader {
        try SurveySetup(
            instrumentName: instrument, instrument: files.instrument, mappingName: mapping, mapping: files.mapping,
            region: region
        ).reader(for: owner, wave: wave, zone: offset.zone, closing: closing, language: language)
    }

    private func scoring(of instrument: SurveyInstrument) throws(ToolFailure) -> SurveyScoring {
        let points = instrument.index.points
        if let required, required < .zero || required > Points(units: Int64(points) * 100) {
            let text = LocalizedText(
                "the index of \(instrument.key.id) is 0 to \(points) points, \(required) is none of them",
                "\(instrument.key.id) 的指数为 0 至 \(points) 分，不含 \(required)")
            throw ToolFailure(.usage, [Problem(code: "requirementOutOfRange", message: text[language])])
        }
        let interval =
            bounded ? .bounded : bootstrap.map { ScoreRules.IndexInterval.bootstrap(seed: $0, samples: Self.samples) }
        do throws(ScoringError) {
            return try SurveyScoring(
                instrument,
                try ScoreRules(
                    leastResponses: least, level: confidence ?? .ninetyFive, interval: interval ?? .studentT,
                    requirement: required))
        } catch {
            throw noScore(error)
        }
    }

    private func noScore(_ error: ScoringError) -> ToolFailure {
        ToolFailure(.dataFault, [Problem(code: "noScore", message: "\(error)", file: instrument)])
    }

    /// So many samples are drawn.
    private static let samples = 10_000

    private var confidence: ConfidenceLevel? {
        guard let rate = try? Rate(level) else { return nil }
        return try? ConfidenceLevel(rate)
    }

    private var required: Points? { requirement.flatMap { try? Points($0) } }
}
