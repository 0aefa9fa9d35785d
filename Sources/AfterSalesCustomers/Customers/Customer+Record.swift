public import AfterSalesCore
public import AfterSalesStorage

extension Customer: StoredRecord {
    /// Person or organisation.
    public static let party = One<PartyKind>("party", "person or organisation.") { $0.details.party.kind }
    /// What has become of the file.
    public static let standingKind = One<CustomerStanding.Kind>("standing", "active, merged or erased.") {
        $0.standing.kind
    }
    /// The file that it was merged into.
    public static let survivor = Maybe<Identifier<Customer>>("survivor", "The customer that it was merged into.") {
        if case .merged(let survivor) = $0.standing { survivor } else { nil }
    }
    /// The names, as they are searched by: see ``NameKey``.
    public static let names = Many<String>("names", "Names in every script, folded for searching.") {
        $0.details.party.names.flatMap { NameKey.spellings(of: $0) }.map(\.text)
    }
    /// The telephone numbers, in E.164.
    public static let phones = Many<String>("phones", "Telephone numbers in E.164, those of key people too.") {
        $0.details.phoneNumbers.map(\.e164)
    }
    /// The number an organisation is registered under.
    public static let registrationNumber = Maybe<String>(
        "registration_number", "The number an organisation is registered under, without spaces."
    ) { Organisation.searchKey(ofRegistration: $0) }
    /// What kind of user he is.
    public static let segment = One<Segment>("segment", "private, taxi, government, corporateFleet, and others.") {
        $0.details.segment
    }
    /// The tier of the membership.
    public static let tier = Maybe<MembershipTier>("tier", "The tier of the membership.") {
        $0.details.membership?.tier
    }
    /// The words he is marked with.
    public static let tags = Many<String>("tags", "Words the dealership marks him with.") { $0.details.tags }
    /// The service advisor.
    public static let serviceAdvisor = Maybe<Identifier<Employee>>("service_advisor", "Who cares for him.") {
        $0.details.serviceAdvisor
    }
    /// Who introduced him.
    public static let introducer = Maybe<Identifier<Customer>>("introduced_by", "The customer who introduced him.") {
        $0.details.introducedBy
    }

    /// How stores keep customers.
    public static let schema = RecordSchema<Customer>(
        "customer", "A customer: a person or an organisation.",
        fields: [
            party.declared, standingKind.declared, survivor.declared, names.declared, phones.declared,
            registrationNumber.declared, segment.declared, tier.declared, tags.declared, serviceAdvisor.declared,
            introducer.declared,
        ],
        indexes: [
            .on(survivor), .on(names), .on(phones), .on(registrationNumber), .on(segment), .on(tier), .on(tags),
            .on(serviceAdvisor), .on(introducer),
        ],
        keepsHistory: true)
}

extension Organisation {
    fileprivate static func searchKey(ofRegistration customer: Customer) -> String? {
        guard case .organisation(let organisation) = customer.details.party else { return nil }
        return organisation.registrationKey
    }

    /// The registration number as it is searched by: letters and digits, ASCII for full width, in upper case.
    var registrationKey: String? { registrationNumber.flatMap { Self.registrationKey(of: $0) } }

    /// A registration number as it is searched by; nil where nothing is left of it.
    static func registrationKey(of number: String) -> String? {
        var key = String.UnicodeScalarView()
        for scalar in number.unicodeScalars.lazy.map(WrittenForm.folded) {
            switch scalar {
            case "0"..."9", "A"..."Z": key.append(scalar)
            case "a"..."z": key.append(Unicode.Scalar(UInt8(scalar.value) - 0x20))
            default: if scalar.properties.isAlphabetic { key.append(scalar) }
            }
        }
        return key.isEmpty ? nil : String(key)
    }
}

extension Customer: CustomStringConvertible, CustomDebugStringConvertible {
    /// Kind, owner and id: what is in it has no place in a log.
    public var description: String { key.reference.description }
    /// ``description``.
    public var debugDescription: String { description }
}
