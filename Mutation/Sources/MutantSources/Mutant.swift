/// One change of one place of the sources.
public struct Mutant: Codable, Hashable, Sendable {
    /// Its number, by which it is chosen when the tests run.
    public let number: Int32
    /// The file, from the root of the repository.
    public let file: String
    /// The line of what is changed, from one.
    public let line: Int
    /// The column of what is changed, from one, in bytes.
    public let column: Int
    /// The first and the last line of the expression that has to be rewritten for it.
    public let firstLine, lastLine: Int
    /// What kind of change it is.
    public let kind: MutationKind
    /// What stands there.
    public let original: String
    /// What stands there when it is tried.
    public let replacement: String
    /// The whole line, without the space around it.
    public let sourceLine: String

    /// The module: the folder below `Sources`.
    public var module: String {
        let parts = file.split(separator: "/")
        return parts.count > 1 ? String(parts[1]) : file
    }

    /// `Sources/M/F.swift:12:8 < → <=`.
    public var summary: String { "\(file):\(line):\(column) \(original) → \(replacement)" }

    /// The same with another number.
    public func numbered(_ number: Int32) -> Mutant {
        Mutant(
            number: number, file: file, line: line, column: column, firstLine: firstLine, lastLine: lastLine,
            kind: kind, original: original, replacement: replacement, sourceLine: sourceLine)
    }
}
