import AfterSales
import ArgumentParser

/// How `report --kind csi` scores responses.
struct ReportSurveyOptions: ParsableArguments {
    @Option(help: "The survey, where responses to several are in the store: its id, or a file.")
    var instrument: String?

    @Option(help: "Of how many responses a score is told at least; 10 if not given.")
    var least: Int64?

    @Option(help: ArgumentHelp("What is asked for of the index, in its points.", valueName: "points"))
    var requirement: String?

    /// Whether anything is said.
    var isGiven: Bool { instrument != nil || least != nil || requirement != nil }

    /// What is asked for of the index.
    var required: Points? { requirement.flatMap { try? Points($0) } }

    func validate() throws {
        if let least, least < 1 { throw ValidationError("--least needs a number from 1 on.") }
        if requirement != nil, required == nil { throw ValidationError("--requirement needs points such as 820.50.") }
    }
}
