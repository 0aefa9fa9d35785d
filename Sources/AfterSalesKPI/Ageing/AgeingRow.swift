public import AfterSalesCore

/// One thing that stands open: an order with its cost to date, or an amount that is owed.
public struct AgeingRow: Hashable, Sendable {
    /// What the host calls it; findings name it.
    public let id: String
    /// Since when it stands open.
    public let openedOn: LocalDate
    /// What it has cost, or what is owed.
    public let amount: Money

    /// A row.
    /// - Parameters:
    ///   - id: What the host calls it.
    ///   - openedOn: Since when it stands open.
    ///   - amount: What it has cost, or what is owed.
    public init(_ id: String, openedOn: LocalDate, amount: Money) {
        self.id = id
        self.openedOn = openedOn
        self.amount = amount
    }
}
