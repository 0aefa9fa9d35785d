import AfterSalesCore

extension Customer {
    /// The pseudonym that stands for everybody who was erased.
    static let pseudonym = "erased"

    /// The customer without the person.
    var erased: Customer {
        var customer = self
        let party: Party =
            switch details.party {
            case .person: .person(Person(name: Self.pseudonym))
            case .organisation: .organisation(Organisation(name: Self.pseudonym))
            }
        customer.details = CustomerDetails(
            party: party, segment: details.segment, language: details.language,
            membership: details.membership.map { Membership(tier: $0.tier) }, since: details.since,
            introducedBy: details.introducedBy, serviceAdvisor: details.serviceAdvisor,
            customerAdvisor: details.customerAdvisor)
        customer.standing = .erased
        return customer
    }
}
