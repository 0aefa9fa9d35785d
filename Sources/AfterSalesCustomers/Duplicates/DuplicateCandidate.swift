public import AfterSalesStorage

/// Two files that may be one customer's, with everything that speaks for it and against it.
///
/// A candidate is for somebody to look at; nothing is merged because of a score.
public struct DuplicateCandidate: Hashable, Sendable, Codable {
    /// The file whose key comes first.
    public let first: RecordKey<Customer>
    /// The other file, of the same owner.
    public let second: RecordKey<Customer>
    /// How much speaks for one customer, 0…1000: the sum of the reasons' points within these bounds.
    public let score: Int
    /// Whether the score reaches ``DuplicateRules/strongScore``.
    public let isStrong: Bool
    /// All reasons, those for it before those against it, each side by its points.
    public let reasons: [DuplicateReason]

    /// Whether a file is one of the two.
    /// - Parameter key: The file.
    public func contains(_ key: RecordKey<Customer>) -> Bool { first == key || second == key }
}

extension DuplicateCandidate: Comparable {
    /// By score, the highest first; then by the two keys.
    public static func < (lhs: Self, rhs: Self) -> Bool {
        if lhs.score != rhs.score { return lhs.score > rhs.score }
        if lhs.first != rhs.first { return Self.precedes(lhs.first, rhs.first) }
        return Self.precedes(lhs.second, rhs.second)
    }

    static func precedes(_ left: RecordKey<Customer>, _ right: RecordKey<Customer>) -> Bool {
        left.owner != right.owner ? left.owner < right.owner : left.id < right.id
    }
}
