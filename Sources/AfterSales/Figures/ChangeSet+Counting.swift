public import AfterSalesCore
import AfterSalesKPI
public import AfterSalesRepairOrders
public import AfterSalesStorage

/// What keeps the figures of days beside the orders, for a host that puts its commits together itself; others use
/// ``CountedOrders``.
extension ChangeSet {
    /// Adds what a settled order brings to the figures of its day.
    /// - Parameters:
    ///   - settled: The proof that it is settled.
    ///   - store: Where the figures are kept.
    ///   - act: By whom, when.
    /// - Throws: ``/AfterSalesCore/ArithmeticError``, ``/AfterSalesKPI/FigureSumsError``; whatever the store throws.
    public mutating func count(_ settled: SettledOrder, in store: some RecordStore, _ act: Act) async throws {
        try await count([try FigureEntry(try OrderFigures(of: settled))], in: store, act)
    }

    /// Adds what a credit brings, and takes the insurer's audited amount back where nothing is left of the order.
    /// - Parameters:
    ///   - credit: The credit.
    ///   - before: The order before it was undone.
    ///   - after: The order after it.
    ///   - store: Where the figures are kept.
    ///   - act: By whom, when.
    /// - Throws: ``/AfterSalesCore/ArithmeticError``, ``/AfterSalesKPI/FigureSumsError``; whatever the store throws.
    public mutating func count(
        _ credit: SettledOrder, undoing before: RepairOrder, to after: RepairOrder, in store: some RecordStore,
        _ act: Act
    ) async throws {
        let receipt = try ReceiptFigures(audited: before, to: after, on: credit.settlement.on)
        try await count(
            [try FigureEntry(try OrderFigures(of: credit))] + (try insert(receipt, act)), in: store, act)
    }

    /// Adds what a delivery, or an audit, brings of the insurer's audited amount: on the day on which the car left, or on
    /// that of the audit where it is later.
    /// - Parameters:
    ///   - before: The order before the act.
    ///   - after: The order after it.
    ///   - zone: The dealership's local time, which tells the day on which the car left.
    ///   - store: Where the figures are kept.
    ///   - act: By whom, when.
    /// - Throws: ``/AfterSalesCore/ArithmeticError``, ``/AfterSalesCore/CalendarError``,
    ///   ``/AfterSalesKPI/FigureSumsError``; whatever the store throws.
    public mutating func countAudit(
        of before: RepairOrder, to after: RepairOrder, in zone: CivilZone, in store: some RecordStore, _ act: Act
    ) async throws {
        guard let deliveredAt = after.deliveredAt, let audit = after.insurerAudit else { return }
        let day = max(try zone.date(of: deliveredAt), audit.on)
        let receipt = try ReceiptFigures(audited: before, to: after, on: day)
        try await count(try insert(receipt, act), in: store, act)
    }

    private mutating func insert(_ receipt: ReceiptFigures?, _ act: Act) throws -> [FigureEntry] {
        guard let receipt else { return [] }
        try insert(receipt, Act("count", by: act.actor, at: act.at))
        return [try FigureEntry(receipt)]
    }
}
