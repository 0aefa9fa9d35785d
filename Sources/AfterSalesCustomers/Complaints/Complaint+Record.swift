public import AfterSalesCore
public import AfterSalesStorage

extension Complaint: StoredRecord {
    /// Who complains.
    public static let customer = Maybe<Identifier<Customer>>("customer", "Who complains.") { $0.customer }
    /// About which car.
    public static let vehicle = Maybe<Identifier<Vehicle>>("vehicle", "The car it is about.") { $0.vehicle }
    /// The employee concerned.
    public static let concerning = Maybe<Identifier<Employee>>("concerning", "The employee concerned.") {
        $0.concerning
    }
    /// When it came in.
    public static let receivedAt = One<Timestamp>("received_at", "When it came in.") { $0.receivedAt }
    /// Where it is on its way.
    public static let status = One<ComplaintStatus>("status", "received, answered, inOrder or closed.") { $0.status }
    /// By whom it reached the dealership.
    public static let channel = One<ComplaintChannel>("channel", "By whom it reached the dealership.") { $0.channel }
    /// What it is about.
    public static let category = One<ComplaintCategory>("category", "What it is about.") { $0.category }
    /// How grave it is.
    public static let severity = One<ComplaintSeverity>("severity", "minor, ordinary, grave or critical.") {
        $0.severity
    }
    /// The month in which it was found justified.
    public static let confirmedIn = Maybe<Month>(
        "confirmed_in", "The month in which it was found justified; null while it is not."
    ) { complaint in complaint.verdict.flatMap { $0.isJustified ? $0.on.month : nil } }

    /// How stores keep complaints.
    public static let schema = RecordSchema<Complaint>(
        "complaint", "A complaint, how far it is, and whether it was found justified.",
        fields: [
            customer.declared, vehicle.declared, concerning.declared, receivedAt.declared, status.declared,
            channel.declared, category.declared, severity.declared, confirmedIn.declared,
        ],
        indexes: [
            .on(customer), .on(vehicle), .on(concerning), .on(status, receivedAt), .on(receivedAt),
            .on(confirmedIn),
        ],
        keepsHistory: true)
}

extension Complaint: CustomerLinked {
    /// The complaints of a customer.
    public static func linked(to customer: Identifier<Customer>) -> Condition<Complaint> { Self.customer.is(customer) }
    /// Who complains.
    public var linkedCustomers: [Identifier<Customer>] { [customer].compactMap(\.self) }
    /// About which car.
    public var linkedVehicles: [Identifier<Vehicle>] { [vehicle].compactMap(\.self) }

    /// The complaint with another customer in place of one.
    public func redirected(from old: Identifier<Customer>, to new: Identifier<Customer>) -> Complaint {
        var complaint = self
        if customer == old { complaint.customer = new }
        return complaint
    }

    /// The complaint without what was said; what it was about, its steps and its verdict stay.
    public func forgetting(_ customer: Identifier<Customer>) -> Complaint? {
        var complaint = self
        complaint.text = nil
        for index in complaint.steps.indices { complaint.steps[index].note = nil }
        complaint.verdict?.note = nil
        return complaint
    }
}

extension Complaint: CustomStringConvertible, CustomDebugStringConvertible {
    /// Kind, owner and id: what is in it has no place in a log.
    public var description: String { key.reference.description }
    /// ``description``.
    public var debugDescription: String { description }
}
