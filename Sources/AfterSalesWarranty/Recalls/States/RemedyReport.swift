public import AfterSalesCore

/// That a car was remedied elsewhere, by report of the manufacturer (他店维修通报).
public struct RemedyReport: Hashable, Sendable, Codable {
    /// Who remedied it, as the report names the workshop.
    public let workshop: String
    /// The day.
    public let on: LocalDate
    /// What proves it: the number of the report.
    public let proof: String
    /// What became of the car.
    public let result: RecallResult
}
