import AfterSalesCore

extension JobConsent: Codable {
    private enum CodingKeys: String, CodingKey {
        case kind, authorization, reason, at
    }

    private enum Kind: String, Codable {
        case proposed, authorized, declined
    }

    /// Decodes `{"kind": …}` with `authorization`, or with `reason` and `at`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(Kind.self, forKey: .kind) {
        case .proposed: self = .proposed
        case .authorized: self = .authorized(in: try container.decode(Int.self, forKey: .authorization))
        case .declined:
            self = .declined(
                because: try container.decode(String.self, forKey: .reason),
                at: try container.decode(Timestamp.self, forKey: .at))
        }
    }

    /// Encodes what ``init(from:)`` decodes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .proposed: try container.encode(Kind.proposed, forKey: .kind)
        case .authorized(let number):
            try container.encode(Kind.authorized, forKey: .kind)
            try container.encode(number, forKey: .authorization)
        case .declined(let reason, let at):
            try container.encode(Kind.declined, forKey: .kind)
            try container.encode(reason, forKey: .reason)
            try container.encode(at, forKey: .at)
        }
    }
}
