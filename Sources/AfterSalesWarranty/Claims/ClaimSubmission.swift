public import AfterSalesCore

/// That a claim went to the manufacturer, for the first time or again (提交).
public struct ClaimSubmission: Hashable, Sendable, Codable {
    /// In which batch (批次).
    public let batch: String
    /// The dealership's day.
    public let on: LocalDate
    /// When.
    public let at: Timestamp
}
