public import AfterSalesCore

/// That something was paid (收款), or paid back (退款).
public struct Payment: Hashable, Sendable, Codable {
    /// Its id within the order.
    public let id: Identifier<Payment>
    /// For which payer.
    public let payType: PayType
    /// How much, above zero.
    public let amount: Money
    /// Which way it went.
    public let way: Way
    /// How.
    public let method: PaymentMethod
    /// The prepaid plan that it is drawn from.
    public let plan: Identifier<PrepaidPlan>?
    /// When.
    public let at: Timestamp
    /// By whom it was taken.
    public let by: ActingParty

    /// A payment. One that is drawn from a prepaid plan is made by ``PrepaidPlan/draw(_:for:on:by:at:in:)`` and
    /// ``PrepaidPlan/giveBack(_:_:of:as:on:by:at:in:)`` alone, so that none is there which the plan does not know.
    public init(
        _ id: Identifier<Payment>, _ amount: Money, for payType: PayType = .customer, _ method: PaymentMethod,
        way: Way = .received, by: ActingParty, at: Timestamp
    ) {
        self.init(id, amount, for: payType, method, from: nil, way: way, by: by, at: at)
    }

    /// A payment, drawn from a plan or not.
    init(
        _ id: Identifier<Payment>, _ amount: Money, for payType: PayType = .customer, _ method: PaymentMethod,
        from plan: Identifier<PrepaidPlan>?, way: Way = .received, by: ActingParty, at: Timestamp
    ) {
        self.id = id
        self.payType = payType
        self.amount = amount
        self.way = way
        self.method = method
        self.plan = plan
        self.at = at
        self.by = by
    }

    /// Which way money went.
    public enum Way: String, Hashable, Sendable, Codable, CaseIterable {
        /// From the payer to the dealership (收款).
        case received
        /// Back again (退款).
        case refunded
    }
}
