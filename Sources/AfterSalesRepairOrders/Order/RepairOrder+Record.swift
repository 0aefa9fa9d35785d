public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension RepairOrder: StoredRecord {
    /// The customer.
    public static let customer = One<Identifier<Customer>>("customer", "The customer.") { $0.customer }
    /// The car.
    public static let vehicle = One<Identifier<Vehicle>>("vehicle", "The car.") { $0.vehicle }
    /// The service advisor.
    public static let advisor = One<Identifier<Employee>>("advisor", "The service advisor.") { $0.advisor }
    /// Where it is on its way.
    public static let status = One<OrderStatus>("status", "Where it is: draft, checkedIn, … closed, cancelled.") {
        $0.status
    }
    /// When it was opened.
    public static let openedAt = One<Timestamp>("opened_at", "When it was opened.") { $0.openedAt }
    /// The dealership's day on which it was invoiced.
    public static let settledOn = Maybe<LocalDate>("settled_on", "The day on which it was invoiced.") {
        $0.settlement?.on
    }
    /// When the car was handed back.
    public static let deliveredAt = Maybe<Timestamp>("delivered_at", "When the car was handed back.") {
        $0.deliveredAt
    }
    /// When the car is promised to be ready.
    public static let promisedReady = Maybe<Timestamp>("promised_ready", "When the car is promised to be ready.") {
        $0.promisedReady
    }
    /// Who works on it, or worked.
    public static let technicians = Many<Identifier<Employee>>("technicians", "Who works on it, or worked.") { order in
        order.jobs.flatMap { $0.shares.map(\.technician) + $0.clockings.map(\.technician) }
    }
    /// The earlier order whose work it does again. A credit has the origin of the order that it undoes, and is no comeback:
    /// one car that came back would count twice.
    public static let comebackOf = Maybe<Identifier<RepairOrder>>(
        "comeback_of", "The order that it is a comeback of; null for a credit."
    ) {
        $0.isCredit ? nil : $0.origin.comeback?.order
    }
    /// The order whose lines it undoes.
    public static let reversalOf = Maybe<Identifier<RepairOrder>>("reversal_of", "The order whose lines it undoes.") {
        $0.origin.reversal?.order
    }

    /// How stores keep orders.
    public static let schema = RecordSchema<RepairOrder>(
        "repair_order", "A repair order, from the drive-in to the follow-up.",
        fields: [
            customer.declared, vehicle.declared, advisor.declared, status.declared, openedAt.declared,
            settledOn.declared, deliveredAt.declared, promisedReady.declared, technicians.declared,
            comebackOf.declared, reversalOf.declared,
        ],
        // What is open is little of what there is, so look-ups of open orders begin with the status. There is no index on
        // the opening alone: a database would walk all there is by it for any look-up that is sorted by it.
        indexes: [
            .on(customer), .on(vehicle), .on(advisor, status), .on(status, promisedReady),
            .on(settledOn), .on(deliveredAt), .on(technicians), .on(comebackOf), .on(reversalOf),
        ],
        keepsHistory: true)
}
