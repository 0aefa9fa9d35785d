import AfterSalesStorage

extension AccessPolicy {
    /// A service department as most are run; a house that is run otherwise changes it.
    ///
    /// Who serves a customer has what he needs to reach him, who mends the car has what tells one car from another, who pays
    /// employees has nothing of customers. Whoever answers for the protection of data reads everything and changes nothing.
    public static let standard: AccessPolicy = {
        let car = Vehicle.schema.kind
        let log = AccessLogEntry.schema.kind
        let complaint = Complaint.schema.kind
        let nothing = AccessRights()
        let files: [String: AccessRights] = [log: nothing]
        return AccessPolicy(roles: [
            .serviceAdvisor: RoleAccess(
                AccessRights(open: .change, personal: .change, sensitive: .masked),
                // He writes down what a customer told him, and reads it before the next visit.
                kinds: [
                    Interaction.schema.kind: AccessRights(everywhere: .change),
                    complaint: AccessRights(everywhere: .change), log: nothing,
                ]),
            .technician: RoleAccess(
                AccessRights(open: .read),
                kinds: [car: AccessRights(open: .read, personal: .read, sensitive: .masked), log: nothing]),
            .customerAdvisor: RoleAccess(AccessRights(everywhere: .change), kinds: files),
            .serviceManager: RoleAccess(AccessRights(everywhere: .change), kinds: files),
            .warrantyOfficer: RoleAccess(
                AccessRights(open: .read, personal: .masked),
                kinds: [car: AccessRights(open: .change, personal: .change, sensitive: .masked), log: nothing]),
            .payrollClerk: RoleAccess(
                AccessRights(open: .read),
                // Justified complaints count in the pay of the employee concerned.
                kinds: [complaint: AccessRights(open: .read, personal: .read), log: nothing]),
            .dataProtectionOfficer: RoleAccess(AccessRights(everywhere: .read)),
            .auditor: RoleAccess(
                AccessRights(open: .read, personal: .masked, sensitive: .masked),
                kinds: [log: AccessRights(everywhere: .read)]),
        ])
    }()
}
