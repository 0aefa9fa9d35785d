/// A campaign for which a car is still to be remedied (未完成召回).
public struct OpenRecall: Hashable, Sendable {
    /// The campaign.
    public let campaign: RecallCampaign
    /// What was done about it; nil where the car has not been enrolled, as with a campaign made known since.
    public let recall: VehicleRecall?
    /// What is to be looked up before it is certain that the campaign means the car; nothing once it has been enrolled.
    public let doubts: [RecallDoubt]

    /// Where the car is on its way.
    public var status: VehicleRecallStatus { recall?.status ?? .affected }

    /// How grave it is; the gravest first.
    var rank: Int {
        if campaign.safety.doNotDrive { return 0 }
        if campaign.safety.parkOutside { return 1 }
        return campaign.safety.overTheAir ? 3 : 2
    }
}
