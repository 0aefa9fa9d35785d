public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension Appointment: StoredRecord {
    /// The customer.
    public static let customer = Maybe<Identifier<Customer>>("customer", "The customer; null for a stranger.") {
        $0.customer
    }
    /// The car.
    public static let vehicle = Maybe<Identifier<Vehicle>>("vehicle", "The car, where it is known.") { $0.vehicle }
    /// The day.
    public static let day = One<LocalDate>("day", "The dealership's day for which it is.") { $0.slot.day }
    /// The instant.
    public static let start = One<Timestamp>("start", "When the car is expected.") { $0.slot.start }
    /// Where it is on its way.
    public static let status = One<AppointmentStatus>("status", "booked, confirmed, arrived, noShow or cancelled.") {
        $0.status
    }
    /// The service advisor.
    public static let advisor = Maybe<Identifier<Employee>>("advisor", "The advisor who expects the customer.") {
        $0.advisor
    }
    /// The order.
    public static let order = Maybe<Identifier<RepairOrder>>("repair_order", "The order that came of it.") {
        $0.order
    }

    /// How stores keep appointments.
    public static let schema = RecordSchema<Appointment>(
        "appointment", "Who comes when with which car, and what is expected to be done.",
        fields: [
            customer.declared, vehicle.declared, day.declared, start.declared, status.declared, advisor.declared,
            order.declared,
        ],
        indexes: [
            .on(customer), .on(vehicle), .on(day), .on(start), .on(status), .on(advisor), .on(order),
        ],
        keepsHistory: true)
}

extension Appointment: CustomerLinked {
    /// The appointments of a customer.
    public static func linked(to customer: Identifier<Customer>) -> Condition<Appointment> {
        Self.customer.is(customer)
    }
    /// The customer.
    public var linkedCustomers: [Identifier<Customer>] { [customer].compactMap(\.self) }
    /// The car.
    public var linkedVehicles: [Identifier<Vehicle>] { [vehicle].compactMap(\.self) }

    /// The appointment with another customer in place of one.
    public func redirected(from old: Identifier<Customer>, to new: Identifier<Customer>) -> Appointment {
        var appointment = self
        if customer == old { appointment.customer = new }
        return appointment
    }

    /// The appointment without who called or spoke for him, and what was said; when it was, and how many hours of which skill, stays.
    public func forgetting(_ customer: Identifier<Customer>) -> Appointment? {
        var appointment = self
        appointment.caller = nil
        appointment.note = nil
        appointment.overbookedBecause = overbookedBecause.map { _ in "" }
        for index in jobs.indices { appointment.jobs[index].text = "" }
        appointment.bookedBy = bookedBy.forgotten
        for index in steps.indices {
            appointment.steps[index].by = steps[index].by.forgotten
            appointment.steps[index].reason = nil
        }
        return appointment
    }
}

extension Appointment: CustomStringConvertible, CustomDebugStringConvertible {
    /// Kind, owner and id: what is in it has no place in a log.
    public var description: String { key.reference.description }
    /// ``description``.
    public var debugDescription: String { description }
}
