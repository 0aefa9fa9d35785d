public import AfterSalesCore

/// That something was drawn from a prepaid plan for an order (扣次、扣款).
public struct PrepaidDraw: Hashable, Sendable, Codable {
    /// The order.
    public let order: Identifier<RepairOrder>
    /// The payment on that order.
    public let payment: Identifier<Payment>
    /// What was taken out of the balance.
    public let taken: PrepaidBalance
    /// The lines that visits paid for; none of money.
    public let lines: [Identifier<OrderLine>]
    /// What it paid, in money.
    public let value: Money
    /// By whom.
    public internal(set) var by: ActingParty
    /// When.
    public let at: Timestamp
    /// What of it was given back.
    public internal(set) var returns: [PrepaidReturn]

    /// What of the balance it still takes, in the balance's units.
    var outstanding: Int64 {
        let returned = returns.reduce(Int128(0)) { $0 + Int128($1.returned.units) }
        return Int64(clamping: Int128(taken.units) - returned)
    }
}

/// That a draw, or some of it, was given back to the plan (退回).
public struct PrepaidReturn: Hashable, Sendable, Codable {
    /// The order that the refund is on: the one that was paid, or one that undid lines of it.
    public let order: Identifier<RepairOrder>
    /// The payment that refunds it.
    public let payment: Identifier<Payment>
    /// What comes back into the balance.
    public let returned: PrepaidBalance
    /// What it is in money.
    public let value: Money
    /// By whom.
    public internal(set) var by: ActingParty
    /// When.
    public let at: Timestamp
}
