import AfterSales

/// The facts of a month as they are named on the command line: a file, or `-` for standard input.
struct FactsSource {
    /// The argument.
    let name: String

    /// The document as it was written; only a plan can say whether it is right.
    func document(language: Language) throws(ToolFailure) -> [UInt8] { try FileAccess.read(name, language: language) }

    /// What is wrong with the document alone, where no plan is there to judge it.
    func faults(language: Language) throws(ToolFailure) {
        let bytes = try document(language: language)
        do throws(Rejection) {
            _ = try MonthFacts(json: bytes)
        } catch {
            throw ToolFailure(error, file: name, language: language)
        }
    }
}
