public import AfterSalesCore

/// An amount that one payer takes over from another (自付与免赔): the insured's excess, his share of a goodwill repair.
///
/// It changes who owes, and nothing about the lines, their tax or the total.
public struct PayerTransfer: Hashable, Sendable, Codable {
    /// Who owes less.
    public let from: PayType
    /// Who owes more.
    public let to: PayType
    /// The amount with tax, above zero.
    public let amount: Money
    /// Why.
    public let reason: String

    /// A transfer.
    /// - Parameters:
    ///   - amount: The amount with tax, above zero.
    ///   - from: Who owes less.
    ///   - to: Who owes more.
    ///   - reason: Why.
    public init(_ amount: Money, from: PayType, to: PayType, because reason: String) {
        self.from = from
        self.to = to
        self.amount = amount
        self.reason = reason
    }
}
