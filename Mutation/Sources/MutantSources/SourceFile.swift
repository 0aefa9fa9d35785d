import SwiftOperators
import SwiftParser
import SwiftSyntax

/// A file of the library, and everything in it that can be mutated.
public struct SourceFile: Sendable {
    /// Its mutants, numbered from the number that was asked for, in the order in which they are rewritten.
    public let mutants: [Mutant]
    private let sites: [MutationSite]
    private let text: String

    /// - Parameters:
    ///   - path: The file, from the root of the repository.
    ///   - first: The number of its first mutant.
    public init(_ text: String, path: String, scope: MutationScope = .everything, from first: Int32 = 0) {
        self.text = text
        let parsed = Parser.parse(source: text)
        // An operator of the library's own stays unfolded, and is not mutated then.
        let folded = OperatorTable.standardOperators.foldAll(parsed, errorHandler: { _ in })
        let found = MutantFinder(folded, scope: scope).sites
        let places = SourceLocationConverter(fileName: path, tree: folded)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        sites = found
        mutants = zip(found, first...).map { site, number in
            let place = places.location(for: AbsolutePosition(utf8Offset: site.offset))
            let start = places.location(for: AbsolutePosition(utf8Offset: site.extent.lowerBound))
            let end = places.location(for: AbsolutePosition(utf8Offset: site.extent.upperBound))
            let line = lines[place.line - 1].drop { $0 == " " }
            return Mutant(
                number: number, file: path, line: place.line, column: place.column, firstLine: start.line,
                lastLine: end.line, kind: site.kind, original: site.original, replacement: site.replacement,
                sourceLine: String(line))
        }
    }

    /// The file with every mutant compiled in but those left out. A line stays the line that it was.
    /// - Parameter leftOut: Numbers of mutants that do not compile.
    public func rewritten(without leftOut: Set<Int32> = []) -> String {
        guard mutants.contains(where: { !leftOut.contains($0.number) }) else { return text }
        var edits: [(edit: SourceEdit, text: String, rank: Int)] = []
        for (rank, (site, mutant)) in zip(sites, mutants).enumerated() where !leftOut.contains(mutant.number) {
            for edit in site.edits {
                let text = edit.text.replacing("#", with: "\(mutant.number)")
                // What is opened last is closed first.
                edits.append((edit, text, edit.role == .closing ? -rank : rank))
            }
        }
        edits.sort {
            ($0.edit.offset, $0.edit.role.rawValue, $0.rank) < ($1.edit.offset, $1.edit.role.rawValue, $1.rank)
        }
        let bytes = Array(text.utf8)
        var result = Array("public import Mutants; ".utf8)
        var written = 0
        for (edit, text, _) in edits {
            result += bytes[written..<edit.offset]
            result += text.utf8
            written = edit.offset + edit.length
        }
        result += bytes[written...]
        return String(decoding: result, as: UTF8.self)
    }
}
