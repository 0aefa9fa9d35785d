/// What a role may do, in general and with certain kinds of records.
public struct RoleAccess: Hashable, Sendable {
    /// With every kind that is not named.
    public var rights: AccessRights
    /// With these kinds, by their names in stores, such as `vehicle`.
    public var kinds: [String: AccessRights]

    /// What a role may do.
    /// - Parameters:
    ///   - rights: With every kind that is not named.
    ///   - kinds: With these kinds, by their names in stores.
    public init(_ rights: AccessRights, kinds: [String: AccessRights] = [:]) {
        self.rights = rights
        self.kinds = kinds
    }

    /// What it may do with a kind.
    /// - Parameter kind: The kind's name in stores.
    public func rights(forKind kind: String) -> AccessRights { kinds[kind] ?? rights }
}

extension RoleAccess: Codable {
    private enum CodingKeys: String, CodingKey {
        case rights, kinds
    }

    /// Decodes `{"rights": …, "kinds": {…}}`, the second where it is there.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try container.decode(AccessRights.self, forKey: .rights),
            kinds: try container.decodeIfPresent([String: AccessRights].self, forKey: .kinds) ?? [:])
    }
}
