import AfterSalesStorage

/// Who may see and change what in customers' files (访问策略): rights by role and class of field.
///
/// It is data: a host keeps it as JSON, starts from ``standard`` and changes what its house does otherwise.
///
/// ```swift
/// var policy = AccessPolicy.standard
/// policy.roles["trainee"] = RoleAccess(AccessRights(open: .read, personal: .masked))
/// policy.fieldRules["vehicle"] = .open("details.vin")
/// let view = policy.view(of: customer, for: "trainee")
/// ```
///
/// A role that it does not name may see nothing.
public struct AccessPolicy: Hashable, Sendable {
    /// What each role may do.
    public var roles: [AccessRole: RoleAccess]
    /// Fields that this house classes otherwise than the kind itself does, by the name of the kind in stores. They come
    /// before the kind's own rules: one for `details` holds for everything below it.
    public var fieldRules: [String: [FieldRule]]

    /// A policy.
    /// - Parameters:
    ///   - roles: What each role may do.
    ///   - fieldRules: Fields that are classed otherwise, by the name of their kind.
    public init(roles: [AccessRole: RoleAccess], fieldRules: [String: [FieldRule]] = [:]) {
        self.roles = roles
        self.fieldRules = fieldRules
    }

    /// What a role may do with a kind of record.
    /// - Parameters:
    ///   - role: The role.
    ///   - kind: The kind's name in stores.
    public func rights(of role: AccessRole, forKind kind: String) -> AccessRights {
        roles[role]?.rights(forKind: kind) ?? AccessRights()
    }

    /// What a role may do with a field of a kind of record.
    /// - Parameters:
    ///   - role: The role.
    ///   - path: The field's path, as audit events write it.
    ///   - kind: The kind.
    public func right<Record: ClassifiedRecord>(
        of role: AccessRole, to path: String, in kind: Record.Type
    ) -> AccessRight {
        rights(of: role, forKind: Record.schema.kind)[classification(of: kind).field(path).fieldClass]
    }

    /// The classes of a kind's fields in this house.
    /// - Parameter kind: The kind.
    public func classification<Record: ClassifiedRecord>(of kind: Record.Type) -> FieldClassification {
        classification(kind: Record.schema.kind, fieldRules: Record.fieldRules)
    }

    func classification(kind: String, fieldRules own: [FieldRule]) -> FieldClassification {
        FieldClassification(own).overruled(by: fieldRules[kind] ?? [])
    }
}

extension AccessPolicy: Codable {
    private enum CodingKeys: String, CodingKey {
        case roles, fieldRules
    }

    /// Decodes `{"roles": {…}, "fieldRules": {…}}`, the second where it is there.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            roles: try container.decode([AccessRole: RoleAccess].self, forKey: .roles),
            fieldRules: try container.decodeIfPresent([String: [FieldRule]].self, forKey: .fieldRules) ?? [:])
    }
}
