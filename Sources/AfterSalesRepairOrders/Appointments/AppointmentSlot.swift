public import AfterSalesCore

/// For when a car is expected (预约时段).
public struct AppointmentSlot: Hashable, Sendable, Codable {
    /// The instant.
    public let start: Timestamp
    /// The dealership's day, whose hours are booked.
    public let day: LocalDate
}
