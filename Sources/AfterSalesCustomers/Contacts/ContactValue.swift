/// A number, an address or an account at which somebody can be reached.
public enum ContactValue: Hashable, Sendable {
    /// A mobile phone (手机).
    case mobile(PhoneNumber)
    /// A telephone that takes no text messages (固定电话).
    case phone(PhoneNumber)
    /// An e-mail address (电子邮箱).
    case email(EmailAddress)
    /// An account of a messaging service (即时通讯号), such as `weChat`.
    case messaging(service: String, account: String)

    /// The telephone number, where it is one.
    public var phoneNumber: PhoneNumber? {
        switch self {
        case .mobile(let number), .phone(let number): number
        case .email, .messaging: nil
        }
    }
}

extension ContactValue: Codable {
    private enum CodingKeys: String, CodingKey {
        case mobile, phone, email, messaging, account
    }

    /// Decodes `{"mobile": …}`, `{"phone": …}`, `{"email": …}` or `{"messaging": …, "account": …}`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let number = try container.decodeIfPresent(PhoneNumber.self, forKey: .mobile) {
            self = .mobile(number)
        } else if let number = try container.decodeIfPresent(PhoneNumber.self, forKey: .phone) {
            self = .phone(number)
        } else if let address = try container.decodeIfPresent(EmailAddress.self, forKey: .email) {
            self = .email(address)
        } else {
            self = .messaging(
                service: try container.decode(String.self, forKey: .messaging),
                account: try container.decode(String.self, forKey: .account))
        }
    }

    /// Encodes what ``init(from:)`` decodes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .mobile(let number): try container.encode(number, forKey: .mobile)
        case .phone(let number): try container.encode(number, forKey: .phone)
        case .email(let address): try container.encode(address, forKey: .email)
        case .messaging(let service, let account):
            try container.encode(service, forKey: .messaging)
            try container.encode(account, forKey: .account)
        }
    }
}
