public import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

extension AccessPolicy {
    /// `AccessPolicy.standardWithOrders`, with what claims need: whoever claims keeps all of a claim,
    /// the photos that prove it among it.
    public static let standardWithClaims: AccessPolicy = {
        var policy = AccessPolicy.standardWithOrders
        policy.roles[.warrantyOfficer]?.kinds[WarrantyClaim.schema.kind] = AccessRights(everywhere: .change)
        return policy
    }()
}
