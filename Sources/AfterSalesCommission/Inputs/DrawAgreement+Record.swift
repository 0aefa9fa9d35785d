public import AfterSalesCore
public import AfterSalesStorage

extension DrawAgreement: StoredRecord {
    /// The employee.
    public static let ofEmployee = One<Identifier<Employee>>("employee", "Whose.") { $0.employee }
    /// The plan.
    public static let ofPlan = One<String>("plan_id", "The plan whose statements it is for.") { $0.plan }
    /// The first month.
    public static let from = One<Month>("from_month", "The first month.") { $0.months.from }
    /// The last month.
    public static let through = Maybe<Month>("through_month", "The last month; null while it lasts.") {
        $0.months.through
    }

    /// How stores keep agreements.
    public static let schema = RecordSchema<DrawAgreement>(
        "draw_agreement", "That somebody is paid at least so much in some months, as an advance or as a guarantee.",
        fields: [ofEmployee.declared, ofPlan.declared, from.declared, through.declared],
        indexes: [.on(ofPlan, ofEmployee), .on(from)], keepsHistory: true)
}
