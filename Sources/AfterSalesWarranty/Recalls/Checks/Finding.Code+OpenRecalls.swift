public import AfterSalesCore

/// What is found about a car with an open recall.
extension Finding.Code {
    /// A recall is recorded of a campaign that nobody has described.
    public static let recallCampaignUnknown: Self = "recallCampaignUnknown"
    /// A car that was noted as gone or not reachable is here.
    public static let recallCarFound: Self = "recallCarFound"
    /// By a recall the car is not to be driven.
    public static let recallDoNotDrive: Self = "recallDoNotDrive"
    /// A car in stock has an open recall.
    public static let recallInStock: Self = "recallInStock"
    /// A car would be handed back with an open recall.
    public static let recallNotRemedied: Self = "recallNotRemedied"
    /// A car has an open recall.
    public static let recallOpen: Self = "recallOpen"
    /// A car has an open recall whose remedy comes over the air.
    public static let recallOverTheAir: Self = "recallOverTheAir"
    /// By a recall the car is to be parked outside.
    public static let recallParkOutside: Self = "recallParkOutside"
    /// A campaign may mean a car, once something has been looked up.
    public static let recallPossible: Self = "recallPossible"
    /// A car is handed back with an open recall, by somebody's word.
    public static let recallReleased: Self = "recallReleased"
    /// A law forbids to hand a car with an open recall to anybody.
    public static let recallStopSale: Self = "recallStopSale"
}
