import AfterSalesCore

/// An order of a file, with the rows that it was read from.
struct GatheredOrder: Sendable {
    /// What all of them say; nil where it is set aside.
    private(set) var facts: OrderFacts?
    /// The rows that say something, as they were judged; none where it only repeats an order of before.
    private(set) var rows: [JudgedOrder] = []
    /// How many rows say it again.
    var repeated = 0
    /// Everything that is worth saying of it.
    var findings: [SourceFinding]

    /// An order of which one row is known.
    init(_ order: JudgedOrder) {
        facts = order.facts
        rows = [order]
        findings = order.findings
    }

    /// A row that repeats an order of an earlier batch.
    init(repeating warning: SourceFinding) {
        repeated = 1
        findings = [warning]
    }

    /// A further row, and what all of them say with it.
    mutating func join(_ order: JudgedOrder, as joined: OrderFacts) {
        facts = joined
        rows.append(order)
        findings += order.findings
    }

    /// That it cannot be taken: all of its rows are set aside, each with the reason, which is told once.
    mutating func refuse(_ errors: [SourceFinding]) {
        facts = nil
        for index in rows.indices { rows[index].findings += errors }
        findings += errors
    }
}
