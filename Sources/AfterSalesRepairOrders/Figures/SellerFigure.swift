public import AfterSalesCore

/// What an accessory brings to somebody who sold it (销售业绩): his share, where it was sold above three quarters of its list
/// price. A credit has what it changes.
public struct SellerFigure: Hashable, Sendable, Codable {
    /// The line.
    public let line: Identifier<OrderLine>
    /// Who sold it.
    public let employee: Identifier<Employee>
    /// Whether it is put into the car: it belongs to a job.
    public let isInstalled: Bool
    /// His share of what it counts with, with tax, less what is taken off.
    public let accessorySales: Int64
}
