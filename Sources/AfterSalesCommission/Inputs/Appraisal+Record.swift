public import AfterSalesCore
public import AfterSalesStorage

extension Appraisal: StoredRecord {
    /// The month.
    public static let ofMonth = One<Month>("month", "The month it is of.") { $0.month }
    /// Who is judged.
    public static let ofEmployee = One<Identifier<Employee>>("employee", "Who is judged.") { $0.employee }
    /// Where it is on its way.
    public static let ofStatus = One<AppraisalStatus>("status", "draft, confirmed or withdrawn.") { $0.status }

    /// How stores keep appraisals.
    public static let schema = RecordSchema<Appraisal>(
        "appraisal", "What somebody's work of a month was judged to be worth, item by item.",
        fields: [ofMonth.declared, ofEmployee.declared, ofStatus.declared],
        indexes: [.on(ofMonth, ofStatus), .on(ofEmployee, ofMonth)], keepsHistory: true)
}
