public import AfterSalesCore

/// Why a close is not to be paid yet, and who let it go (暂缓发放). Nothing is lost by it.
public struct CloseHold: Hashable, Sendable {
    /// Why: the id of a hold of the plan, or somebody's words.
    public let reason: String
    /// Whether the plan itself held the close.
    public let isOfPlan: Bool
    /// Who placed it; for one of the plan, who computed the close.
    public let placedBy: ActingParty
    /// When it was placed.
    public let placedAt: Timestamp
    /// Who released it, when, and why; nil while it holds.
    public internal(set) var release: Release?

    /// How a hold ended.
    public struct Release: Hashable, Sendable {
        /// Who released it.
        public let actor: ActingParty
        /// When.
        public let at: Timestamp
        /// Why.
        public let reason: String
    }
}
