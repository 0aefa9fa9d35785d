public import AfterSalesCore

/// One amount of a statement in a ledger. The entries of a statement add up to nothing: what was earned is what was paid,
/// withheld or left to later months.
public struct PayEntry: Hashable, Sendable {
    /// The dealership.
    public let dealer: Identifier<Dealer>
    /// The month that was posted.
    public let month: Month
    /// The plan it was closed by.
    public let plan: String
    /// Whose statement.
    public let employee: Identifier<Employee>
    /// What it is booked under.
    public let account: PayAccount
    /// Signed; never zero.
    public let amount: Money
}
