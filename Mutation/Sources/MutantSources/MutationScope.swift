/// What is not mutated, and why: a text of lines such as `file Sources/M/F.swift: it words reasons`.
///
/// `file` is a file or, with a slash at the end, a folder; `member` a function or property by name, wherever it is; `call` a
/// function whose calls are left alone with everything in them.
public struct MutationScope: Sendable {
    /// One line of it.
    public struct Entry: Sendable {
        let what: String
        let name: String
        let reason: String
    }

    /// A line that says nothing that is known, or gives no reason.
    public struct Fault: Error, CustomStringConvertible {
        public let description: String
    }

    /// Every line.
    public let entries: [Entry]

    /// Nothing is left out.
    public static let everything = MutationScope(entries: [])

    private init(entries: [Entry]) { self.entries = entries }

    /// Reads its text. Lines that begin with `#` are not read.
    public init(_ text: String) throws {
        var entries: [Entry] = []
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: ":", maxSplits: 1)
            let words = parts[0].split(separator: " ")
            guard parts.count == 2, words.count == 2, ["file", "member", "call"].contains(words[0]),
                parts[1].contains(where: \.isLetter)
            else { throw Fault(description: "not 'file|member|call NAME: REASON': \(line)") }
            let reason = parts[1].drop { $0 == " " }
            entries.append(Entry(what: String(words[0]), name: String(words[1]), reason: String(reason)))
        }
        self.entries = entries
    }

    /// Whether a file, named from the root of the repository, is not mutated at all.
    public func leavesOut(file: String) -> Bool {
        entries.contains { $0.what == "file" && ($0.name.hasSuffix("/") ? file.hasPrefix($0.name) : file == $0.name) }
    }

    /// Lines about files that name none of these.
    public func unused(among files: [String]) -> [String] {
        entries.filter { entry in
            entry.what == "file"
                && !files.contains { entry.name.hasSuffix("/") ? $0.hasPrefix(entry.name) : $0 == entry.name }
        }.map { "\($0.what) \($0.name)" }
    }

    func leavesOut(member: String) -> Bool { entries.contains { $0.what == "member" && $0.name == member } }

    func leavesOut(call: String) -> Bool { entries.contains { $0.what == "call" && $0.name == call } }
}
