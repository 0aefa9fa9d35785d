public import AfterSalesCore

/// What the tasks of one customer are derived from. What in it is another customer's is left out of account, and the order
/// of the lists means nothing.
public struct CareFacts: Sendable {
    /// The customer.
    public var customer: Customer
    /// The cars he owns or owned.
    public var vehicles: [Vehicle]
    /// The contacts with him: the last one at least, and those in which he was not satisfied.
    public var contacts: [Interaction]
    /// His repaired cars that were handed back, the recent ones at least.
    public var deliveries: [RepairDelivery]
    /// The surveys that he answered badly, the recent ones at least.
    public var badAnswers: [BadSurveyAnswer]
    /// The campaigns, those to come at least.
    public var campaigns: [CareCampaign]
    /// Who takes tasks of a role for which the file names nobody.
    public var standIns: [CareRole: Identifier<Employee>]

    /// Facts about a customer.
    public init(
        _ customer: Customer, vehicles: [Vehicle] = [], contacts: [Interaction] = [],
        deliveries: [RepairDelivery] = [], badAnswers: [BadSurveyAnswer] = [], campaigns: [CareCampaign] = [],
        standIns: [CareRole: Identifier<Employee>] = [:]
    ) {
        self.customer = customer
        self.vehicles = vehicles
        self.contacts = contacts
        self.deliveries = deliveries
        self.badAnswers = badAnswers
        self.campaigns = campaigns
        self.standIns = standIns
    }
}

extension Interaction {
    /// Whether the customer was spoken with, or at least heard of the dealership: a call that nobody answered is none.
    var countsAsContact: Bool { outcome != .notReached && outcome != .wrongNumber }

    /// Whether it is a call-back in which the customer said that he is not satisfied.
    var isBadAnswer: Bool {
        direction == .outgoing && outcome == .dissatisfied && (purpose == .followUp || purpose == .survey)
    }
}
