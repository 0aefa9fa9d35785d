/// Finds what somebody probably meant.
package enum NearestName {
    /// So many findings get a suggestion; who has more mistakes than that is not helped by one more, and looking costs
    /// time that grows with the vocabulary.
    package static let mostSuggestions = 100
    /// A longer vocabulary is not searched.
    private static let longestVocabulary = 2_000

    /// The candidate that differs from `name` by the fewest typing mistakes, if few enough to be a mistake: a third of
    /// the longer name. Ties go to the first in order.
    package static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
        let candidates = Array(candidates.prefix(longestVocabulary + 1))
        guard candidates.count <= longestVocabulary else { return nil }
        let letters = Array(name.lowercased().unicodeScalars.prefix(64))
        var best: (name: String, distance: Int)?
        for candidate in candidates where candidate != name {
            let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
            let allowed = max(1, max(letters.count, other.count) / 3)
            guard abs(letters.count - other.count) <= allowed else { continue }
            let distance = distance(letters, other)
            if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for row in 0..<first.count {
            var current = [row + 1]
            for column in 0..<second.count {
                let replaced = last[column] + (first[row] == second[column] ? 0 : 1)
                var cost = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[second.count]
    }
}
