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
    ///   - receipts: What else it brings, of a host's own kinds; they are inserted and counted.
    ///   - store: Where the figures are kept.
    ///   - act: By whom, when.
    /// - Throws: ``/AfterSalesCore/ArithmeticError``, ``/AfterSalesKPI/FigureSumsError``; whatever the store throws.
    public mutating func count(
        _ settled: SettledOrder, bringing receipts: [ReceiptFigures] = [], in store: some RecordStore, _ act: Act
    ) async throws {
        try await count(
            [try FigureEntry(try OrderFigures(of: settled))] + (try insert(receipts, act)), in: store, act)
    }

    /// Adds what orders bring of a host's own kinds to the figures of their days.
    ///
    /// A commit changes the record of an advisor's day once: what comes with a settlement, a reversal, a delivery or an audit
    /// is handed over there.
    /// - Parameters:
    ///   - receipts: What they bring; they are inserted and counted.
    ///   - store: Where the figures are kept.
    ///   - act: By whom, when.
    /// - Throws: ``/AfterSalesCore/ArithmeticError``, ``/AfterSalesKPI/FigureSumsError``; whatever the store throws.
    public mutating func count(_ receipts: [ReceiptFigures], in store: some RecordStore, _ act: Act) async throws {
        try await count(try insert(receipts, act), in: store, act)
    }

    /// Adds what a credit brings, and takes the insurer's audited amount back where nothing is left of the order: in each month
    /// what the store says was earned in it.
    /// - Parameters:
    ///   - credit: The credit.
    ///   - before: The order before it was undone.
    ///   - after: The order after it.
    ///   - receipts: What else it brings, of a host's own kinds.
    ///   - store: Where the figures are kept.
    ///   - act: By whom, when.
    /// - Throws: ``/AfterSalesCore/ArithmeticError``, ``/AfterSalesKPI/FigureSumsError``; whatever the store throws.
    public mutating func count(
        _ credit: SettledOrder, undoing before: RepairOrder, to after: RepairOrder,
        bringing receipts: [ReceiptFigures] = [], in store: some RecordStore, _ act: Act
    ) async throws {
        var receipts = receipts
        if after.isUndone, !before.isUndone, !before.insurerAudits.isEmpty {
            var counted: [ReceiptFigures] = []
            let query = Query<ReceiptFigures>(of: before.key.owner, where: ReceiptFigures.order.is(before.key.id))
            for try await stored in store.records(query) { counted.append(stored.record) }
            receipts =
                try ReceiptFigures.takenBack(counted, of: after, on: credit.settlement.on, at: act.at) + receipts
        }
        try await count(
            [try FigureEntry(try OrderFigures(of: credit))] + (try insert(receipts, act)), in: store, act)
    }

    /// Adds what a delivery, or an audit, brings of the insurer's audited amount: on the day on which the car left, or on
    /// that of the audit where it is later.
    /// - Parameters:
    ///   - before: The order before the act.
    ///   - after: The order after it.
    ///   - receipts: What else the act brings, of a host's own kinds.
    ///   - zone: The dealership's local time, which tells the day on which the car left.
    ///   - store: Where the figures are kept.
    ///   - act: By whom, when.
    /// - Throws: ``/AfterSalesCore/ArithmeticError``, ``/AfterSalesCore/CalendarError``,
    ///   ``/AfterSalesKPI/FigureSumsError``; whatever the store throws.
    public mutating func countAudit(
        of before: RepairOrder, to after: RepairOrder, bringing receipts: [ReceiptFigures] = [], in zone: CivilZone,
        in store: some RecordStore, _ act: Act
    ) async throws {
        var receipts = receipts
        if let deliveredAt = after.deliveredAt, let audit = after.insurerAudit {
            let day = max(try zone.date(of: deliveredAt), audit.on)
            if let receipt = try ReceiptFigures(audited: before, to: after, on: day, at: act.at) {
                receipts.append(receipt)
            }
        }
        try await count(receipts, in: store, act)
    }

    mutating func insert(_ receipts: [ReceiptFigures], _ act: Act) throws -> [FigureEntry] {
        try receipts.map { receipt in
            try insert(receipt, Act("count", by: act.actor, at: act.at))
            return try FigureEntry(receipt)
        }
    }
}
