/// From when on a counter reaches its rule, as the rule says it.
public enum LemonThreshold: Hashable, Sendable {
    /// So many, or more (累计 n 次).
    case atLeast(Int)
    /// More than so many (超过 n 次): `moreThan(4)` is reached by the fifth.
    case moreThan(Int)

    /// The least count that reaches it.
    public var least: Int {
        switch self {
        case .atLeast(let count): count
        // A count so large is refused with the rule set, and never added to.
        case .moreThan(let count): count == .max ? .max : count + 1
        }
    }
}
