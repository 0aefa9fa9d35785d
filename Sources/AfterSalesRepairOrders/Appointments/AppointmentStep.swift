public import AfterSalesCore

/// One transition of an appointment: what was done, by whom, when, why.
public struct AppointmentStep: Hashable, Sendable, Codable {
    /// What.
    public let action: AppointmentAction
    /// The state that it led to.
    public let to: AppointmentStatus
    /// By whom.
    public internal(set) var by: ActingParty
    /// When.
    public let at: Timestamp
    /// Why, where that was said.
    public internal(set) var reason: String?
}
