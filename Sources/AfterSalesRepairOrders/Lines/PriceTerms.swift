public import AfterSalesCore

/// Whether prices contain the tax (含税) or it comes on top (不含税).
public enum TaxBasis: String, Hashable, Sendable, Codable, CaseIterable {
    /// It comes on top.
    case exclusive
    /// They contain it.
    case inclusive
}

/// How an order is reckoned: its currency, whether prices contain the tax, how amounts are rounded.
public struct PriceTerms: Hashable, Sendable, Codable {
    /// The currency of every amount of the order.
    public let currency: Currency
    /// Whether prices contain the tax.
    public let taxBasis: TaxBasis
    /// How the list amount, the discount, the tax and the cost of a line are rounded, each once.
    public let rounding: RoundingRule

    /// Terms.
    public init(_ currency: Currency, tax: TaxBasis, rounding: RoundingRule = .halfAwayFromZero) {
        self.currency = currency
        taxBasis = tax
        self.rounding = rounding
    }
}
