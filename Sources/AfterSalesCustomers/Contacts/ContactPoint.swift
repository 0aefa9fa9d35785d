/// Where a customer can be reached (联系方式), and what he agrees to be reached for there.
public struct ContactPoint: Hashable, Sendable, Codable {
    /// The number, address or account.
    public var value: ContactValue
    /// What it is called, such as "office".
    public var label: String?
    /// Whether it is tried first.
    public var isPreferred: Bool
    /// What the customer agrees to be reached for there, and when he took that back.
    public var consents: [Consent]

    /// A contact point.
    public init(
        _ value: ContactValue, label: String? = nil, isPreferred: Bool = false, consents: [Consent] = []
    ) {
        self.value = value
        self.label = label
        self.isPreferred = isPreferred
        self.consents = consents
    }

    /// The channels it serves.
    public var channels: [ContactChannel] {
        switch value {
        case .mobile: [.call, .textMessage]
        case .phone: [.call]
        case .email: [.email]
        case .messaging: [.messaging]
        }
    }
}
