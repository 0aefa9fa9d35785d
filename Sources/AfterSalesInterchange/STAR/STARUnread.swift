import AfterSalesCore

/// The names in a file that nothing is known of, and how often each stands there.
struct STARUnread {
    private static let mostNamed = 20

    private var names: [String: (count: Int, line: Int)] = [:]

    /// Counts one more.
    mutating func count(_ name: String, on line: Int, times: Int = 1) {
        // As many as any vocabulary has; those of a hostile file are not all told.
        guard names.count < XMLNames.most || names[name] != nil else { return }
        let known = names[name] ?? (0, line)
        names[name] = (known.count + times, min(known.line, line))
    }

    /// One note for the whole file; their orders keep them in their text.
    func note(file: String) -> SourceFinding? {
        let sorted = names.sorted { ($0.value.line, $0.key) < ($1.value.line, $1.key) }
        guard let first = sorted.first else { return nil }
        let named = sorted.prefix(Self.mostNamed)
        let listed = named.map { "\($0.key) (\($0.value.count))" }.joined(separator: ", ")
        return SourceFinding(
            at: SourcePlace(file: file, line: first.value.line),
            Finding(
                .note, .elementsNotRead, at: .document,
                inputs: [.init("names", String(sorted.count))] + named.map { .init($0.key, String($0.value.count)) },
                LocalizedText(
                    "elements of \(sorted.count) names were not read: \(listed)",
                    "\(sorted.count) 种元素未读取：\(listed)")))
    }
}
