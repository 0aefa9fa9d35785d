public import AfterSalesCore

/// That a prepaid plan was given up and its unused share paid back (退套餐).
public struct PrepaidRefund: Hashable, Sendable, Codable {
    /// What was paid back.
    public let amount: Money
    /// What was left of the balance.
    public let unused: PrepaidBalance
    /// Why.
    public internal(set) var reason: String?
    /// By whom.
    public internal(set) var by: ActingParty
    /// When.
    public let at: Timestamp
}
