public import AfterSalesCore

/// What somebody is given for a line of a settled order (单项奖励). A credit takes back exactly what was given.
public struct SpiffFigure: Hashable, Sendable, Codable {
    /// The line.
    public let line: Identifier<OrderLine>
    /// Who gets it.
    public let employee: Identifier<Employee>
    /// How much, in minor units of the order's currency.
    public let amount: Int64
}
