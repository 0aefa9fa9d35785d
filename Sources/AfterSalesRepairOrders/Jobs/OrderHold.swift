public import AfterSalesCore

/// That an order, or one of its jobs, waits for something (挂起). It is no status: one job may wait while another is worked
/// on, and an order may wait for two things at once.
public struct OrderHold: Hashable, Sendable, Codable {
    /// What for.
    public let reason: HoldReason
    /// The job that waits; nil for the whole order.
    public let job: Identifier<Job>?
    /// What was said about it.
    public internal(set) var note: String?
    /// Since when.
    public let since: Timestamp
    /// Until when; nil while it waits.
    public internal(set) var until: Timestamp?
}
