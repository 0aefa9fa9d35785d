/// What is done with a rescue.
public enum RescueAction: String, Hashable, Sendable, Codable, CaseIterable {
    /// Sends somebody (派出).
    case dispatch
    /// Somebody is there (到达).
    case arrive
    /// The car runs again, or has been brought in (完成).
    case finish
    /// It is called off (取消).
    case cancel
}
