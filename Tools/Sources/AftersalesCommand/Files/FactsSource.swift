import AfterSales

/// The facts of a month as they are named on the command line: a file, or `-` for standard input.
struct FactsSource {
    /// The argument.
    let name: String

    /// The facts as they were written; only a plan can say whether they are right.
    func facts(language: Language) throws(ToolFailure) -> MonthFacts {
        let bytes = try FileAccess.read(name, language: language)
        do throws(Rejection) {
            return try MonthFacts(json: bytes)
        } catch {
            throw ToolFailure(error, file: name, language: language)
        }
    }
}
