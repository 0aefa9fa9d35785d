public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

extension Appointment {
    /// Notes that the customer has said again that he comes (确认).
    /// - Throws: An ``AppointmentRefusal``: `beforeLastStep`.
    public mutating func confirm(by party: ActingParty, at: Timestamp) throws(AppointmentRefusal) {
        let next = try next(on: .confirm)
        var check = OrderCheck()
        check.order(at, notBefore: lastAt, at: Place.document.field("at"))
        try check.refuse()
        take(.confirm, to: next, by: party, at: at)
    }

    /// Moves it, and leaves in `check` what stands against that, so that the day's reasons are said together with these.
    mutating func reschedule(
        to start: Timestamp, in zone: CivilZone, because reason: String?, by party: ActingParty, at: Timestamp,
        _ check: inout OrderCheck
    ) throws(AppointmentRefusal) {
        let next = try next(on: .reschedule)
        check.order(at, notBefore: lastAt, at: Place.document.field("at"))
        check.text(reason, .statement, at: Place.document.field("reason"))
        guard let slot = check.slot(at: start, in: zone, agreedAt: at) else { return }
        move(to: slot)
        take(.reschedule, to: next, by: party, at: at, because: reason)
    }

    mutating func cancel(because reason: String, by party: ActingParty, at: Timestamp) throws(AppointmentRefusal) {
        let next = try next(on: .cancel)
        var check = OrderCheck()
        check.order(at, notBefore: lastAt, at: Place.document.field("at"))
        check.text(reason, .statement, at: Place.document.field("reason"))
        try check.refuse()
        take(.cancel, to: next, by: party, at: at, because: reason)
    }

    mutating func miss(by party: ActingParty, at: Timestamp) throws(AppointmentRefusal) {
        let next = try next(on: .miss)
        var check = OrderCheck()
        check.order(at, notBefore: lastAt, at: Place.document.field("at"))
        if at < slot.start {
            check.report(
                .appointmentNotDue, at: Place.document.field("at"),
                inputs: [.init("at", at.description), .init("start", slot.start.description)],
                "at \(at) the customer is still expected, at \(slot.start)", "\(at) 尚未到预约时间 \(slot.start)")
        }
        try check.refuse()
        take(.miss, to: next, by: party, at: at)
    }

    mutating func arrive(
        for order: RepairOrder, by party: ActingParty, at: Timestamp
    ) throws(AppointmentRefusal) {
        let next = try next(on: .arrive)
        var check = OrderCheck()
        check.order(at, notBefore: lastAt, at: Place.document.field("at"))
        // A credit has the origin of what it undoes, and nobody came for it.
        if order.key.owner != key.owner || order.origin.appointment != key.id || order.isCredit {
            check.orderOfAnother(order.key.id)
        }
        try check.refuse()
        self.order = order.key.id
        // Who was a stranger is a customer now, so that he is found, and can be forgotten.
        customer = customer ?? order.customer
        vehicle = vehicle ?? order.vehicle
        take(.arrive, to: next, by: party, at: at)
    }

    private var lastAt: Timestamp { steps.last?.at ?? bookedAt }

    private func next(on action: AppointmentAction) throws(AppointmentRefusal) -> AppointmentStatus {
        do throws(TransitionError<AppointmentStatus, AppointmentAction>) {
            return try AppointmentStatus.lifecycle.next(from: status, on: action)
        } catch {
            throw .transition(error)
        }
    }
}

extension OrderCheck {
    /// Refuses what is asked of an appointment, if there is a reason to.
    func refuse() throws(AppointmentRefusal) {
        guard errorCount == 0 else { throw .rejected(Rejection(findings)) }
    }

    /// The time that is agreed; nil where it cannot be, which has been reported.
    mutating func slot(at start: Timestamp, in zone: CivilZone, agreedAt at: Timestamp) -> AppointmentSlot? {
        let place = Place.document.field("start")
        if start < at {
            report(
                .appointmentInPast, at: place,
                inputs: [.init("start", start.description), .init("at", at.description)],
                "at \(at) nobody can be expected at \(start)", "\(at) 时预约时间 \(start) 已过")
        }
        guard let day = LocalDay(of: start, in: zone) else {
            dateOutOfRange(start, at: place)
            return nil
        }
        return AppointmentSlot(start: start, day: day.date)
    }

    mutating func orderOfAnother(_ order: Identifier<RepairOrder>) {
        report(
            .orderOfAnother, at: Place.document.field("order"), inputs: [.init("order", order.rawValue)],
            "order \(order) does not say that it came of this", "工单 \(order) 的来源与此不符")
    }
}
