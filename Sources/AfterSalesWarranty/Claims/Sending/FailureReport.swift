public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesRepairOrders

/// What a manufacturer is told of a failure, beside what it is asked to pay (故障报告单).
public struct FailureReport: Hashable, Sendable, Codable {
    /// The number of the claim.
    public let number: String
    /// The car.
    public let vehicle: Identifier<Vehicle>
    /// The order.
    public let order: Identifier<RepairOrder>
    /// The dealership's day on which the repair was finished.
    public let repairedOn: LocalDate
    /// What the odometer showed, in kilometres.
    public let kilometres: Int?
    /// What is wrong.
    public let fault: FaultCode?
    /// The number of the part that caused it.
    public let causalPart: String?
    /// What the customer said.
    public let complaint: String
    /// Why it failed.
    public let cause: String
    /// What cured it.
    public let correction: String
    /// The parts that were replaced, by number and quantity.
    public let parts: [Part]

    /// A part that was replaced.
    public struct Part: Hashable, Sendable, Codable {
        /// Its number, where it has one.
        public let code: String?
        /// How many.
        public let quantity: LineQuantity
    }

    /// The report of a claim.
    /// - Parameter claim: The claim.
    public init(of claim: WarrantyClaim) {
        number = claim.number
        vehicle = claim.vehicle
        order = claim.order
        repairedOn = claim.repairedOn
        kilometres = claim.details.kilometres
        fault = claim.details.fault
        causalPart = claim.details.causalPart
        complaint = claim.details.complaint
        cause = claim.details.cause
        correction = claim.details.correction
        parts = claim.details.lines.filter { $0.kind == .part }.map { Part(code: $0.code, quantity: $0.quantity) }
    }
}
