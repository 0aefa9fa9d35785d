/// By what figures belong to a period (统计口径).
public enum FigureBasis: String, Hashable, Sendable, Codable {
    /// By the day on which they count: a credit on its own day. KPIs are of this kind.
    case counted
    /// By the month in which they are earned: a credit in the month of what it undoes (计提口径). Pay is of this kind.
    case earned
}
