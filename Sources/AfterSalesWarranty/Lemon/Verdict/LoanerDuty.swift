public import AfterSalesCore
public import AfterSalesRepairOrders

/// Whether a customer whose car is in repair is owed a loaner, or the cost of his transport (备用车或交通费用补偿).
public struct LoanerDuty: Hashable, Sendable, Codable {
    /// The visits of the stay; several where orders overlap.
    public let visits: [Identifier<RepairOrder>]
    /// Since when the car is in repair.
    public let since: Timestamp
    /// The days so far, waiting for parts included; the one that goes on counts.
    public let days: Int
    /// The day from which it is owed.
    public let dueFrom: LocalDate
    /// Whether it is owed.
    public let isDue: Bool
    /// Where that stands.
    public let source: LocalizedText
}
