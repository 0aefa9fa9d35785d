import MutantSources

/// Survivors that are accepted, each with its reason. Three lines for each in a text, empty ones between them:
///
///     Sources/M/F.swift: < → <=
///     while low < high {
///     # Both bounds are the same then, and the loop changes nothing.
///
/// The second is the line of the source: where it changes, the reason has to be looked at again.
struct AcceptedSurvivors: Sendable {
    /// A text that is not such a list.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    struct Entry: Hashable, Sendable {
        let change: String
        let sourceLine: String
        let reason: String

        func fits(_ mutant: Mutant) -> Bool {
            change == "\(mutant.file): \(mutant.original) → \(mutant.replacement)" && sourceLine == mutant.sourceLine
        }
    }

    let entries: [Entry]

    /// Reads such a list.
    init(_ text: String) throws {
        var entries: [Entry] = []
        let blocks = text.split(separator: "\n", omittingEmptySubsequences: false).split(whereSeparator: \.isEmpty)
        for block in blocks {
            let lines = Array(block)
            if lines.allSatisfy({ $0.hasPrefix("#") }) { continue }
            guard lines.count >= 3, lines[2...].allSatisfy({ $0.hasPrefix("# ") }) else {
                throw Fault(description: "not a change, its line and its reason: \(lines[0])")
            }
            let reason = lines[2...].map { $0.dropFirst(2) }.joined(separator: " ")
            entries.append(Entry(change: String(lines[0]), sourceLine: String(lines[1]), reason: reason))
        }
        self.entries = entries
    }

    /// Why a survivor is accepted, if it is.
    func reason(for mutant: Mutant) -> String? { entries.first { $0.fits(mutant) }?.reason }

    /// Entries that no mutant fits any more.
    func stale(among mutants: [Mutant]) -> [String] {
        entries.filter { entry in !mutants.contains(where: entry.fits) }.map { "\($0.change) in: \($0.sourceLine)" }
    }
}
