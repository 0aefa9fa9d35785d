public import AfterSalesCore
public import AfterSalesRepairOrders

/// When the remedy is to be made (召回预约).
public struct RecallBooking: Hashable, Sendable, Codable {
    /// The day.
    public let day: LocalDate
    /// The appointment, where the dealership keeps one.
    public let appointment: Identifier<Appointment>?
}
