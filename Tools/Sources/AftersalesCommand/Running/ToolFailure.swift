import AfterSales

/// Why the command could not do what was asked for: every reason, and the exit status.
struct ToolFailure: Error {
    /// The exit status.
    let status: ExitStatus
    /// What is wrong.
    private(set) var errors: [Problem]
    /// What was noticed beside it and would have stopped nothing.
    private(set) var warnings: [Problem] = []

    /// Failed for these reasons.
    init(_ status: ExitStatus, _ errors: [Problem]) {
        self.status = status
        self.errors = errors
    }

    /// A document was refused.
    init(_ rejection: Rejection, file: String, language: Language) {
        status = .dataFault
        errors = rejection.errors.map { Problem($0, file: file, language: language) }
        warnings = rejection.findings.filter { $0.severity != .error }
            .map { Problem($0, file: file, language: language) }
    }

    /// Both failures as one, so that a user hears everything in one run; file trouble weighs more.
    static func + (left: ToolFailure, right: ToolFailure) -> ToolFailure {
        var sum = ToolFailure(
            left.status.rawValue >= right.status.rawValue ? left.status : right.status, left.errors + right.errors)
        sum.warnings = left.warnings + right.warnings
        return sum
    }

    /// Writes the reasons on standard error: a line each, or one JSON document.
    func report(on console: Console, asJSON: Bool, language: Language) throws {
        if asJSON {
            try console.complain(JSONText.of(FailureDocument(errors: errors, warnings: warnings)))
            return
        }
        let lines =
            errors.map { "\(Word.error[language]): \($0.line)\n" }
            + warnings.map { "\(Word.warning[language]): \($0.line)\n" }
        try console.complain(lines.joined())
    }
}
