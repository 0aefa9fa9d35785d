public import AfterSalesCore

/// A line that two plans pay differently.
public struct LineDifference: Hashable, Sendable {
    /// Whose line.
    public let employee: Identifier<Employee>
    /// The scheme.
    public let scheme: String
    /// What the plan pays.
    public let before: Money
    /// What the other plan pays.
    public let after: Money
    /// Why, the first in the order of the line's explanation; at least one.
    public let causes: [DifferenceCause]
}
