public import AfterSalesCore
public import AfterSalesRepairOrders

/// That somebody says which campaign a job is for, where its lines do not tell: a remedy without an operation code, or one
/// operation for several campaigns.
public struct RecallJobLink: Hashable, Sendable, Codable {
    /// The job.
    public let job: Identifier<Job>
    /// The campaign.
    public let campaign: Identifier<RecallCampaign>
    /// What became of the car.
    public let result: RecallResult

    /// A job for a campaign.
    /// - Parameters:
    ///   - job: The job.
    ///   - campaign: The campaign.
    ///   - result: What became of the car.
    public init(_ job: Identifier<Job>, for campaign: Identifier<RecallCampaign>, result: RecallResult = .repaired) {
        self.job = job
        self.campaign = campaign
        self.result = result
    }
}
