public import AfterSalesCore

/// An amount without its tax, the tax, and both together.
public struct TaxedAmount: Hashable, Sendable, Codable {
    /// Without tax (不含税金额).
    public let net: Money
    /// The tax (税额).
    public let tax: Money
    /// Both together (价税合计).
    public let gross: Money

    /// An amount and its tax.
    /// - Throws: ``/AfterSalesCore/ArithmeticError``.
    public init(net: Money, tax: Money) throws(ArithmeticError) {
        self.net = net
        self.tax = tax
        gross = try net + tax
    }

    private init(zero currency: Currency) {
        net = .zero(currency)
        tax = net
        gross = net
    }

    /// Nothing.
    public static func zero(_ currency: Currency) -> TaxedAmount { TaxedAmount(zero: currency) }

    /// Both together.
    public static func + (left: TaxedAmount, right: TaxedAmount) throws(ArithmeticError) -> TaxedAmount {
        try TaxedAmount(net: try left.net + right.net, tax: try left.tax + right.tax)
    }

    /// The amount the other way round, as a credit has it.
    public func negated() throws(ArithmeticError) -> TaxedAmount {
        try TaxedAmount(net: try net.negated(), tax: try tax.negated())
    }
}
