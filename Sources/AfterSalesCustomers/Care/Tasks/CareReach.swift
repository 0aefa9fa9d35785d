public import AfterSalesStorage

/// By what way a customer may be reached for a task, or why by none.
public enum CareReach: Hashable, Sendable {
    /// By this channel: he can be reached by it, and has agreed to it where he has to.
    case by(ContactChannel)
    /// He could be reached, and has not agreed to it (未授权).
    case noConsent
    /// His file has nothing to reach him at by any of the channels (无联系方式).
    case noChannel

    /// The channel; nil where there is none.
    public var channel: ContactChannel? { if case .by(let channel) = self { channel } else { nil } }

    /// The reach without the channel.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable, FieldConvertible {
        /// He may be reached.
        case permitted
        /// He has not agreed.
        case noConsent
        /// He cannot be reached.
        case noChannel
    }

    /// The reach without the channel.
    public var kind: Kind {
        switch self {
        case .by: .permitted
        case .noConsent: .noConsent
        case .noChannel: .noChannel
        }
    }
}

extension CareReach: Codable {
    private enum CodingKeys: String, CodingKey {
        case kind, channel
    }

    /// Decodes `{"kind": …}`, with `channel` where there is one.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(Kind.self, forKey: .kind) {
        case .permitted: self = .by(try container.decode(ContactChannel.self, forKey: .channel))
        case .noConsent: self = .noConsent
        case .noChannel: self = .noChannel
        }
    }

    /// Encodes what ``init(from:)`` decodes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        if let channel { try container.encode(channel, forKey: .channel) }
    }
}
