public import AfterSalesCore
public import AfterSalesStorage

/// What has become of a customer's file.
public enum CustomerStanding: Hashable, Sendable {
    /// It is in use.
    case active
    /// It was of somebody who has another file, into which it was merged.
    case merged(into: Identifier<Customer>)
    /// The person has been forgotten; a pseudonym stands for him.
    case erased

    /// The standing without whom it was merged into.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable, FieldConvertible {
        /// It is in use.
        case active
        /// It was merged into another.
        case merged
        /// The person has been forgotten.
        case erased
    }

    /// The standing without whom it was merged into.
    public var kind: Kind {
        switch self {
        case .active: .active
        case .merged: .merged
        case .erased: .erased
        }
    }
}

extension CustomerStanding: Codable {
    private enum CodingKeys: String, CodingKey {
        case kind, into
    }

    /// Decodes `{"kind": …}`, with `into` where it was merged.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(Kind.self, forKey: .kind) {
        case .active: self = .active
        case .erased: self = .erased
        case .merged: self = .merged(into: try container.decode(Identifier<Customer>.self, forKey: .into))
        }
    }

    /// Encodes what ``init(from:)`` decodes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        if case .merged(let survivor) = self { try container.encode(survivor, forKey: .into) }
    }
}
