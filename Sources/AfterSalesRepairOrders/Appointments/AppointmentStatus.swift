public import AfterSalesCore
public import AfterSalesStorage

/// Where an appointment is on its way (预约状态).
public enum AppointmentStatus: String, Hashable, Sendable, Codable, CaseIterable, FieldConvertible {
    /// Agreed (已预约).
    case booked
    /// The customer has said again that he comes (已确认).
    case confirmed
    /// He has come (已到店).
    case arrived
    /// He has not come (未到店).
    case noShow
    /// Called off (已取消).
    case cancelled

    /// What may be done with an appointment in each state. Another time has to be confirmed anew; who has not come gets
    /// another appointment, so that the one that he missed counts.
    public static let lifecycle: Lifecycle<AppointmentStatus, AppointmentAction> = [
        .init(from: .booked, on: .confirm, to: .confirmed),
        .init(from: .booked, on: .reschedule, to: .booked),
        .init(from: .booked, on: .arrive, to: .arrived),
        .init(from: .booked, on: .miss, to: .noShow),
        .init(from: .booked, on: .cancel, to: .cancelled),
        .init(from: .confirmed, on: .reschedule, to: .booked),
        .init(from: .confirmed, on: .arrive, to: .arrived),
        .init(from: .confirmed, on: .miss, to: .noShow),
        .init(from: .confirmed, on: .cancel, to: .cancelled),
    ]

    /// Whether the customer is still expected.
    public var isExpected: Bool { self == .booked || self == .confirmed }
}
