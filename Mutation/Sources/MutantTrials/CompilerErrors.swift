import MutantSources

/// Which mutants a compiler does not take.
struct CompilerErrors {
    /// One error of the compiler, at a place of a file of the copy, from one.
    struct Place: Hashable {
        let file: String
        let line, column: Int
        /// Whether the compiler gave up on the whole expression.
        let isTooHard: Bool
    }

    /// Kinds whose rewriting asks more of types than what was there; the others are left alone at first.
    private static let demanding: Set<MutationKind> = [
        .bound, .logic, .arithmetic, .bits, .assignment, .extreme, .overflow, .coalescing, .sign,
    ]

    let places: Set<Place>

    /// Reads what a build printed.
    init(_ output: String, package: String) {
        var places: Set<Place> = []
        for line in output.split(separator: "\n") {
            guard let found = line.firstMatch(of: #/^(\/.+\.swift):(\d+):(\d+): error: (.*)$/#),
                let number = Int(found.2), let column = Int(found.3), found.1.hasPrefix(package + "/")
            else { continue }
            let file = found.1.dropFirst(package.count + 1)
            let isTooHard = found.4.contains("reasonable time")
            places.insert(Place(file: String(file), line: number, column: column, isTooHard: isTooHard))
        }
        self.places = places
    }

    /// The mutants to leave out in the next round.
    /// - Parameter text: A line of a file of the copy as it was compiled.
    func culprits(among mutants: [Mutant], text: (Place) -> String?) -> [Mutant] {
        let byFile = Dictionary(grouping: mutants, by: \.file)
        var culprits: Set<Mutant> = []
        for place in places {
            let candidates = byFile[place.file] ?? []
            let line = place.isTooHard ? nil : text(place)
            let numbers = line.map { Self.calls(around: place.column, in: $0) } ?? []
            // The innermost that asks something of types.
            let called = numbers.lazy.compactMap { number in candidates.first { $0.number == number } }
            if let culprit = called.first(where: { Self.demanding.contains($0.kind) }) {
                culprits.insert(culprit)
            } else {
                culprits.formUnion(Self.near(place.line, among: candidates))
            }
        }
        return culprits.sorted { $0.number < $1.number }
    }

    /// The numbers of the mutants whose calls begin at a column or are open there, the innermost first.
    static func calls(around column: Int, in line: String) -> [Int32] {
        let bytes = Array(line.utf8)
        var numbers: [Int32] = []
        if column >= 1, column <= bytes.count {
            let rest = String(decoding: bytes[(column - 1)...], as: UTF8.self)
            if let found = rest.prefixMatch(of: #/mutant\w*\((\d+)/#), let number = Int32(found.1) { numbers.append(number) }
        }
        var depth = 0
        for place in stride(from: min(column - 2, bytes.count - 1), through: 0, by: -1) {
            if bytes[place] == UInt8(ascii: ")") { depth += 1 }
            guard bytes[place] == UInt8(ascii: "(") else { continue }
            depth -= 1
            if depth >= 0 { continue }
            depth = 0
            let before = String(decoding: bytes[..<place], as: UTF8.self)
            let after = String(decoding: bytes[(place + 1)...], as: UTF8.self)
            if before.contains(#/mutant\w*$/#), let digits = after.prefixMatch(of: #/\d+/#), let number = Int32(digits.0) {
                numbers.append(number)
            }
        }
        return numbers
    }

    /// Those of a line that ask more of types, or all of it when there are none, or those nearest to it: the error of a statement is
    /// said where it ends, or the function does; that of a closure at whichever of its returns.
    private static func near(_ line: Int, among candidates: [Mutant]) -> [Mutant] {
        let touching = candidates.filter { $0.firstLine...$0.lastLine ~= line }
        let demanding = touching.filter { Self.demanding.contains($0.kind) }
        if !demanding.isEmpty { return demanding }
        if !touching.isEmpty { return touching }
        let near = [3, 10, 30].lazy.map { reach in candidates.filter { abs($0.line - line) <= reach } }
        return near.first { !$0.isEmpty } ?? []
    }
}
