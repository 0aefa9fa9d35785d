public import AfterSalesCore

/// What a dealership knows of a customer: everything of his file that people fill in.
public struct CustomerDetails: Hashable, Sendable, Codable {
    /// Who it is.
    public var party: Party
    /// Where letters go.
    public var addresses: [PostalAddress]
    /// Where he can be reached.
    public var contactPoints: [ContactPoint]
    /// The language he is spoken to in, as a BCP 47 tag such as `zh-Hans`.
    public var language: String?
    /// What kind of user he is.
    public var segment: Segment
    /// The membership.
    public var membership: Membership?
    /// Words a dealership marks him with.
    public var tags: [String]
    /// What he likes and does not, in the words of whoever noted it.
    public var preferences: [String]
    /// The family of a person.
    public var family: [FamilyMember]
    /// Since when he is a customer.
    public var since: LocalDate?
    /// Who brought him (转介绍).
    public var introducedBy: Identifier<Customer>?
    /// The service advisor (服务顾问) who cares for him.
    public var serviceAdvisor: Identifier<Employee>?
    /// The customer advisor (客户顾问) who calls him after a visit.
    public var customerAdvisor: Identifier<Employee>?

    /// Details of a customer.
    public init(
        party: Party, segment: Segment = .privateUse, addresses: [PostalAddress] = [],
        contactPoints: [ContactPoint] = [], language: String? = nil, membership: Membership? = nil,
        tags: [String] = [], preferences: [String] = [], family: [FamilyMember] = [], since: LocalDate? = nil,
        introducedBy: Identifier<Customer>? = nil, serviceAdvisor: Identifier<Employee>? = nil,
        customerAdvisor: Identifier<Employee>? = nil
    ) {
        self.party = party
        self.segment = segment
        self.addresses = addresses
        self.contactPoints = contactPoints
        self.language = language
        self.membership = membership
        self.tags = tags
        self.preferences = preferences
        self.family = family
        self.since = since
        self.introducedBy = introducedBy
        self.serviceAdvisor = serviceAdvisor
        self.customerAdvisor = customerAdvisor
    }

    /// The key people of an organisation; a person has none.
    public var keyPeople: [KeyPerson] {
        switch party {
        case .person: []
        case .organisation(let organisation): organisation.keyPeople
        }
    }

    /// All telephone numbers, those of key people too.
    public var phoneNumbers: [PhoneNumber] {
        (contactPoints + keyPeople.flatMap(\.contactPoints)).compactMap(\.value.phoneNumber)
    }
}
