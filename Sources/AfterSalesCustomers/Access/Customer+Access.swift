public import AfterSalesCore
import AfterSalesStorage

extension Customer: ClassifiedRecord {
    /// The classes of a customer's fields.
    ///
    /// Sensitive is what PIPL art. 28 names of what stands here, identity documents, bank accounts and children's data, and
    /// what people have noted in their own words.
    public static let fieldRules: [FieldRule] =
        .open("key.dealer", "key.id", "standing.kind", "standing.into")
        + .open(
            "details.language", "details.segment", "details.since", "details.serviceAdvisor", "details.customerAdvisor",
            "details.membership.tier", "details.membership.since", "details.membership.through")
        + .personal("details.membership.number", "details.tags", "details.introducedBy")
        + .sensitive("details.preferences")
        + .sensitive("details.family.*.name", mask: .name)
        + .sensitive("details.family.*.relation", "details.family.*.birthday")
        + personRules + organisationRules + addressRules + contactRules(at: "details.contactPoints")

    private static let personRules: [FieldRule] =
        .personal(
            "details.party.person.name", "details.party.person.latinName", "details.party.person.formerNames",
            mask: .name)
        + .personal(
            "details.party.person.salutation", "details.party.person.birthday", "details.party.person.occupation")
        + .sensitive("details.party.person.identityNumber")

    private static let organisationRules: [FieldRule] =
        .open(
            "details.party.organisation.name", "details.party.organisation.shortName",
            "details.party.organisation.formerNames",
            "details.party.organisation.registrationNumber", "details.party.organisation.registeredCapital",
            "details.party.organisation.lineOfBusiness", "details.party.organisation.operatingStatus")
        + .personal("details.party.organisation.legalRepresentative", mask: .name)
        + .sensitive(
            "details.party.organisation.creditStatus", "details.party.organisation.bankAccounts.*.bank",
            "details.party.organisation.bankAccounts.*.number")
        + .personal("details.party.organisation.keyPeople.*.name", mask: .name)
        + .personal(
            "details.party.organisation.keyPeople.*.role", "details.party.organisation.keyPeople.*.influence",
            "details.party.organisation.keyPeople.*.birthday")
        + contactRules(at: "details.party.organisation.keyPeople.*.contactPoints")

    private static let addressRules: [FieldRule] =
        .personal(
            "details.addresses.*.lines", "details.addresses.*.city", "details.addresses.*.province",
            "details.addresses.*.postalCode", "details.addresses.*.label")
        + .open("details.addresses.*.country") + consentRules(at: "details.addresses.*.consents")

    /// Whoever is to call a customer has to know whether he may; where that is written down is another matter.
    private static func consentRules(at list: String) -> [FieldRule] {
        .open("\(list).*.purpose", "\(list).*.isGiven", "\(list).*.on") + .personal("\(list).*.source")
    }

    private static func contactRules(at list: String) -> [FieldRule] {
        .personal("\(list).*.value.mobile", "\(list).*.value.phone", mask: .phone)
            + .personal("\(list).*.value.email", mask: .email)
            + .personal("\(list).*.value.account", "\(list).*.label")
            + .open("\(list).*.value.messaging", "\(list).*.isPreferred") + consentRules(at: "\(list).*.consents")
    }

    /// The customer himself.
    public var customersConcerned: [Identifier<Customer>] { [key.id] }
}
