public import AfterSalesCore

/// What of an order's discount lines comes to what it sells, and what of its accessories earns commission (折扣分摊).
///
/// A discount line is spread over the order's other lines, by amount. A row has what comes to a line, of a package to one
/// kind of its components, and of a technician and his team. A credit has what it changes, so that what an order and its credits so far have is what
/// the lines that are left come to.
public struct SpreadFigure: Hashable, Sendable, Codable {
    /// The line that it comes to.
    public let line: Identifier<OrderLine>
    /// What is sold.
    public let kind: LineKind
    /// Who pays.
    public let payType: PayType
    /// Who did the work.
    public let technician: Identifier<Employee>?
    /// The team that it counts for.
    public let technicianTeam: Identifier<Team>?
    /// What is taken off, without tax: below zero.
    public let net: Int64
    /// The tax of what is taken off: below zero.
    public let tax: Int64
    /// Accessories above three quarters of their list price, with tax, less what is taken off.
    public let accessorySales: Int64

    /// With tax.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func gross() throws(ArithmeticError) -> Int64 {
        let (sum, overflow) = net.addingReportingOverflow(tax)
        guard !overflow else { throw .overflow }
        return sum
    }
}
