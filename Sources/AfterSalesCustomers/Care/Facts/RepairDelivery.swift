public import AfterSalesCore

/// That a repaired car was handed back to a customer (维修交车), as whoever keeps the orders tells it.
public struct RepairDelivery: Hashable, Sendable, Codable {
    /// Tags the id of a repair order.
    public enum Order {}

    /// The order.
    public var order: Identifier<Order>
    /// To whom.
    public var customer: Identifier<Customer>
    /// The car.
    public var vehicle: Identifier<Vehicle>
    /// When.
    public var at: Timestamp
    /// The customer advisor of the visit; nil for the customer's own.
    public var customerAdvisor: Identifier<Employee>?
    /// Whether the repair was undone since (冲红): it is not followed up, and what was planned for it is taken back.
    public var isUndone: Bool

    /// A delivery.
    public init(
        order: Identifier<Order>, customer: Identifier<Customer>, vehicle: Identifier<Vehicle>, at: Timestamp,
        customerAdvisor: Identifier<Employee>? = nil, isUndone: Bool = false
    ) {
        self.order = order
        self.customer = customer
        self.vehicle = vehicle
        self.at = at
        self.customerAdvisor = customerAdvisor
        self.isUndone = isUndone
    }
}
