/// What somebody may do with a field (权限); each includes those before it.
public enum AccessRight: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nothing: it is withheld (不可见).
    case none
    /// Know that it is there, with its value masked (脱敏可见).
    case masked
    /// Read it (可读).
    case read
    /// Change it (可改).
    case change
}

extension AccessRight: Comparable {
    /// The lesser one first.
    public static func < (lhs: AccessRight, rhs: AccessRight) -> Bool { lhs.rank < rhs.rank }

    private var rank: Int {
        switch self {
        case .none: 0
        case .masked: 1
        case .read: 2
        case .change: 3
        }
    }
}
