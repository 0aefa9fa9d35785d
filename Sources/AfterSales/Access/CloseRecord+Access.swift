public import AfterSalesCommission
public import AfterSalesCore
public import AfterSalesCustomers

// What a month was closed from and by, and what it pays. How far it has come is open, so that people can be told when they
// will be paid; what anybody earns is not.

extension CloseRecord: ClassifiedRecord {
    /// The classes of a close's fields: amounts, facts and reasons are sensitive. The plan is a notice that everybody who is
    /// paid by it may read.
    public static let fieldRules: [FieldRule] =
        .open(
            "status", "plan", "drawnUp.by", "drawnUp.at", "drawnUp.records.collection", "drawnUp.records.asOf",
            "drawnUp.skipped.*.month", "steps.*.action", "steps.*.by", "steps.*.at", "holds.*.ofPlan", "holds.*.by",
            "holds.*.at", "holds.*.released.by", "holds.*.released.at")
        + .sensitive(
            "payable", "close", "facts", "drawnUp.skipped.*.reason", "steps.*.reason", "holds.*.reason",
            "holds.*.released.reason")

    /// Nobody: an employee is paid, no customer.
    public var customersConcerned: [Identifier<Customer>] { [] }
}

extension MonthFacts: ClassifiedRecord {
    /// The classes of a month's facts: what is known of people is sensitive.
    public static let fieldRules: [FieldRule] =
        .open("format", "period", "dealer", "currency")
        + .sensitive("employees", "metrics", "targets", "coefficientAdjustments", "corrections", "draws")

    /// Nobody.
    public var customersConcerned: [Identifier<Customer>] { [] }
}

extension RegisteredPlan: ClassifiedRecord {
    /// The classes of a plan's fields: all open, since people are paid by it.
    public static let fieldRules: [FieldRule] = .open("dealer", "id", "versions")

    /// Nobody.
    public var customersConcerned: [Identifier<Customer>] { [] }
}
