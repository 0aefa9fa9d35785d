public import AfterSalesCore

/// As how many orders the figures of one count (台次), and for whom.
public struct OrderCount: Hashable, Sendable, Codable {
    /// 1 of an order, −1 of the credit that leaves nothing of an order, 0 of a credit before that one.
    public let orders: Int64
    /// For whom, each once; of the credit that leaves nothing, what the order had counted for. A credit before that one
    /// has none.
    public let parts: [CountedPart]
    /// What kind of order counts, or no longer; nil of a credit that takes no order back.
    public let traits: OrderTraits?
}

/// What makes an order count for a payer, a technician, a team: lines of it, or work on it.
public struct CountedPart: Hashable, Sendable, Codable {
    /// Who pays for it; nil of work.
    public let payType: PayType?
    /// Who did it.
    public let technician: Identifier<Employee>?
    /// The team that it counts for.
    public let team: Identifier<Team>?
    /// Whether it does earlier work again (外返).
    public let isComeback: Bool
}

extension CountedPart: Comparable {
    /// By technician, team, payer, first-time work before work that is done again; what is missing comes first.
    public static func < (lhs: Self, rhs: Self) -> Bool {
        lhs.words != rhs.words ? lhs.words.lexicographicallyPrecedes(rhs.words) : !lhs.isComeback && rhs.isComeback
    }

    private var words: [String] { [technician?.rawValue ?? "", team?.rawValue ?? "", payType?.rawValue ?? ""] }
}

extension RepairOrder {
    /// For whom an order counts, as the credit that leaves nothing of it takes it back.
    func countedParts() throws(ArithmeticError) -> [CountedPart] {
        var taking = FigureTaking(self)
        for line in try totals().lines { try taking.take(line) }
        try taking.takeWork()
        return taking.countedParts()
    }
}
