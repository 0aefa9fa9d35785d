public import AfterSalesCommission
public import AfterSalesCore
public import AfterSalesCustomers

// What a month is made from because somebody states it: open is where somebody works and what is expected of a team, not
// what anybody earns or how he was judged. None of these records is about a customer.

extension StaffFile: ClassifiedRecord {
    /// The classes of a staff file's fields: pay is sensitive.
    public static let fieldRules: [FieldRule] =
        .open(
            "key.dealer", "key.id", "assignments.*.months", "assignments.*.months.from", "assignments.*.months.through",
            "assignments.*.position", "assignments.*.team", "assignments.*.status")
        + .personal("name", mask: .name)
        + .sensitive("assignments.*.baseSalary", "assignments.*.coefficients")

    /// Nobody.
    public var customersConcerned: [Identifier<Customer>] { [] }
}

extension AgreedTarget: ClassifiedRecord {
    /// The classes of a target's fields: what somebody is to reach is his own affair.
    public static let fieldRules: [FieldRule] =
        .open(
            "key.dealer", "key.id", "month", "metric", "subject", "agreedOn", "acknowledgements.*.employee",
            "acknowledgements.*.on")
        + .personal("value")

    /// Nobody.
    public var customersConcerned: [Identifier<Customer>] { [] }
}

extension Appraisal: ClassifiedRecord {
    /// The classes of an appraisal's fields: how somebody was judged, and why, is sensitive.
    public static let fieldRules: [FieldRule] =
        .open(
            "key.dealer", "key.id", "month", "metric", "employee", "status", "steps.*.action", "steps.*.by",
            "steps.*.at")
        + .sensitive("items.*.name", "items.*.points", "steps.*.reason")

    /// Nobody.
    public var customersConcerned: [Identifier<Customer>] { [] }
}

extension ReportedFigure: ClassifiedRecord {
    /// The classes of a figure's fields: what somebody sold is his own affair.
    public static let fieldRules: [FieldRule] =
        .open("key.dealer", "key.id", "month", "metric", "subject", "source", "by", "at") + .personal("value")

    /// Nobody.
    public var customersConcerned: [Identifier<Customer>] { [] }
}

extension CoefficientApproval: ClassifiedRecord {
    /// The classes of an approval's fields: a coefficient is pay.
    public static let fieldRules: [FieldRule] =
        .open("key.dealer", "key.id", "month", "scheme", "employee", "approvedBy", "at")
        + .sensitive("coefficient", "reason")

    /// Nobody.
    public var customersConcerned: [Identifier<Customer>] { [] }
}

extension DrawAgreement: ClassifiedRecord {
    /// The classes of an agreement's fields: its amount is pay.
    public static let fieldRules: [FieldRule] =
        .open("key.dealer", "key.id", "plan", "employee", "months", "months.from", "months.through", "kind")
        + .sensitive("level")

    /// Nobody.
    public var customersConcerned: [Identifier<Customer>] { [] }
}
