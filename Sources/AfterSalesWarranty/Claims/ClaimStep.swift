public import AfterSalesCore

/// One thing that was done with a claim.
public struct ClaimStep: Hashable, Sendable, Codable {
    /// What.
    public let action: ClaimAction
    /// Where it led.
    public let to: ClaimStatus
    /// By whom: somebody of the dealership, or the manufacturer.
    public let by: ActingParty
    /// When.
    public let at: Timestamp
    /// Why, in the words of whoever did it.
    public internal(set) var reason: String?
}
