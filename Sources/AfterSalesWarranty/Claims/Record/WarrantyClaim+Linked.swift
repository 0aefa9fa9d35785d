public import AfterSalesCore
public import AfterSalesCustomers
import AfterSalesRepairOrders
public import AfterSalesStorage

extension WarrantyClaim: CustomerLinked {
    /// The claims for cars of a customer.
    public static func linked(to customer: Identifier<Customer>) -> Condition<WarrantyClaim> {
        Self.customer.is(customer)
    }
    /// The customer.
    public var linkedCustomers: [Identifier<Customer>] { [customer] }
    /// The car.
    public var linkedVehicles: [Identifier<Vehicle>] { [vehicle] }

    /// The claim with another customer in place of one.
    public func redirected(from old: Identifier<Customer>, to new: Identifier<Customer>) -> WarrantyClaim {
        var claim = self
        if customer == old { claim.customer = new }
        return claim
    }

    /// The claim without what the customer said, without what a technician wrote, who may repeat it, and without anything
    /// written in somebody's own words on the way: what an erasure takes out of the order is not left in its claim. The fault
    /// by its code, the causal part, what was done and what it comes to stay, as books and the manufacturer's audits are by
    /// them. Of a photo it stays that there was one.
    public func forgetting(_ customer: Identifier<Customer>) -> WarrantyClaim? {
        var claim = self
        claim.details.complaint = ""
        claim.details.cause = ""
        claim.details.correction = ""
        claim.details.photos = details.photos.map { _ in RepairOrder.forgottenReference }
        for index in claim.steps.indices { claim.steps[index].reason = nil }
        return claim
    }
}

extension WarrantyClaim: ClassifiedRecord {
    /// The classes of a claim's fields: what was done, and for how much, is open to everybody of the dealership; what the
    /// customer said, and what a technician wrote, who may repeat it, is personal, as in the order; photos and reasons are
    /// sensitive.
    public static let fieldRules: [FieldRule] =
        headRules + detailRules + wayRules + moneyRules
        + .personal("details.complaint", "details.cause", "details.correction")
        + .sensitive("details.photos", "steps.*.reason")

    private static let headRules: [FieldRule] =
        .open(
            "key.dealer", "key.id", "number", "kind", "campaign", "manufacturer", "customer", "vehicle", "order", "job",
            "payType", "repairedOn", "draftedAt", "draftedBy.kind", "draftedBy.id", "submitBy", "claimed", "reportedIn")

    private static let detailRules: [FieldRule] =
        .open(
            "details.fault", "details.causalPart", "details.kilometres",
            "details.authorization", "details.shares.manufacturer", "details.shares.dealer",
            "details.shares.customer", "details.lines.*.id", "details.lines.*.kind", "details.lines.*.code",
            "details.lines.*.text", "details.lines.*.quantity", "details.lines.*.price", "details.lines.*.hours",
            "details.lines.*.guideHours", "details.lines.*.invoice", "details.lines.*.amount")

    private static let wayRules: [FieldRule] =
        .open(
            "steps.*.action", "steps.*.to", "steps.*.by.kind", "steps.*.by.id", "steps.*.at", "submissions.*.batch",
            "submissions.*.on", "submissions.*.at", "returns.*.codes", "returns.*.resubmitBy", "returns.*.at",
            "decisions.*.lines.*.line", "decisions.*.lines.*.approved", "decisions.*.approved", "decisions.*.code",
            "decisions.*.at")

    private static let moneyRules: [FieldRule] =
        .open(
            "payments.*.amount", "payments.*.reference", "payments.*.on", "payments.*.by.kind", "payments.*.by.id",
            "payments.*.at", "chargeBacks.*.amount", "chargeBacks.*.code", "chargeBacks.*.reference",
            "chargeBacks.*.on", "chargeBacks.*.by.kind", "chargeBacks.*.by.id", "chargeBacks.*.at",
            "writeOffs.*.amount", "writeOffs.*.by.kind", "writeOffs.*.by.id", "writeOffs.*.at")
}
