import AfterSalesStorage
public import AfterSalesCustomers

extension AccessPolicy {
    /// ``/AfterSalesCustomers/AccessPolicy/standard``, with what a workshop needs of orders: whoever mends a car reads what
    /// its driver said of it, and writes down what he did; whoever claims for it reads that too; an advisor keeps all of the
    /// order, signatures and belongings among it.
    public static let standardWithOrders: AccessPolicy = {
        var policy = AccessPolicy.standard
        let order = RepairOrder.schema.kind
        let hardCase = HardCase.schema.kind
        policy.roles[.serviceAdvisor]?.kinds[order] = AccessRights(everywhere: .change)
        policy.roles[.technician]?.kinds[order] = AccessRights(open: .change, personal: .change, sensitive: .masked)
        policy.roles[.warrantyOfficer]?.kinds[order] = AccessRights(open: .change, personal: .read, sensitive: .masked)
        for role: AccessRole in [.serviceAdvisor, .technician, .warrantyOfficer] {
            policy.roles[role]?.kinds[hardCase] = AccessRights(everywhere: .change)
        }
        return policy
    }()
}
