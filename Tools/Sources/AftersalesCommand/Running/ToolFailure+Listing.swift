import AfterSales

extension ToolFailure {
    /// So many errors of documents are listed.
    private static let mostErrors = 1_000

    /// Documents with errors; of very many the rest are counted.
    /// - Parameters:
    ///   - errors: All of them.
    ///   - file: The file that they are of, where it is one.
    ///   - language: The language of what is said.
    ///   - problem: An error as it is reported.
    init<Errors: Collection>(
        dataFaults errors: Errors, file: String? = nil, language: Language, _ problem: (Errors.Element) -> Problem
    ) {
        var problems = errors.prefix(Self.mostErrors).map(problem)
        if errors.count > Self.mostErrors {
            let more = errors.count - Self.mostErrors
            let text = LocalizedText(
                "\(more) more errors are in the document that --format json writes",
                "另有 \(more) 个错误，见 --format json 的输出")
            problems.append(
                Problem(code: Finding.Code.tooManyFindings.rawValue, message: text[language], file: file))
        }
        self.init(.dataFault, problems)
    }
}
