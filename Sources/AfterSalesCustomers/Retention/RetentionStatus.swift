/// Whether a customer still comes.
public enum RetentionStatus: String, Hashable, Sendable, Codable, CaseIterable {
    /// He was here within the expected interval, or little later (活跃).
    case active
    /// He is overdue (有流失风险).
    case atRisk
    /// He is so long overdue that he goes elsewhere (流失).
    case lost
}

extension RetentionStatus: Comparable {
    /// The better status first.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }

    private var rank: Int {
        switch self {
        case .active: 0
        case .atRisk: 1
        case .lost: 2
        }
    }
}
