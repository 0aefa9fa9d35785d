public import AfterSalesCore

/// What an order comes to: by line, by payer, by rate of tax and in all. Each is the sum of the lines, to the cent.
public struct OrderTotals: Hashable, Sendable, Codable {
    /// The lines that count, in the order of the order. Those of declined jobs do not.
    public let lines: [LineAmounts]
    /// Who owes what, by pay type.
    public let payers: [PayerTotal]
    /// The tax by its rates, the lowest first.
    public let taxes: [TaxTotal]
    /// All of it.
    public let total: TaxedAmount
    /// What was taken off, by discounts of lines and by discount lines.
    public let discount: Money

    /// What a payer owes; nothing where no line is his.
    /// - Parameter payType: The payer.
    public func due(from payType: PayType) -> Money {
        payers.first { $0.payType == payType }?.due ?? .zero(total.gross.currency)
    }
}

/// What one payer owes.
public struct PayerTotal: Hashable, Sendable, Codable {
    /// The payer.
    public let payType: PayType
    /// His lines.
    public let lines: TaxedAmount
    /// What he takes over from others, or others from him, by ``PayerTransfer``.
    public let transferred: Money
    /// What he owes: his lines with tax, and what is transferred.
    public let due: Money
}

/// The tax at one rate.
public struct TaxTotal: Hashable, Sendable, Codable {
    /// The rate.
    public let rate: Rate
    /// The amount and the tax on it.
    public let amount: TaxedAmount
}
