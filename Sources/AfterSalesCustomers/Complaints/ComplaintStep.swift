public import AfterSalesCore

/// One thing that was done with a complaint.
public struct ComplaintStep: Hashable, Sendable, Codable {
    /// What.
    public let action: ComplaintAction
    /// By whom.
    public let employee: Identifier<Employee>
    /// When.
    public let at: Timestamp
    /// What was said or found.
    public internal(set) var note: String?
}
