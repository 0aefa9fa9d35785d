public import AfterSalesCore

/// One stretch of clocked work (打卡工时) as it stands in a technician's time sheet.
public struct TimeStretch: Hashable, Sendable, Codable {
    /// The order.
    public let order: Identifier<RepairOrder>
    /// The job.
    public let job: Identifier<Job>
    /// Since when.
    public let on: Timestamp
    /// Until when; nil while it runs.
    public internal(set) var off: Timestamp?

    /// Whether it runs at an instant that another one would begin or go on.
    func overlaps(from start: Timestamp, to end: Timestamp?) -> Bool {
        (end.map { on < $0 } ?? true) && (off.map { start < $0 } ?? true)
    }
}
