public import AfterSalesCore

/// What a line comes to, and how.
public struct LineAmounts: Hashable, Sendable, Codable {
    /// The line.
    public let line: Identifier<OrderLine>
    /// Quantity × price, before the discount.
    public let list: Money
    /// What is taken off.
    public let discount: Money
    /// What remains, with its tax.
    public let amount: TaxedAmount
    /// What it costs the dealership; nil where that is not known.
    public let cost: Money?
    /// What comes to each component of a package, in their order; together they are ``amount``.
    public let components: [ComponentAmounts]
}

/// What of a package's price comes to one of its components.
public struct ComponentAmounts: Hashable, Sendable, Codable {
    /// The component.
    public let component: Identifier<OrderLine>
    /// Its share of the amount and of the tax.
    public let amount: TaxedAmount
    /// What it costs the dealership; nil where that is not known.
    public let cost: Money?
}
