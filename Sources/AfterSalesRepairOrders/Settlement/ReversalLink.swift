public import AfterSalesCore

/// The order whose lines a credit undoes, and which of them.
public struct ReversalLink: Hashable, Sendable, Codable {
    /// The order.
    public let order: Identifier<RepairOrder>
    /// The day on which that order was settled: in its month the credit takes back what was earned by it.
    public let settledOn: LocalDate
    /// Why.
    public internal(set) var reason: String
    /// For whom the order had counted, where nothing of it is left: with this credit it counts no longer. Nil where
    /// something is left.
    public internal(set) var countedAs: [CountedPart]?
    /// What kind of order it was, where nothing of it is left.
    public internal(set) var countedTraits: OrderTraits?
    /// What changes in how the order's discounts are spread; nil where nothing does.
    public internal(set) var spread: [SpreadFigure]?
    /// What changes for those who sold accessories; nil where nothing does.
    public internal(set) var sellers: [SellerFigure]?
}

/// That lines of an order were undone by another (冲红记录).
public struct ReversalNote: Hashable, Sendable, Codable {
    /// The order that undid them.
    public let credit: Identifier<RepairOrder>
    /// Which lines.
    public let lines: [Identifier<OrderLine>]
    /// Whether nothing of the order is left, so that its transfers were undone too.
    public let isRest: Bool
}
