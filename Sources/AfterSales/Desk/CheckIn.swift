public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesRepairOrders
public import AfterSalesStorage

/// A car that was received, and what is to be known of it (接车结果).
public struct CheckIn: Sendable {
    /// The order, received, with what whoever has it is told of the car.
    public let order: Stored<RepairOrder>
    /// The car, with what its odometer shows.
    public let car: Stored<Vehicle>
    /// For whom.
    public let customer: Stored<Customer>
    /// The complaints of the customer, or about the car, that are not closed; the oldest first.
    public let openComplaints: [Complaint]
    /// What may be a comeback. Nothing of it is noted with the order but that there is a candidate; an advisor accepts one.
    public let comebackCandidates: [ComebackCandidate]

    /// What is to be known: open recalls, how the car stands to the lemon rules, open complaints, possible comebacks, whose
    /// car it is. It stands with the order as its advisories, and stops nobody.
    public var findings: [Finding] { order.record.advisories }
}
