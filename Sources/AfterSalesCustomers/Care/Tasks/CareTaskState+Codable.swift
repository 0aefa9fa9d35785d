import AfterSalesCore

extension CareTaskState: Codable {
    private enum CodingKeys: String, CodingKey {
        case kind, interaction, reason, at, withdrawal
    }

    /// Decodes `{"kind": …}` with `interaction` and `at`, `reason` and `at`, or `withdrawal`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(Kind.self, forKey: .kind) {
        case .open: self = .open
        case .done:
            self = .done(
                try container.decode(Identifier<Interaction>.self, forKey: .interaction),
                at: try container.decode(Timestamp.self, forKey: .at))
        case .skipped:
            self = .skipped(
                because: try container.decode(String.self, forKey: .reason),
                at: try container.decode(Timestamp.self, forKey: .at))
        case .withdrawn: self = .withdrawn(try container.decode(CareWithdrawal.self, forKey: .withdrawal))
        }
    }

    /// Encodes what ``init(from:)`` decodes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        switch self {
        case .open: break
        case .done(let interaction, let at):
            try container.encode(interaction, forKey: .interaction)
            try container.encode(at, forKey: .at)
        case .skipped(let reason, let at):
            try container.encode(reason, forKey: .reason)
            try container.encode(at, forKey: .at)
        case .withdrawn(let withdrawal): try container.encode(withdrawal, forKey: .withdrawal)
        }
    }
}
