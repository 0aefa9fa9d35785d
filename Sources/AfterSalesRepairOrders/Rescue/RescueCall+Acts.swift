public import AfterSalesCore
public import AfterSalesCustomers
import AfterSalesStorage

extension RescueCall {
    /// Sends somebody (派出), or somebody else.
    /// - Throws: A ``RescueRefusal``: `crewMissing`, `beforeLastStep`.
    public mutating func dispatch(
        _ crew: [Identifier<Employee>], by party: ActingParty, at: Timestamp, note: String? = nil
    ) throws(RescueRefusal) {
        var check = OrderCheck()
        if crew.isEmpty {
            check.report(.crewMissing, at: Place.document.field("crew"), "nobody is sent", "未指定救援人员")
        }
        try step(.dispatch, by: party, at: at, note: note, check)
        self.crew = crew
    }

    /// Notes that somebody is there (到达), which stops the promised clock.
    /// - Throws: A ``RescueRefusal``: `beforeLastStep`.
    public mutating func arrive(by party: ActingParty, at: Timestamp, note: String? = nil) throws(RescueRefusal) {
        try step(.arrive, by: party, at: at, note: note, OrderCheck())
    }

    /// Notes that the car runs again, or has been brought in (完成).
    /// - Throws: A ``RescueRefusal``: `beforeLastStep`.
    public mutating func finish(by party: ActingParty, at: Timestamp, note: String? = nil) throws(RescueRefusal) {
        try step(.finish, by: party, at: at, note: note, OrderCheck())
    }

    /// Calls it off (取消).
    /// - Throws: A ``RescueRefusal``: `emptyText`, `beforeLastStep`.
    public mutating func cancel(because reason: String, by party: ActingParty, at: Timestamp) throws(RescueRefusal) {
        var check = OrderCheck()
        check.text(reason, .statement, at: Place.document.field("reason"))
        try step(.cancel, by: party, at: at, note: reason, check)
    }

    /// Notes the order that it led to, which names it as its origin. A stranger is the order's customer from now on. It leads
    /// to one order; said again of the same one, nothing changes.
    /// - Throws: A ``RescueRefusal``: `rescueCancelled`, `rescueHasOrder`, `orderOfAnother`.
    public mutating func lead(to order: RepairOrder) throws(RescueRefusal) {
        var check = OrderCheck()
        if status == .cancelled {
            check.report(
                .rescueCancelled, at: Place.document.field("status"), "the rescue was called off", "救援已取消")
        }
        if let earlier = self.order, earlier != order.key.id {
            check.report(
                .rescueHasOrder, at: Place.document.field("order"),
                inputs: [.init("order", order.key.id.rawValue), .init("earlier", earlier.rawValue)],
                "the rescue has led to order \(earlier) already", "救援已关联工单 \(earlier)")
        }
        // A credit has the origin of what it undoes, and no car came with it.
        if order.key.owner != key.owner || order.origin.rescue != key.id || order.isCredit {
            check.orderOfAnother(order.key.id)
        }
        try check.refuseRescue()
        self.order = order.key.id
        customer = customer ?? order.customer
        vehicle = vehicle ?? order.vehicle
    }

    /// How the promise to be there stands.
    /// - Parameters:
    ///   - now: The present instant.
    ///   - rules: What is promised.
    ///   - hours: The opening hours, where a clock counts by them.
    /// - Returns: The state; nil where it was called off before the time was up, so that nothing was owed any more.
    /// - Throws: A ``/AfterSalesCore/Rejection``: `zoneWithoutPromise`, `businessHoursNeeded`, `receivedInFuture`,
    ///   `stoppedInFuture`.
    public func clock(
        now: Timestamp, by rules: RescueRules = .standard, hours: BusinessHours? = nil
    ) throws(Rejection) -> ClockState? {
        let cancelledAt = status == .cancelled ? steps.last?.at : nil
        let state = try rules.clock(of: zone).state(
            from: calledAt, stoppedAt: arrivedAt ?? cancelledAt, now: now, hours: hours)
        return arrivedAt == nil && cancelledAt != nil && !state.isMissed ? nil : state
    }

    private mutating func step(
        _ action: RescueAction, by party: ActingParty, at: Timestamp, note: String?, _ check: OrderCheck
    ) throws(RescueRefusal) {
        let next: RescueStatus
        do throws(TransitionError<RescueStatus, RescueAction>) {
            next = try RescueStatus.lifecycle.next(from: status, on: action)
        } catch {
            throw .transition(error)
        }
        var check = check
        check.order(at, notBefore: steps.last?.at ?? calledAt, at: Place.document.field("at"))
        if action != .cancel { check.text(note, .note, at: Place.document.field("note")) }
        try check.refuseRescue()
        take(action, to: next, by: party, at: at, note: note)
    }
}

extension OrderCheck {
    /// Refuses what is asked of a rescue, if there is a reason to.
    fileprivate func refuseRescue() throws(RescueRefusal) {
        guard errorCount == 0 else { throw .rejected(Rejection(findings)) }
    }
}
