public import AfterSalesCore

/// What is done with a record, by whom, when and why: an audit event before the record is known that it is about.
public struct Act: Hashable, Sendable {
    /// What is done, such as `settle`.
    public let action: String
    /// Who does it.
    public let actor: ActingParty
    /// When, by the host's clock.
    public let at: Timestamp
    /// Why, in the words of whoever does it.
    public let reason: String?

    /// An act.
    /// - Parameters:
    ///   - action: What is done.
    ///   - actor: Who does it.
    ///   - at: When, by the host's clock.
    ///   - reason: Why, where that is known.
    public init(_ action: String, by actor: ActingParty, at: Timestamp, because reason: String? = nil) {
        self.action = action
        self.actor = actor
        self.at = at
        self.reason = reason
    }
}
