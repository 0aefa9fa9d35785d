import AfterSales

/// What `vin check` says about the numbers it was given.
struct VINReport {
    private let checks: [VINCheck]
    private let year: Int
    private let language: Language

    /// Checks them all.
    init(_ texts: [String], asOf year: Int, language: Language) {
        checks = texts.map { VINCheck($0) }
        self.year = year
        self.language = language
    }

    /// A row for each, and a line for each thing to say that is no error; errors go to standard error.
    var table: String {
        var table = TextTable(VINWord.columns.map { .text($0[language]) })
        var lines: [String] = []
        for check in checks {
            let result = result(check)
            table.add([
                result.vin, VINWord.status(check.status)[language], VINWord.severity(check.severity)?[language] ?? "–",
                result.expectedCheckDigit ?? "–", result.modelYear.map(String.init) ?? "–",
                check.vin?.region?.name[language] ?? "–", check.vin?.country?.name[language] ?? "–",
            ])
            lines += check.findings.filter { $0.severity != .error }.map {
                "\(VINWord.severity($0.severity)?[language] ?? ""): \(result.vin): \($0.text(language)) [\($0.code)]"
            }
            if !result.suggestions.isEmpty {
                lines.append(
                    "\(VINWord.suggestion[language]): \(shown(check)) → \(result.suggestions.joined(separator: ", "))")
            }
        }
        return table.text + (lines.isEmpty ? "" : "\n") + lines.map { PlainText.visible($0) + "\n" }.joined()
    }

    /// One document for programs.
    var json: String {
        get throws { try JSONText.of(["vins": checks.map(result)]) }
    }

    /// What is an error, by the path in the document or by the number itself.
    func errors(byPath: Bool) -> [Problem] {
        checks.enumerated().flatMap { index, check in
            check.findings.filter { $0.severity == .error }.map { finding in
                let path = byPath ? "$.vins[\(index)]" : ""
                let moved = Finding(
                    finding.severity, finding.code, at: Place(path, column: finding.place.column),
                    inputs: finding.inputs, finding.message)
                return Problem(moved, file: byPath ? nil : shown(check), language: language)
            }
        }
    }

    private func result(_ check: VINCheck) -> VINResult {
        VINResult(check, asOf: year, language: language)
    }

    /// The text in a line: a million letters are cut.
    private func shown(_ check: VINCheck) -> String {
        DisplayWidth.cut(check.text, to: TextTable.widestCell)
    }
}
