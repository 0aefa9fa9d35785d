/// How well two names agree, the best first.
enum NameMatch: Int, Comparable {
    case same, swapped, similar, near
    /// They cannot be compared, as they are written in different scripts.
    case unknown
    case sharedPart, different

    static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }

    /// The best match between names of one person and those of another.
    static func best(_ first: [String], _ second: [String]) -> NameMatch {
        var best: NameMatch?
        for left in first {
            for right in second {
                let match = NameMatch(left, right)
                if match == .same { return .same }
                // A name in another script says nothing about those that can be compared.
                guard match != .unknown else { continue }
                best = min(best ?? match, match)
            }
        }
        return best ?? .unknown
    }

    /// How two names agree, both as ``NameKey`` writes them.
    init(_ first: String, _ second: String) {
        if first == second {
            self = .same
            return
        }
        let (one, other) = (NameScript(first), NameScript(second))
        guard one == other, !first.isEmpty, !second.isEmpty else {
            self = .unknown
            return
        }
        if one.isEastAsian {
            self = Self.eastAsian(Array(first.unicodeScalars), Array(second.unicodeScalars))
        } else {
            let match = Self.words(first.nameWords, second.nameWords)
            // They may be of two scripts that are not told apart.
            self = one == .other && match == .different ? .unknown : match
        }
    }

    private static func eastAsian(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> NameMatch {
        if first.count == second.count, first.sorted() == second.sorted() { return .similar }
        // One of two characters is the family name of millions.
        if max(first.count, second.count) >= 3, EditDistance.between(first, second, atMost: 1) != nil { return .near }
        return first.first == second.first ? .sharedPart : .different
    }

    private static func words(_ first: [[Unicode.Scalar]], _ second: [[Unicode.Scalar]]) -> NameMatch {
        if isRotation(of: first, second) {
            return Array(first.joined()) == Array(second.joined()) ? .same : .swapped
        }
        var left = first
        var right = second
        var shared = 0
        for word in first {
            guard let position = right.firstIndex(of: word), let own = left.firstIndex(of: word) else { continue }
            right.remove(at: position)
            left.remove(at: own)
            if word.count >= 2 { shared += 1 }
        }
        if left.isEmpty, right.isEmpty { return shared > 0 ? .swapped : .near }
        if left.isEmpty || right.isEmpty { return shared >= 2 ? .similar : shared == 1 ? .near : .different }
        if left.count > right.count { swap(&left, &right) }
        let allAlike = left.allSatisfy { word in
            guard let position = right.firstIndex(where: { areAlike(word, $0) }) else { return false }
            right.remove(at: position)
            return true
        }
        if allAlike { return shared > 0 ? .similar : .near }
        return shared > 0 ? .sharedPart : .different
    }

    /// Whether one is the other from another word on: given name first or last, written as one word or two.
    private static func isRotation(of first: [[Unicode.Scalar]], _ second: [[Unicode.Scalar]]) -> Bool {
        let text = Array(first.joined())
        guard text.count == second.reduce(0, { $0 + $1.count }) else { return false }
        for (one, other) in [(text, second), (Array(second.joined()), first)] {
            for start in other.indices where Array((other[start...] + other[..<start]).joined()) == one { return true }
        }
        return false
    }

    /// Whether two words can be one with typing mistakes. Short words that differ by a letter are other names: Wei, Lei.
    private static func areAlike(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Bool {
        if first.count == 1 || second.count == 1 { return first.first == second.first }
        let least = min(first.count, second.count)
        guard let distance = EditDistance.between(first, second, atMost: least >= 8 ? 2 : 1) else { return false }
        if distance == 2 { return true }
        if first.count != second.count { return least >= 3 }
        return least >= 5 || (least >= 3 && first.sorted() == second.sorted())
    }
}
