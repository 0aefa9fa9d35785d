public import AfterSalesCore

/// That something open of a claim was given up, or taken up again (核减).
public struct ClaimWriteOff: Hashable, Sendable, Codable {
    /// How much; below zero where it was taken up again.
    public let amount: Money
    /// By whom.
    public let by: ActingParty
    /// When.
    public let at: Timestamp
}
