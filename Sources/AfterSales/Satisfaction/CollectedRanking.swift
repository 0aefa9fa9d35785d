public import AfterSalesCSI
public import AfterSalesCore

/// The advisors of dealerships by their satisfaction scores, and what is to be known of the responses (服务之星评选结果).
public struct CollectedRanking: Hashable, Sendable {
    /// The ranking, with its stars.
    public let ranking: AdvisorRanking
    /// The days on which answers were counted.
    public let days: ClosedRange<LocalDate>
    /// Warnings `responsesNotCounted` and `responsesWithoutAdvisor`, notes `responsesExcluded`, by dealership.
    public let findings: [Finding]
}
