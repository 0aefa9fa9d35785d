public import AfterSalesCore

/// A care message to a selection of customers on a day (关怀活动).
public struct CareCampaign: Hashable, Sendable {
    /// Names it.
    public var id: Identifier<CareCampaign>
    /// What it is about.
    public var topic: CampaignTopic
    /// The day.
    public var on: LocalDate
    /// For whom.
    public var selection: CareSelection

    /// A campaign.
    public init(_ id: Identifier<CareCampaign>, about topic: CampaignTopic, on: LocalDate, for selection: CareSelection)
    {
        self.id = id
        self.topic = topic
        self.on = on
        self.selection = selection
    }
}
