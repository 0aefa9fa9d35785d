public import AfterSalesCore

/// One transition of a rescue: what was done, by whom, when, and what was said.
public struct RescueStep: Hashable, Sendable, Codable {
    /// What.
    public let action: RescueAction
    /// The state that it led to.
    public let to: RescueStatus
    /// By whom.
    public internal(set) var by: ActingParty
    /// When.
    public let at: Timestamp
    /// What was said, or why.
    public internal(set) var note: String?
}
