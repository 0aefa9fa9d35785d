/// What is done with an appointment.
public enum AppointmentAction: String, Hashable, Sendable, Codable, CaseIterable {
    /// The customer says again that he comes (确认).
    case confirm
    /// Another time is agreed (改期).
    case reschedule
    /// He comes (到店).
    case arrive
    /// He does not come (爽约).
    case miss
    /// It is called off (取消).
    case cancel
}
