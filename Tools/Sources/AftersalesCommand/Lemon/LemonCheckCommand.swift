import AfterSales
import ArgumentParser

/// `aftersales lemon check`: the counters of one car, what is reached, and the distance to each threshold.
struct LemonCheckCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check a car's repairs against its three guarantees or lemon rules.",
        discussion: """
            The file is a document of the form \(CarHistory.format): how the car was bought, and its visits for defects. \
            Everything counted, reached or near is told with its source. What of the history cannot be true, or a day of \
            purchase that no rules cover, is an error and ends with status 65; the rest is told all the same.
            """)

    @Option(
        help: """
            The rule set: auto for that of the market and day of purchase, the id of a built-in one such as china-2022, or \
            a file.
            """)
    var rules: String = LemonRulesSource.automatic

    @Option(help: ArgumentHelp("The car's history, - for standard input.", valueName: "file"))
    var vehicle: String

    @Option(name: .customLong("on"), help: "As of the end of a day such as 2026-06-30; now if not given.")
    var day: LocalDate?

    @Option(help: "For people, or one JSON document.")
    var format: CheckFormat = .table

    @OptionGroup var options: LanguageOption

    var language: Language { options.language }

    func run(on console: Console) throws {
        let source = LemonRulesSource(name: rules)
        let set: Result<LemonRuleSet?, ToolFailure> = Result { () throws(ToolFailure) in
            try source.set(language: language)
        }
        let history: Result<CarHistory, ToolFailure> = Result { () throws(ToolFailure) in try self.history() }
        // What is wrong with either is said in one run.
        if case .failure(let first) = set, case .failure(let second) = history { throw first + second }
        let (chosen, car) = (try set.get(), try history.get())
        let instant = try asOf(in: car.zone)
        let verdict =
            chosen?.verdict(on: car, at: instant) ?? LemonRuleBook.standard.verdict(on: car, at: instant)
        switch format {
        case .table: try console.print(LemonTable(verdict, language: language).text)
        case .json: try console.print(try JSONText.of(LemonReport(verdict, language: language)))
        }
        let errors = verdict.findings.filter { $0.severity == .error }
        guard errors.isEmpty else {
            throw ToolFailure(.dataFault, errors.map { Problem($0, file: vehicle, language: language) })
        }
    }

    private func history() throws(ToolFailure) -> CarHistory {
        let bytes = try FileAccess.read(vehicle, language: language)
        do throws(Rejection) {
            return try CarHistory(json: bytes)
        } catch {
            throw ToolFailure(error, file: vehicle, language: language)
        }
    }

    private func asOf(in zone: CivilZone) throws -> Timestamp {
        guard let day else { return try SystemClock.now }
        do throws(CivilZoneError) {
            return try zone.timestamp(of: day, secondsOfDay: 86_399)
        } catch {
            let message = LocalizedText(
                "no instant is known for the end of \(day) at the car's place", "该车所在地 \(day) 终了的时刻超出日历范围")
            throw ToolFailure(.usage, [Problem(code: "dateOutOfRange", message: message[language])])
        }
    }
}
