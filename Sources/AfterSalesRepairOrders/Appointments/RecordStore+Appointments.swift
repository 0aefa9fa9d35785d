public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesStorage

extension RecordStore {
    /// Books an appointment (预约): it and the hours that it takes of its day, in one commit.
    /// - Parameters:
    ///   - appointment: The appointment.
    ///   - plan: The hours that the workshop has.
    ///   - reason: Why it is booked although the day may not have the hours; it is kept where it has not.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    /// - Throws: An ``AppointmentRefusal`` with every reason at once: `appointmentOver`, what is wrong with the reason, and
    ///   `overbooked` for every skill of which there is not enough; a ``/AfterSalesCore/Rejection`` for a customer or car that cannot be named; a
    ///   ``/AfterSalesStorage/StorageError``.
    @discardableResult
    public func book(
        _ appointment: Appointment, by plan: CapacityPlan, despite reason: String? = nil, as commit: CommitKey,
        attempts: Int = 10
    ) async throws -> Stored<Appointment> {
        let act = Act("book", by: appointment.bookedBy, at: appointment.bookedAt)
        try await self.commit(as: commit, about: appointment.key, attempts: attempts) { changes in
            guard try await load(appointment.key) == nil else {
                throw StorageError.alreadyExists(appointment.key.reference)
            }
            var check = OrderCheck()
            if !appointment.status.isExpected {
                check.report(
                    .appointmentOver, at: Place.document.field("status"),
                    inputs: [.init("status", appointment.status.rawValue)], "the appointment is over", "预约已结束")
            }
            var booked = appointment
            try await take(&booked, by: plan, despite: reason, act, in: &changes, &check)
            try check.refuse()
            try await changes.insert(booked, in: self, act)
        }
        return try await existing(appointment.key)
    }

    /// Agrees another time (改期): the old one is kept, its day gets its hours back and the new day gives some, in one
    /// commit. On the same day nothing is booked anew.
    /// - Parameters:
    ///   - key: The appointment.
    ///   - start: For when the car is expected now.
    ///   - zone: The dealership's local time, which tells the day.
    ///   - plan: The hours that the workshop has.
    ///   - reason: Why another time was agreed.
    ///   - overbooking: Why it is booked although the new day may not have the hours.
    ///   - party: By whom.
    ///   - at: When.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    /// - Throws: An ``AppointmentRefusal`` with every reason at once: `beforeLastStep`, `appointmentInPast`, what is wrong
    ///   with the reasons, `overbooked`; a ``/AfterSalesStorage/StorageError``.
    @discardableResult
    public func reschedule(
        _ key: RecordKey<Appointment>, to start: Timestamp, in zone: CivilZone, by plan: CapacityPlan,
        because reason: String? = nil, despite overbooking: String? = nil, by party: ActingParty, at: Timestamp,
        as commit: CommitKey, attempts: Int = 10
    ) async throws -> Stored<Appointment> {
        let act = Act("reschedule", by: party, at: at, because: reason)
        try await self.commit(as: commit, about: key, attempts: attempts) { changes in
            let stored = try await existing(key)
            var appointment = stored.record
            var check = OrderCheck()
            try appointment.reschedule(to: start, in: zone, because: reason, by: party, at: at, &check)
            if appointment.slot.day != stored.record.slot.day {
                try await free(stored.record, act.unexplained, in: &changes)
                appointment.overbookedBecause = nil
                try await take(&appointment, by: plan, despite: overbooking, act.unexplained, in: &changes, &check)
            }
            try check.refuse()
            try changes.update(stored, to: appointment, act)
        }
        return try await existing(key)
    }

    /// Calls an appointment off (取消); its hours are free again.
    /// - Throws: An ``AppointmentRefusal``: `emptyText`, `beforeLastStep`; a ``/AfterSalesStorage/StorageError``.
    @discardableResult
    public func cancel(
        _ key: RecordKey<Appointment>, because reason: String, by party: ActingParty, at: Timestamp,
        as commit: CommitKey, attempts: Int = 10
    ) async throws -> Stored<Appointment> {
        try await end(key, Act("cancel", by: party, at: at, because: reason), as: commit, attempts: attempts) {
            try $0.cancel(because: reason, by: party, at: at)
        }
    }

    /// Notes that the customer has not come (爽约). Its hours are free again: nobody will work them, and somebody who comes
    /// without an appointment can have them.
    /// - Throws: An ``AppointmentRefusal``: `appointmentNotDue`, `beforeLastStep`; a
    ///   ``/AfterSalesStorage/StorageError``.
    @discardableResult
    public func noShow(
        _ key: RecordKey<Appointment>, by party: ActingParty, at: Timestamp, as commit: CommitKey, attempts: Int = 10
    ) async throws -> Stored<Appointment> {
        try await end(key, Act("noShow", by: party, at: at), as: commit, attempts: attempts) {
            try $0.miss(by: party, at: at)
        }
    }

    /// Notes that the customer has come (到店), and the order that came of it. The hours stay taken; a stranger's appointment
    /// is the customer's from now on.
    /// - Parameters:
    ///   - key: The appointment.
    ///   - order: The order, which names the appointment as its origin.
    ///   - party: By whom.
    ///   - at: When.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    /// - Throws: An ``AppointmentRefusal``: `orderOfAnother`, `beforeLastStep`; a ``/AfterSalesStorage/StorageError``,
    ///   `missing` where there is no such order.
    @discardableResult
    public func arrive(
        _ key: RecordKey<Appointment>, for order: Identifier<RepairOrder>, by party: ActingParty, at: Timestamp,
        as commit: CommitKey, attempts: Int = 10
    ) async throws -> Stored<Appointment> {
        try await self.commit(as: commit, about: key, attempts: attempts) { changes in
            let stored = try await existing(key)
            let order = try await existing(RecordKey<RepairOrder>(key.owner, order))
            var appointment = stored.record
            try appointment.arrive(for: order.record, by: party, at: at)
            try await changes.update(stored, to: appointment, in: self, Act("arrive", by: party, at: at))
        }
        return try await existing(key)
    }

    private func end(
        _ key: RecordKey<Appointment>, _ act: Act, as commit: CommitKey, attempts: Int,
        _ body: (inout Appointment) throws -> Void
    ) async throws -> Stored<Appointment> {
        try await self.commit(as: commit, about: key, attempts: attempts) { changes in
            let stored = try await existing(key)
            var appointment = stored.record
            try body(&appointment)
            try await free(stored.record, act.unexplained, in: &changes)
            try changes.update(stored, to: appointment, act)
        }
        return try await existing(key)
    }
}
