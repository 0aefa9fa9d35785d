import AfterSalesCore

/// Whether repairs hold.
extension MeasureName {
    /// Orders whose 30 days after delivery are over (满30天跟踪工单数).
    public static let ordersFollowed30Days: MeasureName = "ordersFollowed30Days"
    /// Of these, orders whose vehicle came back with the same concern within the 30 days.
    public static let returnsSameConcern30Days: MeasureName = "returnsSameConcern30Days"
    /// Orders whose time of following is over, however long the host follows (跟踪工单数).
    public static let ordersFollowed: MeasureName = "ordersFollowed"
    /// Of these, orders whose vehicle came back at all, service due apart (返厂工单数).
    public static let returnsAny: MeasureName = "returnsAny"
    /// Jobs that were inspected before delivery (终检项目数).
    public static let jobsInspected: MeasureName = "jobsInspected"
    /// Of these, jobs sent back to be done again before delivery (内返项目数).
    public static let jobsReworked: MeasureName = "jobsReworked"
}

extension MeasureDefinition {
    static let quality: [MeasureDefinition] = [
        .init(.ordersFollowed30Days, .count, LocalizedText("orders followed for 30 days", "满30天跟踪工单数")),
        .init(
            .returnsSameConcern30Days, .count,
            LocalizedText("orders with the same concern within 30 days", "30天内同一故障返厂数")),
        .init(.ordersFollowed, .count, LocalizedText("orders followed", "跟踪工单数")),
        .init(.returnsAny, .count, LocalizedText("orders with any return", "返厂工单数")),
        .init(.jobsInspected, .count, LocalizedText("jobs inspected", "终检项目数")),
        .init(.jobsReworked, .count, LocalizedText("jobs reworked", "内返项目数")),
    ]
}
