public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension PrepaidPlan: StoredRecord {
    /// Who bought it.
    public static let customer = One<Identifier<Customer>>("customer", "Who bought it.") { $0.customer }
    /// The car that it is for.
    public static let vehicle = Maybe<Identifier<Vehicle>>("vehicle", "The only car that it is for.") { $0.vehicle }
    /// Where it stands, without the day.
    public static let status = One<PrepaidState>("status", "active, usedUp or refunded; the day tells if it expired.") {
        $0.status
    }
    /// The last day on which something can be drawn.
    public static let expiresOn = Maybe<LocalDate>(
        "expires_on", "The last day on which something can be drawn; null where it never expires."
    ) { $0.expiresOn }
    /// The orders that it paid for.
    public static let orders = Many<Identifier<RepairOrder>>("orders", "The orders that it paid for.") {
        $0.draws.map(\.order)
    }

    /// How stores keep plans.
    public static let schema = RecordSchema<PrepaidPlan>(
        "prepaid_plan", "Visits or money that a customer has paid for, drawn order by order.",
        fields: [customer.declared, vehicle.declared, status.declared, expiresOn.declared, orders.declared],
        indexes: [.on(customer), .on(vehicle), .on(status, expiresOn), .on(orders)], keepsHistory: true)
}

extension PrepaidPlan: CustomerLinked {
    /// The plans of a customer.
    public static func linked(to customer: Identifier<Customer>) -> Condition<PrepaidPlan> {
        Self.customer.is(customer)
    }
    /// Who bought it.
    public var linkedCustomers: [Identifier<Customer>] { [customer] }
    /// The car that it is for.
    public var linkedVehicles: [Identifier<Vehicle>] { [vehicle].compactMap(\.self) }

    /// The plan of another customer in place of one.
    public func redirected(from old: Identifier<Customer>, to new: Identifier<Customer>) -> PrepaidPlan {
        var plan = self
        if customer == old { plan.customer = new }
        return plan
    }

    /// The plan without why it was given up, and who spoke for the customer; what was bought, drawn and paid back stays.
    public func forgetting(_ customer: Identifier<Customer>) -> PrepaidPlan? {
        var plan = self
        for index in draws.indices {
            plan.draws[index].by = draws[index].by.forgotten
            for place in draws[index].returns.indices {
                plan.draws[index].returns[place].by = draws[index].returns[place].by.forgotten
            }
        }
        plan.refund?.reason = nil
        if let refund { plan.refund?.by = refund.by.forgotten }
        return plan
    }
}

extension PrepaidPlan: ClassifiedRecord {
    /// The classes of a plan's fields: what was bought and drawn is open, why it was given up is not.
    public static let fieldRules: [FieldRule] =
        .open(
            "key.dealer", "key.id", "customer", "vehicle", "title.english", "title.simplifiedChinese", "price",
            "bought.visits", "bought.money", "rounding", "boughtOn", "expiresOn", "status",
            "draws.*.order", "draws.*.payment", "draws.*.taken.visits", "draws.*.taken.money", "draws.*.lines.*",
            "draws.*.value", "draws.*.by.kind", "draws.*.at",
            "draws.*.returns.*.order", "draws.*.returns.*.payment", "draws.*.returns.*.returned.visits",
            "draws.*.returns.*.returned.money", "draws.*.returns.*.value", "draws.*.returns.*.by.kind",
            "draws.*.returns.*.at",
            "refund.amount", "refund.unused.visits", "refund.unused.money", "refund.by.kind",
            "refund.at")
        // Who acted may be somebody who speaks for the customer.
        + .personal("draws.*.by.id", "draws.*.returns.*.by.id", "refund.by.id")
        + .sensitive("refund.reason")
}

extension Query where Record == PrepaidPlan {
    /// The plans of a customer.
    public static func prepaidPlans(of owner: RecordOwner, for customer: Identifier<Customer>) -> Query {
        Query(of: owner, where: PrepaidPlan.customer.is(customer))
    }

    /// The plans that something was drawn from for an order: what is to be given back where it is undone.
    public static func prepaidPlans(of owner: RecordOwner, drawnFor order: Identifier<RepairOrder>) -> Query {
        Query(of: owner, where: PrepaidPlan.orders.is(order))
    }

    /// The plans with something left that expire within some days, for whoever reminds their customers.
    public static func prepaidPlans(of owner: RecordOwner, expiring days: ClosedRange<LocalDate>) -> Query {
        Query(
            of: owner,
            where: PrepaidPlan.status.is(.active) && PrepaidPlan.expiresOn.isAtLeast(days.lowerBound)
                && PrepaidPlan.expiresOn.isAtMost(days.upperBound))
    }
}
