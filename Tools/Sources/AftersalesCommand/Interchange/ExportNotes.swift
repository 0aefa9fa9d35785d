import AfterSales

/// What is to be said of what was exported, for people, on standard error: the first of it, and how much more there was.
struct ExportNotes {
    /// So many are listed.
    private static let most = 50

    private var lines: [String] = []
    private var count = 0
    private let language: Language

    init(language: Language) { self.language = language }

    /// Takes note of a finding.
    mutating func add(_ found: SourceFinding) {
        count += 1
        guard lines.count < Self.most else { return }
        let place = [found.place.description, found.record].compactMap(\.self).joined(separator: " ")
        lines.append("\(place): \(found.finding.text(language)) [\(found.finding.code)]")
    }

    /// Everything, a line each; empty where there is nothing.
    var text: String {
        var all = lines.map { "\(Word.warning[language]): \($0)" }
        if count > lines.count {
            let more = count - lines.count
            all.append(LocalizedText("… and \(more) more", "……另有 \(more) 条")[language])
        }
        return all.map { PlainText.visible($0) + "\n" }.joined()
    }
}
