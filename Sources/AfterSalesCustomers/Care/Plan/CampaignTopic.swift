public import AfterSalesCore
public import AfterSalesStorage

/// What a care campaign is about (活动类型). An open list: a dealership adds its own.
public struct CampaignTopic: OpenVocabulary, FieldConvertible {
    /// The name as it is stored, `season`.
    public let rawValue: String
    /// A topic by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Weather to be warned of: storm, flood, frost (天气).
    public static let weather: CampaignTopic = "weather"
    /// A season or a holiday (季节与节日).
    public static let season: CampaignTopic = "season"
    /// An offer or an event of the dealership (店内活动).
    public static let campaign: CampaignTopic = "campaign"
}
