public import AfterSalesCore
public import AfterSalesStorage

extension CoefficientApproval: StoredRecord {
    /// The month.
    public static let ofMonth = One<Month>("month", "The month it is for.") { $0.month }
    /// The employee.
    public static let ofEmployee = One<Identifier<Employee>>("employee", "Whose coefficient.") { $0.employee }
    /// Who approved it.
    public static let approver = One<Identifier<Employee>>("approved_by", "Who approved it.") { $0.approvedBy }

    /// How stores keep approvals.
    public static let schema = RecordSchema<CoefficientApproval>(
        "coefficient_approval", "A coefficient that was changed for one month, with reason and approval.",
        fields: [ofMonth.declared, ofEmployee.declared, approver.declared],
        indexes: [.on(ofMonth), .on(ofEmployee, ofMonth), .on(approver)], keepsHistory: true)
}
