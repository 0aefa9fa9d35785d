import AfterSales

/// The figures of a close that stand in totals: what is paid, what is kept back, by scheme.
struct CloseFigures {
    /// What all statements pay.
    let payable: Money
    /// What goes to the funds.
    let funds: Money
    /// What the lines of each scheme pay, in plan order, schemes without a line left out.
    let schemes: [NamedTotal]
    /// How many statements there are.
    let statementCount: Int

    /// A scheme and what its lines pay together.
    struct NamedTotal {
        let id: String
        let amount: Money
    }

    /// Adds a close up.
    init(_ close: CommissionClose, order: [String]) throws(ArithmeticError) {
        var bySchemes: [String: Money] = [:]
        var payable = Money.zero(close.currency)
        for statement in close.statements {
            payable = try payable + statement.payable
            for line in statement.lines {
                bySchemes[line.scheme] = try (bySchemes[line.scheme] ?? .zero(close.currency)) + line.payable
            }
        }
        self.payable = payable
        funds = try close.funds.map(\.amount).sum(close.currency)
        schemes = order.compactMap { id in bySchemes[id].map { NamedTotal(id: id, amount: $0) } }
        statementCount = close.statements.count
    }
}
