public import AfterSalesCore
public import AfterSalesRepairOrders

/// One stay of a car in a workshop for a defect (送修): when, at which distance, for what, and what was replaced.
public struct RepairVisit: Hashable, Sendable, Codable {
    /// Its name: the order's, where it is of one.
    public let id: Identifier<RepairOrder>
    /// When the car was received.
    public let arrivedAt: Timestamp
    /// When the repair was done and found good; nil while it goes on. That the customer fetches his car later is no
    /// repair time.
    public let completedAt: Timestamp?
    /// What the odometer showed, in the history's unit; nil where nobody has noted it.
    public let odometer: Int?
    /// The defects.
    public let faults: [VisitFault]
    /// What was replaced for them.
    public let replaced: [ReplacedPart]
    /// What of the stay is no repair time.
    public let pauses: [StayPause]

    /// A visit.
    /// - Parameters:
    ///   - id: Its name.
    ///   - arrivedAt: When the car was received.
    ///   - completedAt: When the repair was done.
    ///   - odometer: What the odometer showed.
    ///   - faults: The defects.
    ///   - replaced: What was replaced for them.
    ///   - pauses: What of the stay is no repair time.
    public init(
        _ id: Identifier<RepairOrder>, from arrivedAt: Timestamp, until completedAt: Timestamp?, odometer: Int?,
        faults: [VisitFault] = [], replaced: [ReplacedPart] = [], pauses: [StayPause] = []
    ) {
        self.id = id
        self.arrivedAt = arrivedAt
        self.completedAt = completedAt
        self.odometer = odometer
        self.faults = faults
        self.replaced = replaced
        self.pauses = pauses
    }
}
