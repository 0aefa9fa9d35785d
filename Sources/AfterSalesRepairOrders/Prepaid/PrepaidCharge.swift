public import AfterSalesCore

/// What is to be drawn from a prepaid plan for an order.
public enum PrepaidCharge: Hashable, Sendable {
    /// Visits, which pay for these lines of a settled order: what they come to for the customer.
    case visits(Int, for: [Identifier<OrderLine>])
    /// An amount with tax.
    case money(Money)

    /// One visit, which pays for these lines.
    public static func visit(for lines: [Identifier<OrderLine>]) -> PrepaidCharge { .visits(1, for: lines) }

    /// What is taken out of the balance.
    var taken: PrepaidBalance {
        switch self {
        case .visits(let visits, _): .visits(visits)
        case .money(let money): .money(money)
        }
    }

    /// The lines that visits pay for.
    var lines: [Identifier<OrderLine>] {
        switch self {
        case .visits(_, let lines): lines
        case .money: []
        }
    }
}
