import AfterSalesCommission
public import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesWarranty

extension AccessPolicy {
    /// `AccessPolicy.standardWithClaims`, with what pay needs: whoever works out pay keeps staff files, targets, appraisals,
    /// draws and closes; the service manager, who checks and approves, may do that too; whoever looks whether it was right
    /// reads it. Nobody else sees what another earns; his own statement everybody reads, see
    /// ``MonthEnd/statement(of:in:as:under:at:log:)``.
    public static let standardWithPay: AccessPolicy = {
        var policy = AccessPolicy.standardWithClaims
        for record in CommissionKinds.all {
            let kind = name(of: record)
            for role: AccessRole in [.serviceAdvisor, .technician, .customerAdvisor, .warrantyOfficer] {
                policy.roles[role]?.kinds[kind] = AccessRights(open: .read)
            }
            policy.roles[.payrollClerk]?.kinds[kind] = AccessRights(everywhere: .change)
            policy.roles[.auditor]?.kinds[kind] = AccessRights(everywhere: .read)
        }
        return policy
    }()

    private static func name<Record: StoredRecord>(of kind: Record.Type) -> String { kind.schema.kind }
}
