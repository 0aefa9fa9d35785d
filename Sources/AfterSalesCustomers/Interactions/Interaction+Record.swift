public import AfterSalesCore
public import AfterSalesStorage

extension Interaction: StoredRecord {
    /// With whom.
    public static let customer = One<Identifier<Customer>>("customer", "The customer.") { $0.customer }
    /// About which car.
    public static let vehicle = Maybe<Identifier<Vehicle>>("vehicle", "The car it was about.") { $0.vehicle }
    /// When.
    public static let at = One<Timestamp>("at", "When it was.") { $0.at }
    /// The employee.
    public static let employee = One<Identifier<Employee>>("employee", "The employee.") { $0.employee }
    /// What for.
    public static let purpose = One<InteractionPurpose>("purpose", "What it was for.") { $0.purpose }
    /// How it went.
    public static let outcome = One<InteractionOutcome>("outcome", "How it went.") { $0.outcome }

    /// How stores keep contacts.
    public static let schema = RecordSchema<Interaction>(
        "interaction", "A contact with a customer.",
        fields: [
            customer.declared, vehicle.declared, at.declared, employee.declared, purpose.declared, outcome.declared,
        ],
        indexes: [.on(customer), .on(customer, at), .on(vehicle), .on(employee, at), .on(at)], keepsHistory: true)
}

extension Interaction: CustomerLinked {
    /// The contacts with a customer.
    public static func linked(to customer: Identifier<Customer>) -> Condition<Interaction> {
        Self.customer.is(customer)
    }
    /// With whom.
    public var linkedCustomers: [Identifier<Customer>] { [customer] }
    /// About which car.
    public var linkedVehicles: [Identifier<Vehicle>] { [vehicle].compactMap(\.self) }

    /// The contact with another customer in place of one.
    public func redirected(from old: Identifier<Customer>, to new: Identifier<Customer>) -> Interaction {
        var contact = self
        if customer == old { contact.customer = new }
        return contact
    }

    /// The contact without what was said; the marks stay.
    public func forgetting(_ customer: Identifier<Customer>) -> Interaction? {
        var contact = self
        contact.note = nil
        for index in contact.answers.indices { contact.answers[index].text = nil }
        return contact
    }
}

extension Interaction: CustomStringConvertible, CustomDebugStringConvertible {
    /// Kind, owner and id: what is in it has no place in a log.
    public var description: String { key.reference.description }
    /// ``description``.
    public var debugDescription: String { description }
}
