public import AfterSalesCore

/// An amount with the name it has in the plan: a deduction, a withholding, a fund.
public struct NamedAmount: Hashable, Sendable {
    /// The name.
    public let id: String
    /// The amount.
    public let amount: Money
}
