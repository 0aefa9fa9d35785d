public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension RescueCall: StoredRecord {
    /// The customer.
    public static let customer = Maybe<Identifier<Customer>>("customer", "The customer; null where he is not known.") {
        $0.customer
    }
    /// The car.
    public static let vehicle = Maybe<Identifier<Vehicle>>("vehicle", "The car, where it is known.") { $0.vehicle }
    /// How far away it is.
    public static let zone = One<RescueZone>("zone", "How far away it is: urban, county, province.") { $0.zone }
    /// When he called.
    public static let calledAt = One<Timestamp>("called_at", "When the customer called.") { $0.calledAt }
    /// Where it is on its way.
    public static let status = One<RescueStatus>("status", "called, dispatched, arrived, done or cancelled.") {
        $0.status
    }
    /// Who was sent.
    public static let crew = Many<Identifier<Employee>>("crew", "Who was sent last.") { $0.crew }
    /// The order.
    public static let order = Maybe<Identifier<RepairOrder>>("repair_order", "The order that it led to.") {
        $0.order
    }

    /// How stores keep rescues.
    public static let schema = RecordSchema<RescueCall>(
        "rescue_call", "Who broke down where, who went, when he was there.",
        fields: [
            customer.declared, vehicle.declared, zone.declared, calledAt.declared, status.declared, crew.declared,
            order.declared,
        ],
        indexes: [.on(customer), .on(vehicle), .on(calledAt), .on(status), .on(crew), .on(order)],
        keepsHistory: true)
}

extension Query where Record == RescueCall {
    /// The rescues of which nobody is there yet, the oldest first.
    public static func rescuesWaiting(of owner: RecordOwner) -> Query {
        Query(
            of: owner, where: RescueCall.status.isOne(of: [.called, .dispatched]),
            sortedBy: .ascending(RescueCall.calledAt))
    }
}

extension RescueCall: CustomerLinked {
    /// The rescues of a customer.
    public static func linked(to customer: Identifier<Customer>) -> Condition<RescueCall> {
        Self.customer.is(customer)
    }
    /// The customer.
    public var linkedCustomers: [Identifier<Customer>] { [customer].compactMap(\.self) }
    /// The car.
    public var linkedVehicles: [Identifier<Vehicle>] { [vehicle].compactMap(\.self) }

    /// The rescue with another customer in place of one.
    public func redirected(from old: Identifier<Customer>, to new: Identifier<Customer>) -> RescueCall {
        var call = self
        if customer == old { call.customer = new }
        return call
    }

    /// The rescue without who called or spoke for him, where he stood and what was said; when who went where by zone stays.
    public func forgetting(_ customer: Identifier<Customer>) -> RescueCall? {
        var call = self
        call.place = ""
        call.caller = nil
        call.note = nil
        for index in steps.indices {
            call.steps[index].by = steps[index].by.forgotten
            call.steps[index].note = nil
        }
        return call
    }
}

extension RescueCall: CustomStringConvertible, CustomDebugStringConvertible {
    /// Kind, owner and id: what is in it has no place in a log.
    public var description: String { key.reference.description }
    /// ``description``.
    public var debugDescription: String { description }
}
