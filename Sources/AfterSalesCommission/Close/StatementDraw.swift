public import AfterSalesCore

/// What a draw or a guarantee makes of a statement's commission.
public struct StatementDraw: Sendable {
    let fact: DrawFact
    let outcome: DrawRule.Outcome
    let commission: Money
    private let writer: ExplanationWriter

    init(_ fact: DrawFact, _ outcome: DrawRule.Outcome, commission: Money, in month: FactColumns) {
        self.fact = fact
        self.outcome = outcome
        self.commission = commission
        writer = ExplanationWriter(month)
    }

    private func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: commission.currency) }

    /// Whether what is advanced is recovered.
    public var kind: DrawFact.Kind { fact.kind }
    /// What is paid at least.
    public var level: Money { fact.level }
    /// What was open before the month.
    public var balanceBefore: Money { fact.balanceBefore }
    /// What is paid beyond the commission.
    public var advance: Money { money(outcome.advance) }
    /// What is kept of the commission for what was advanced before.
    public var recovered: Money { money(outcome.recovered) }
    /// What is open after the month, for the next one.
    public var balance: Money { money(outcome.balance) }

    /// How the payable amount came about, figure by figure, as the lines explain theirs.
    public func explanation() -> [ExplanationEntry] {
        var writer = writer
        func add(_ name: String, _ amount: Money, _ source: ExplanationSource) {
            writer.add(name, amount.rational, .money, source)
        }
        let isDraw = kind == .draw
        let counted = isDraw ? "commission" : "max(0, commission)"
        add("commission", commission, .commission)
        add("draw.level", level, .drawLevel(kind))
        add("draw.balanceBefore", balanceBefore, .drawBalance)
        add("advance", advance, .formula("max(0, draw.level - \(counted))"))
        add("recovered", recovered, .formula("min(draw.balanceBefore, max(0, \(counted) - draw.level))"))
        add("draw.balance", balance, .formula("draw.balanceBefore\(isDraw ? " + advance" : "") - recovered"))
        add("payable", money(outcome.payable), .formula("\(counted) + advance - recovered"))
        return writer.entries
    }
}
