public import AfterSalesCore

/// Who reads a customer's file, as what, and what for.
public struct Reader: Hashable, Sendable, Codable {
    /// Who.
    public let employee: Identifier<Employee>
    /// As what.
    public let role: AccessRole
    /// What for.
    public let purpose: AccessPurpose

    /// A reader. That he has the role, the host has made sure of.
    /// - Parameters:
    ///   - employee: Who.
    ///   - role: As what.
    ///   - purpose: What for.
    public init(_ employee: Identifier<Employee>, _ role: AccessRole, for purpose: AccessPurpose) {
        self.employee = employee
        self.role = role
        self.purpose = purpose
    }
}
