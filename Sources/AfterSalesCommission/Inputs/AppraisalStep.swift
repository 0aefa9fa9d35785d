public import AfterSalesCore

/// Something that was done with an appraisal.
public struct AppraisalStep: Hashable, Sendable, Codable {
    /// What.
    public let action: AppraisalAction
    /// By whom.
    public let by: ActingParty
    /// When, by the host's clock.
    public let at: Timestamp
    /// Why, where that was said.
    public let reason: String?
}
