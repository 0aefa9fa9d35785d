public import AfterSalesCore

/// The amounts of a line of a ``LiveStatements``.
public struct LiveAmounts: Hashable, Sendable {
    /// The employee's amount, or share of the pool, before anything is taken off.
    public let gross: Money
    /// What is taken off, each computed on gross.
    public let deductions: [NamedAmount]
    /// Gross less deductions, at least zero.
    public let net: Money
    /// What is kept back from net.
    public let withheld: [NamedAmount]
    /// Net less what is withheld.
    public let payable: Money
}
