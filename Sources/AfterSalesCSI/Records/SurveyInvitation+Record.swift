public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension SurveyInvitation: StoredRecord {
    /// The wave.
    public static let wave = One<String>("wave", "The wave of the survey.") { $0.wave }
    /// The order.
    public static let order = Maybe<String>("order_id", "The repair order it is about.") { $0.visit.order }
    /// The car.
    public static let vehicle = Maybe<Identifier<Vehicle>>("vehicle", "The car it is about.") { $0.visit.vehicle }
    /// The advisor.
    public static let advisor = Maybe<Identifier<Employee>>("advisor", "The service advisor.") { $0.visit.advisor }
    /// Who is asked.
    public static let customer = Maybe<Identifier<Customer>>("customer", "Who is asked.") { $0.customer }
    /// When it was sent.
    public static let sentAt = Maybe<Timestamp>("sent_at", "When it was sent; null where it was not.") { $0.sentAt }

    /// How stores keep invitations.
    public static let schema = RecordSchema<SurveyInvitation>(
        "survey_invitation", "That a customer was asked to answer a survey.",
        fields: [
            wave.declared, order.declared, vehicle.declared, advisor.declared, customer.declared, sentAt.declared,
        ],
        indexes: [.on(customer), .on(vehicle), .on(order, wave), .on(wave), .on(advisor, sentAt), .on(sentAt)],
        keepsHistory: true)
}

extension SurveyInvitation: CustomerLinked {
    /// The invitations of a customer.
    public static func linked(to customer: Identifier<Customer>) -> Condition<SurveyInvitation> {
        Self.customer.is(customer)
    }
    /// Who is asked.
    public var linkedCustomers: [Identifier<Customer>] { [customer].compactMap(\.self) }
    /// The car.
    public var linkedVehicles: [Identifier<Vehicle>] { [visit.vehicle].compactMap(\.self) }

    /// The invitation of another customer in place of one.
    public func redirected(from old: Identifier<Customer>, to new: Identifier<Customer>) -> SurveyInvitation {
        var invitation = self
        if customer == old { invitation.customer = new }
        return invitation
    }

    /// Nothing in it is the customer's own words or address.
    public func forgetting(_ customer: Identifier<Customer>) -> SurveyInvitation? { nil }
}
