public import AfterSalesCore

/// A seller's share of a line (销售分成), as those who sold it agree it; all shares of a line are 100 %.
public struct SalesShare: Hashable, Sendable, Codable {
    /// Who.
    public let employee: Identifier<Employee>
    /// How much, above 0 and at most 100 %.
    public let share: Rate

    /// A share.
    public init(_ employee: Identifier<Employee>, _ share: Rate) {
        self.employee = employee
        self.share = share
    }
}
