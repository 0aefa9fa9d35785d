import AfterSales

/// What templates say about a finding.
enum FindingModel {
    /// A finding in words.
    static func of(_ finding: Finding, _ language: Language) -> [String: Any] {
        let severity =
            switch finding.severity {
            case .note: Word.note
            case .warning: Word.warning
            case .error: Word.error
            }
        return [
            "severity": severity[language], "message": finding.text(language),
            "code": finding.code.rawValue, "place": finding.place.description,
        ]
    }
}
