/// What a role may do with fields of each class. In JSON: `{"open": "change", "personal": "read", "sensitive": "masked"}`; a
/// class that is not named there may not be seen.
public struct AccessRights: Hashable, Sendable {
    /// With open fields.
    public var open: AccessRight
    /// With personal fields.
    public var personal: AccessRight
    /// With sensitive fields.
    public var sensitive: AccessRight

    /// Rights for each class.
    public init(open: AccessRight = .none, personal: AccessRight = .none, sensitive: AccessRight = .none) {
        self.open = open
        self.personal = personal
        self.sensitive = sensitive
    }

    /// The same right for every class.
    /// - Parameter right: The right.
    public init(everywhere right: AccessRight) { self.init(open: right, personal: right, sensitive: right) }

    /// The right for a class.
    public subscript(fieldClass: FieldClass) -> AccessRight {
        switch fieldClass {
        case .open: open
        case .personal: personal
        case .sensitive: sensitive
        }
    }

    /// Whether there is nothing that may be seen.
    public var isEmpty: Bool { max(open, personal, sensitive) == .none }
}

extension AccessRights: Codable {
    private enum CodingKeys: String, CodingKey {
        case open, personal, sensitive
    }

    /// Decodes the right for each class that is named.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func right(_ key: CodingKeys) throws -> AccessRight {
            try container.decodeIfPresent(AccessRight.self, forKey: key) ?? .none
        }
        self.init(open: try right(.open), personal: try right(.personal), sensitive: try right(.sensitive))
    }
}
