import AfterSalesCore

/// Who stays.
extension MeasureName {
    /// Customers seen in the 13 months that ended 13 months ago (13个月前来厂客户数).
    public static let customersSeenBefore: MeasureName = "customersSeenBefore"
    /// Of these, the customers seen in the 13 months since (近13个月再次来厂客户数).
    public static let customersSeenAgain: MeasureName = "customersSeenAgain"
    /// Vehicles that the dealership sold in the year of sale looked at (年度售出车辆数).
    public static let vehiclesSold: MeasureName = "vehiclesSold"
    /// Of these, vehicles serviced here (其中来厂保养车辆数).
    public static let vehiclesSoldServiced: MeasureName = "vehiclesSoldServiced"
    /// Customers active or at risk when the period began (期初在册客户数).
    public static let customersOpening: MeasureName = "customersOpening"
    /// Of these, customers still not lost at the end (保有客户数).
    public static let customersKept: MeasureName = "customersKept"
    /// Customers who were lost when the period began (期初流失客户数).
    public static let customersOpeningLost: MeasureName = "customersOpeningLost"
    /// Of these, customers won back in the period (挽回客户数).
    public static let customersWonBack: MeasureName = "customersWonBack"
}

extension MeasureDefinition {
    static let customers: [MeasureDefinition] = [
        .init(.customersSeenBefore, .count, LocalizedText("customers seen up to 13 months ago", "13个月前来厂客户数")),
        .init(
            .customersSeenAgain, .count, LocalizedText("customers seen again in the 13 months since", "近13个月再次来厂客户数")),
        .init(.vehiclesSold, .count, LocalizedText("vehicles sold in the year", "年度售出车辆数")),
        .init(.vehiclesSoldServiced, .count, LocalizedText("vehicles sold in the year and serviced here", "其中来厂保养车辆数")),
        .init(.customersOpening, .count, LocalizedText("customers not lost at the start", "期初在册客户数")),
        .init(.customersKept, .count, LocalizedText("customers kept", "保有客户数")),
        .init(.customersOpeningLost, .count, LocalizedText("customers lost at the start", "期初流失客户数")),
        .init(.customersWonBack, .count, LocalizedText("customers won back", "挽回客户数")),
    ]
}
