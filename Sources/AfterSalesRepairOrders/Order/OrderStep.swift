public import AfterSalesCore

/// One transition of an order: what was done, by whom, when, why.
public struct OrderStep: Hashable, Sendable, Codable {
    /// What.
    public let action: OrderAction
    /// The state that it led to.
    public let to: OrderStatus
    /// By whom.
    public let by: ActingParty
    /// When.
    public let at: Timestamp
    /// Why, where that was asked for.
    public internal(set) var reason: String?
}
