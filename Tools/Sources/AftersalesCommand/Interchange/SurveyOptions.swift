import AfterSales
import ArgumentParser

/// What `import --from survey` is told beside the files.
struct SurveyOptions: ParsableArguments {
    @Option(help: "The survey: the id of a built-in one such as us-2021, or a file.")
    var instrument: String?

    @Option(help: "The wave of the survey, where no column names it.")
    var wave: String?

    @Option(help: ArgumentHelp("The last day of the wave, where no invitation says another.", valueName: "date"))
    var closing: LocalDate?

    @Option(help: "The country of phone numbers without a calling code, such as CN, where no mapping is given.")
    var region: String?

    /// Whether any of them is given.
    var areGiven: Bool { instrument != nil || wave != nil || closing != nil || region != nil }

    func validate() throws {
        if wave?.allSatisfy(\.isWhitespace) == true { throw ValidationError("--wave needs a name.") }
    }

    /// What reads the files; whatever is wrong with the survey or the mapping is said in one run.
    func source(
        mapping: String?, dealer: String, encoding: TextEncoding?, language: Language
    ) throws(ToolFailure) -> SurveyImportSource {
        let name = instrument ?? ""
        var failures: [ToolFailure] = []
        var chosen: SurveyInstrument?
        var own: SurveyMapping?
        do throws(ToolFailure) {
            // The group's, so that it is that of every dealership in the file.
            chosen = try InstrumentSource(name: name).instrument(for: .group, language: language)
        } catch {
            failures.append(error)
        }
        do throws(ToolFailure) {
            own = try mapping.map { name throws(ToolFailure) in try SurveySetup.mapping(name, language: language) }
        } catch {
            failures.append(error)
        }
        guard let chosen, failures.isEmpty else { throw failures.dropFirst().reduce(failures[0], +) }
        let setup = SurveySetup(
            instrumentName: name, instrument: chosen, mappingName: mapping, mapping: own, region: region)
        return SurveyImportSource(
            setup: setup, owner: .dealer(Identifier(dealer)), wave: wave, closing: closing, encoding: encoding,
            language: language)
    }
}
