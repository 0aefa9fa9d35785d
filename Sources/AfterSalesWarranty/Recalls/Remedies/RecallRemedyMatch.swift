public import AfterSalesCore
public import AfterSalesRepairOrders

/// That a job of a settled order remedied a car for a campaign: of it the claim against the manufacturer is made.
public struct RecallRemedyMatch: Hashable, Sendable {
    /// The campaign, and what was done about the car so far.
    public let recall: OpenRecall
    /// The job.
    public let job: Identifier<Job>
    /// The operation of the campaign's remedy that the job has; nil where somebody said what the job is for, and it has none.
    public let operation: String?
    /// What became of the car.
    public let result: RecallResult
}
