import AfterSalesCore

/// An order that has been settled, as a proof: only from it figures are taken.
///
/// Nobody but ``RepairOrder/settled()`` makes one, so figures of an order that is not settled do not compile.
public struct SettledOrder: Hashable, Sendable {
    /// The order.
    public let order: RepairOrder
    /// When it was invoiced, and what it comes to.
    public let settlement: Settlement
    /// What it comes to, by line.
    public let totals: OrderTotals
}

extension RepairOrder {
    /// The proof that the order is settled.
    /// - Throws: An ``OrderRefusal`` with `notSettled`; `settlementBroken` where what was invoiced is not what its lines
    ///   come to, so that it has been tampered with.
    public func settled() throws(OrderRefusal) -> SettledOrder {
        var check = OrderCheck()
        guard status.isSettled, let settlement else {
            check.report(
                .notSettled, at: Place.document.field("status"), inputs: [.init("status", status.rawValue)],
                "the order is not settled but \(status.rawValue)", "工单尚未结算，当前状态 \(status.rawValue)")
            throw .rejected(Rejection(check.findings))
        }
        guard let totals = try? totals(), totals.payers == settlement.payers, totals.total == settlement.total else {
            check.report(
                .settlementBroken, at: Place.document.field("settlement"),
                inputs: [.init("invoiced", settlement.total.gross.description)],
                "its lines do not come to what was invoiced", "工单明细与结算金额不符")
            throw .rejected(Rejection(check.findings))
        }
        return SettledOrder(order: self, settlement: settlement, totals: totals)
    }
}
