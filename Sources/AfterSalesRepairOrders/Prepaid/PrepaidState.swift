public import AfterSalesCore
public import AfterSalesStorage

/// Where a prepaid plan stands. Whether it has expired is told by the day, and not kept.
public enum PrepaidState: String, Hashable, Sendable, Codable, CaseIterable, FieldConvertible {
    /// Something is left (有效).
    case active
    /// Nothing is left (已用完).
    case usedUp
    /// Its last day is over, with something left (已过期).
    case expired
    /// Given up; what was unused has been paid back (已退).
    case refunded

    /// What may be done with a plan in each state.
    public static let lifecycle: Lifecycle<PrepaidState, PrepaidAction> = [
        .init(from: .active, on: .draw, to: .active),
        .init(from: .active, on: .drawRest, to: .usedUp),
        .init(from: .active, on: .giveBack, to: .active),
        .init(from: .active, on: .expire, to: .expired),
        .init(from: .active, on: .refund, to: .refunded),
        .init(from: .usedUp, on: .giveBack, to: .active),
        .init(from: .expired, on: .giveBack, to: .expired),
        .init(from: .expired, on: .refund, to: .refunded),
    ]
}

/// What is done with a prepaid plan.
public enum PrepaidAction: String, Hashable, Sendable, Codable, CaseIterable {
    /// Draws some of what is left.
    case draw
    /// Draws all that is left.
    case drawRest
    /// Gives a draw back, as its order was undone.
    case giveBack
    /// Lets its last day pass.
    case expire
    /// Pays back what is unused.
    case refund
}
