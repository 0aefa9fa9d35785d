import AfterSales

/// What `import` says, for programs.
struct ImportReport: Encodable {
    let read: Int
    let taken: Int
    let unchanged: Int
    let setAside: Int
    let findings: [Item]
    private let hasErrors: Bool

    private enum CodingKeys: String, CodingKey {
        case read, taken, unchanged, setAside, findings
    }

    init(_ outcomes: [ImportOutcome], language: Language) {
        let counts = outcomes.map(\.counts).reduce(ImportCounts(), +)
        read = counts.read
        taken = counts.taken
        unchanged = counts.unchanged
        setAside = counts.setAside
        let all = outcomes.flatMap(\.findings)
        findings = all.map { Item($0, language) }
        hasErrors = all.contains { $0.finding.severity == .error }
    }

    /// Whether nothing was set aside and nothing is wrong.
    var isClean: Bool { setAside == 0 && !hasErrors }

    /// A finding and its place. What is not known is null, not absent.
    struct Item: Encodable {
        let severity: Finding.Severity
        let code: Finding.Code
        let message: String
        let file: String
        let line: Int
        @OrNull private(set) var column: String?
        @OrNull private(set) var path: String?
        @OrNull private(set) var record: String?
        let inputs: [Finding.Input]

        init(_ found: SourceFinding, _ language: Language) {
            severity = found.finding.severity
            code = found.finding.code
            message = found.finding.text(language)
            file = found.place.file
            line = found.place.line
            column = found.place.column
            path = found.place.path
            record = found.record
            inputs = found.finding.inputs
        }
    }
}
