public import AfterSalesCore

/// One step of a close on its way: what was done, by whom, when and why.
public struct CloseStep: Hashable, Sendable {
    /// What was done.
    public let action: CloseAction
    /// Who did it.
    public let actor: ActingParty
    /// When, by the host's clock.
    public let at: Timestamp
    /// Why, where that was said.
    public let reason: String?

    init(_ action: CloseAction, by actor: ActingParty, at: Timestamp, because reason: String?) {
        self.action = action
        self.actor = actor
        self.at = at
        self.reason = reason
    }
}
