extension CustomerField {
    /// Whether a customer's file has it. What only the other kind of party has is not there.
    /// - Parameter details: What is known of him.
    public func isFilled(in details: CustomerDetails) -> Bool {
        switch details.party {
        case .person(let person): if let isFilled = isFilled(in: person) { return isFilled }
        case .organisation(let organisation): if let isFilled = isFilled(in: organisation) { return isFilled }
        }
        return isFilled(inCommon: details)
    }

    private func isFilled(in person: Person) -> Bool? {
        switch self {
        case .name: person.name.saysSomething
        case .birthday: person.birthday != nil
        case .identityNumber: person.identityNumber.saysSomething
        case .occupation: person.occupation.saysSomething
        default: nil
        }
    }

    private func isFilled(in organisation: Organisation) -> Bool? {
        switch self {
        case .name: organisation.name.saysSomething
        case .registrationNumber: organisation.registrationNumber.saysSomething
        case .legalRepresentative: organisation.legalRepresentative.saysSomething
        case .registeredCapital: organisation.registeredCapital != nil
        case .lineOfBusiness: organisation.lineOfBusiness.saysSomething
        case .operatingStatus: organisation.operatingStatus != nil
        case .creditStatus: organisation.creditStatus != nil
        case .bankAccount: !organisation.bankAccounts.isEmpty
        case .keyPerson: !organisation.keyPeople.isEmpty
        case .keyPersonPhone:
            organisation.keyPeople.contains { $0.contactPoints.contains { $0.value.phoneNumber != nil } }
        default: nil
        }
    }

    private func isFilled(inCommon details: CustomerDetails) -> Bool {
        let values = details.contactPoints.map(\.value)
        return switch self {
        case .phone: values.contains { $0.phoneNumber != nil }
        case .mobile: values.contains { if case .mobile = $0 { true } else { false } }
        case .email: values.contains { if case .email = $0 { true } else { false } }
        case .address: !details.addresses.isEmpty
        case .postalCode: details.addresses.contains { $0.postalCode.saysSomething }
        case .language: details.language.saysSomething
        // Who has said no has been asked, and the file is complete.
        case .serviceConsent:
            (details.contactPoints.map(\.consents) + details.addresses.map(\.consents)).joined()
                .contains { $0.purpose == .service }
        case .since: details.since != nil
        case .serviceAdvisor: details.serviceAdvisor != nil
        case .customerAdvisor: details.customerAdvisor != nil
        default: false
        }
    }

    /// The kind of party that alone has it; nil where both do.
    public var partyKind: PartyKind? {
        switch self {
        case .birthday, .identityNumber, .occupation: .person
        case .registrationNumber, .legalRepresentative, .registeredCapital, .lineOfBusiness, .operatingStatus,
            .creditStatus, .bankAccount, .keyPerson, .keyPersonPhone:
            .organisation
        default: nil
        }
    }
}

extension String? {
    /// Whether there is a text that is not only white space.
    var saysSomething: Bool { self?.saysSomething ?? false }
}

extension String {
    /// Whether it is not only white space.
    var saysSomething: Bool { !unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
