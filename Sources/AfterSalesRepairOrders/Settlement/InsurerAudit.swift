public import AfterSalesCore

/// What the insurer found owed for an accident repair (定审金额), and when: commissions count it in that month.
public struct InsurerAudit: Hashable, Sendable, Codable {
    /// The amount with tax.
    public let amount: Money
    /// The day.
    public let on: LocalDate
    /// The insurer's file.
    public let reference: String?
    /// By whom it was noted.
    public let by: ActingParty
    /// When it was noted.
    public let at: Timestamp
}
