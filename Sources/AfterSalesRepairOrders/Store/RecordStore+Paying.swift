import AfterSalesCore
public import AfterSalesStorage

extension RecordStore {
    /// Takes a payment on an order or a credit, or pays back, with an eye on all that undoes the order: nobody is paid back
    /// what he has not paid, and nobody pays what was undone.
    ///
    /// A request that is sent again changes nothing.
    /// - Parameters:
    ///   - payment: The payment.
    ///   - key: The order or the credit that it is put on.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    /// - Returns: The order as it stands.
    /// - Throws: An ``OrderRefusal`` as ``RepairOrder/pay(_:beside:)`` does; whatever the store throws.
    @discardableResult
    public func pay(
        _ payment: Payment, on key: RecordKey<RepairOrder>, as commit: CommitKey, attempts: Int = 10
    ) async throws -> Stored<RepairOrder> {
        let act = Act("pay", by: payment.by, at: payment.at)
        return try await self.commit(key, as: commit, attempts: attempts) { changes, stored in
            var order = stored.record
            let family = try await family(of: order, expectedBy: &changes)
            try order.pay(payment, beside: family)
            return try changes.update(stored, to: order, act)
        }
    }
    /// What belongs to an order: of a credit, the order that it undoes and that order's other credits; of an order, its
    /// credits. The commit depends on all of them.
    func family(
        of order: RepairOrder, expectedBy changes: inout ChangeSet
    ) async throws(StorageError) -> [RepairOrder] {
        var family: [RepairOrder] = []
        var undone = order
        if let reversal = order.origin.reversal {
            let stored = try await existing(RecordKey<RepairOrder>(order.key.owner, reversal.order))
            changes.expect(stored)
            undone = stored.record
            family.append(undone)
        }
        for note in undone.reversals where note.credit != order.key.id {
            let stored = try await existing(RecordKey<RepairOrder>(order.key.owner, note.credit))
            changes.expect(stored)
            family.append(stored.record)
        }
        return family
    }
}
