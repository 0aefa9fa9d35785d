import AfterSales

/// What `import` says, for people: how much went where, and what stops nothing. Errors go to standard error.
struct ImportTable {
    private let report: ImportReport
    private let language: Language

    /// So many are listed; the JSON document has all.
    private static let most = 50

    init(_ report: ImportReport, language: Language) {
        self.report = report
        self.language = language
    }

    var text: String {
        let counts = LocalizedText(
            "\(report.read) read: \(report.taken) taken, \(report.unchanged) unchanged, \(report.setAside) set aside",
            "共 \(report.read) 条：采用 \(report.taken)，无变化 \(report.unchanged)，搁置 \(report.setAside)")
        let items = report.findings.filter { $0.severity != .error }
        var lines = [counts[language]] + items.prefix(Self.most).map(line)
        if items.count > Self.most {
            let more = items.count - Self.most
            lines.append(LocalizedText("… and \(more) more", "……另有 \(more) 条")[language])
        }
        return lines.map { PlainText.visible($0) + "\n" }.joined()
    }

    private func line(_ item: ImportReport.Item) -> String {
        let inside = (item.column ?? item.path).map { " \($0)" } ?? ""
        return "\(item.file):\(item.line)\(inside): \(item.message) [\(item.code)]"
    }
}
