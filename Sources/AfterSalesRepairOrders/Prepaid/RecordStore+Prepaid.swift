public import AfterSalesCore
public import AfterSalesStorage

extension RecordStore {
    /// Draws from a prepaid plan and puts the payment on the order, in one commit; where somebody else was faster, once
    /// more with what he left.
    ///
    /// A request that is sent again changes nothing.
    /// - Parameters:
    ///   - charge: What is drawn.
    ///   - plan: The plan.
    ///   - payment: The id of the payment on the order.
    ///   - order: The order.
    ///   - act: What is done, by whom and when: the payment is noted by it.
    ///   - zone: The dealership's local time, which tells the day.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up, at least 1.
    /// - Returns: Both as they stand after the commit, or as they stand now where it was made before.
    /// - Throws: A ``/AfterSalesCore/Rejection`` as ``PrepaidPlan/draw(_:for:on:by:at:in:)`` does, an ``OrderRefusal`` as
    ///   ``RepairOrder/pay(_:beside:)`` does (`overpaid`, `duplicatePayment`), with nothing changed; whatever the store throws.
    @discardableResult
    public func draw(
        _ charge: PrepaidCharge, from plan: RecordKey<PrepaidPlan>, for payment: Identifier<Payment>,
        on order: RecordKey<RepairOrder>, _ act: Act, in zone: CivilZone, as commit: CommitKey, attempts: Int = 10
    ) async throws -> (plan: Stored<PrepaidPlan>, order: Stored<RepairOrder>) {
        try await changePrepaid(plan, order, act, as: commit, attempts: attempts) { plan, order, family in
            try order.pay(
                try plan.draw(charge, for: payment, on: order, by: act.actor, at: act.at, in: zone), beside: family)
        }
    }

    /// Gives a draw back to its plan and puts the refund on an order, in one commit, once what it paid for was undone.
    /// - Parameters:
    ///   - payment: The payment that was drawn.
    ///   - amount: How much of it, for a plan in money; all that has not come back where it is left out.
    ///   - order: The order that was paid.
    ///   - plan: The plan.
    ///   - refund: The id of the payment that refunds it.
    ///   - credit: The order on which the refund is put: one that undid lines of the order, and owes the customer that
    ///     much. The order that was paid itself, where it is left out.
    ///   - act: What is done, by whom and when.
    ///   - zone: The dealership's local time, which tells the day.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up, at least 1.
    /// - Returns: The plan and the order with the refund, as they stand after the commit, or as they stand now where it
    ///   was made before.
    /// - Throws: A ``/AfterSalesCore/Rejection`` as
    ///   ``PrepaidPlan/giveBack(_:_:of:as:on:by:at:in:)`` does, an ``OrderRefusal`` as ``RepairOrder/pay(_:beside:)`` does
    ///   (`refundTooLarge`, `duplicatePayment`), with nothing changed; whatever the store throws.
    @discardableResult
    public func giveBack(
        _ payment: Identifier<Payment>, _ amount: Money? = nil, of order: RecordKey<RepairOrder>,
        to plan: RecordKey<PrepaidPlan>, as refund: Identifier<Payment>, on credit: RecordKey<RepairOrder>? = nil,
        _ act: Act, in zone: CivilZone, as commit: CommitKey, attempts: Int = 10
    ) async throws -> (plan: Stored<PrepaidPlan>, order: Stored<RepairOrder>) {
        try await changePrepaid(plan, credit ?? order, act, as: commit, attempts: attempts) { plan, holder, family in
            // One that is no credit of the order is refused by the plan.
            let paid = family.first { $0.key == order } ?? holder
            // What was paid back in another way already does not come back to the plan as well.
            try holder.pay(
                try plan.giveBack(
                    payment, amount, of: paid, as: refund, on: holder, by: act.actor, at: act.at, in: zone),
                beside: family)
        }
    }

    /// Changes a plan and an order together; what belongs to the order has to be in the same state still.
    private func changePrepaid(
        _ planKey: RecordKey<PrepaidPlan>, _ orderKey: RecordKey<RepairOrder>,
        _ act: Act, as commit: CommitKey, attempts: Int,
        _ body: (inout PrepaidPlan, inout RepairOrder, [RepairOrder]) throws -> Void
    ) async throws -> (plan: Stored<PrepaidPlan>, order: Stored<RepairOrder>) {
        var changed: (plan: Stored<PrepaidPlan>, order: Stored<RepairOrder>)?
        let outcome = try await self.commit(as: commit, about: planKey, attempts: attempts) { changes in
            let storedPlan = try await existing(planKey)
            let storedOrder = try await existing(orderKey)
            let family = try await family(of: storedOrder.record, expectedBy: &changes)
            var (plan, order) = (storedPlan.record, storedOrder.record)
            try body(&plan, &order, family)
            changed = (
                plan: try changes.update(storedPlan, to: plan, act),
                order: try changes.update(storedOrder, to: order, act)
            )
        }
        if outcome == .applied, let changed { return changed }
        return (plan: try await existing(planKey), order: try await existing(orderKey))
    }
}
