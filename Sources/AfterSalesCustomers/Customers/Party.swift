/// Whom a customer's file is about: a person or an organisation.
public enum Party: Hashable, Sendable {
    /// A person (个人).
    case person(Person)
    /// An organisation (单位).
    case organisation(Organisation)

    /// Every name it goes by.
    public var names: [String] {
        switch self {
        case .person(let person): [person.name] + [person.latinName].compactMap(\.self) + person.formerNames
        case .organisation(let organisation):
            [organisation.name] + [organisation.shortName].compactMap(\.self) + organisation.formerNames
        }
    }

    /// The kind of party.
    public var kind: PartyKind {
        switch self {
        case .person: .person
        case .organisation: .organisation
        }
    }
}

extension Party: Codable {
    private enum CodingKeys: String, CodingKey {
        case person, organisation
    }

    /// Decodes `{"person": …}` or `{"organisation": …}`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let person = try container.decodeIfPresent(Person.self, forKey: .person) {
            self = .person(person)
        } else {
            self = .organisation(try container.decode(Organisation.self, forKey: .organisation))
        }
    }

    /// Encodes what ``init(from:)`` decodes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .person(let person): try container.encode(person, forKey: .person)
        case .organisation(let organisation): try container.encode(organisation, forKey: .organisation)
        }
    }
}
