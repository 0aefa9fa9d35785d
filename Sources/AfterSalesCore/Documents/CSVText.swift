/// Comma-separated values by RFC 4180 (逗号分隔文本).
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, even inside quotes. A text that
/// does (an employee may call himself anything) gets an apostrophe in front, and so does one that has only apostrophes
/// before such a character, so that a reader can take one away again; figures are written as they are.
public struct CSVText: Sendable {
    /// The document so far.
    public private(set) var text = ""

    /// A cell.
    public enum Cell: Hashable, Sendable {
        /// A text from people.
        case text(String)
        /// A figure or a word of our own.
        case plain(String)
    }

    /// An empty document.
    public init() {}

    /// Adds a row.
    /// - Parameter cells: Its cells, in the order of the columns.
    public mutating func add(_ cells: [Cell]) {
        let fields = cells.map { cell in
            switch cell {
            case .text(let text): Self.quoted(Self.guarded(text))
            case .plain(let text): Self.quoted(text)
            }
        }
        text += fields.joined(separator: ",") + "\r\n"
    }

    /// A text as ``add(_:)`` writes it, but for quotes.
    package static func guarded(_ text: String) -> String { isGuarded(text) ? "'" + text : text }

    /// The text of a cell as it was before ``add(_:)`` guarded it.
    package static func unguarded(_ cell: String) -> String {
        cell.utf8.first == UInt8(ascii: "'") && isGuarded(cell) ? String(cell.unicodeScalars.dropFirst()) : cell
    }

    /// Whether a spreadsheet would take a text for a formula, or a reader of ours would take an apostrophe of its own for one
    /// of ours.
    private static func isGuarded(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
        return ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"].contains(first)
    }

    private static func quoted(_ text: String) -> String {
        let special: Set<UInt8> = [UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n")]
        guard text.utf8.contains(where: special.contains) else { return text }
        // By scalars: a quote that carries a combining mark is still a quote to a reader of bytes.
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { result += "\"" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }
}
