public import AfterSalesCore
import AfterSalesKPI
public import AfterSalesRepairOrders
public import AfterSalesStorage

/// What takes many settled orders into a store at once (批量入账).
extension ChangeSet {
    /// Adds orders that are settled already, their figures, and what all of them bring to the figures of their days: the
    /// record of an advisor's day is written once, however many of its orders there are.
    ///
    /// ```swift
    /// var changes = ChangeSet(CommitKey(owner, "orders/2026-06-30"))
    /// try await changes.insert(settled: orders, in: .china, in: store, Act("takeOver", by: .system("till"), at: now))
    /// try await store.commit(changes)
    /// ```
    ///
    /// It is what settling each of them by itself comes to. The insurer's audited amount of an order that has left counts as it
    /// stands, on the day of leaving or of the audit, whichever is later; of an order that is undone as a whole none counts. Up
    /// to some hundred orders make a good commit: others wait while it is written.
    /// - Parameters:
    ///   - orders: The proofs that they are settled, credits among them; the store has none of them.
    ///   - receipts: What else counts with them; they are inserted and counted.
    ///   - zone: The dealership's local time, which tells the day on which a car left.
    ///   - store: Where the figures are kept.
    ///   - act: By whom, when.
    ///   - each: What is noted with an order and its figures; `act` where it is left out.
    /// - Returns: The orders as they will stand once the commit is made.
    /// - Throws: ``/AfterSalesCore/ArithmeticError``, ``/AfterSalesCore/CalendarError``,
    ///   ``/AfterSalesKPI/FigureSumsError``; whatever the store throws. The set is then as it was.
    @discardableResult
    public mutating func insert(
        settled orders: [SettledOrder], bringing receipts: [ReceiptFigures] = [], in zone: CivilZone,
        in store: some RecordStore, _ act: Act, each: (SettledOrder) -> Act? = { _ in nil }
    ) async throws -> [Stored<RepairOrder>] {
        var changed = self
        var receipts = receipts
        var entries: [FigureEntry] = []
        var inserted: [Stored<RepairOrder>] = []
        for settled in orders {
            let noted = each(settled) ?? act
            inserted.append(try changed.insert(settled.order, noted))
            let figures = try OrderFigures(of: settled, recordedAt: noted.at)
            // As with figures everywhere, the reason stays with the order.
            try changed.insert(figures, Act(noted.action, by: noted.actor, at: noted.at))
            entries.append(try FigureEntry(figures))
            if let receipt = try settled.order.auditReceipt(in: zone, at: noted.at) { receipts.append(receipt) }
        }
        entries += try changed.insert(receipts, act)
        try await changed.count(entries, in: store, act)
        self = changed
        return inserted
    }
}

extension RepairOrder {
    /// The insurer's audited amount of an order that comes into a store as it is; nil where none counts.
    fileprivate func auditReceipt(in zone: CivilZone, at: Timestamp) throws -> ReceiptFigures? {
        guard let deliveredAt, let audit = insurerAudit else { return nil }
        return try ReceiptFigures(
            audited: nil, to: self, on: max(try zone.date(of: deliveredAt), audit.on), at: at)
    }
}
