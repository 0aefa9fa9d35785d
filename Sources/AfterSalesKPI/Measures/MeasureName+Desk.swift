import AfterSalesCore

/// Reception, promises and what is sold there.
extension MeasureName {
    /// Vehicles received, each once on each day (接待车辆数).
    public static let vehicleDays: MeasureName = "vehicleDays"
    /// Appointments for this time, kept or not (预约数).
    public static let appointmentsBooked: MeasureName = "appointmentsBooked"
    /// Of the appointments booked, those where the customer came (预约到店数).
    public static let appointmentsShown: MeasureName = "appointmentsShown"
    /// Settled orders that came of an appointment (预约工单数).
    public static let ordersByAppointment: MeasureName = "ordersByAppointment"
    /// Vehicles delivered that had a promised time (交车数).
    public static let deliveries: MeasureName = "deliveries"
    /// Of the deliveries, those by the promised time (按时交车数).
    public static let deliveriesByPromise: MeasureName = "deliveriesByPromise"
    /// How often a promised time was changed (承诺时间变更次数).
    public static let promiseChanges: MeasureName = "promiseChanges"
    /// Settled orders with one job and nothing else (单项工单数).
    public static let oneItemOrders: MeasureName = "oneItemOrders"
    /// Settled orders with a menu item (含菜单项目工单数).
    public static let ordersWithMenu: MeasureName = "ordersWithMenu"
    /// Settled orders with a package (含套餐工单数).
    public static let ordersWithPackage: MeasureName = "ordersWithPackage"
    /// Settled orders with an accessory (含精品工单数).
    public static let ordersWithAccessory: MeasureName = "ordersWithAccessory"
    /// Items that inspections recommended (检查建议项数).
    public static let inspectionRecommended: MeasureName = "inspectionRecommended"
    /// Of the recommended items, those sold (检查成交项数).
    public static let inspectionSold: MeasureName = "inspectionSold"
    /// What the recommended items would have cost the customer, without tax (检查建议金额). In minor units.
    public static let inspectionRecommendedValue: MeasureName = "inspectionRecommendedValue"
    /// Of that value, what was sold (检查成交金额). In minor units.
    public static let inspectionSoldValue: MeasureName = "inspectionSoldValue"
}

extension MeasureDefinition {
    static let desk: [MeasureDefinition] = [
        .init(.vehicleDays, .count, LocalizedText("vehicles, each once a day", "接待车辆数（每日去重）")),
        .init(.appointmentsBooked, .count, LocalizedText("appointments booked", "预约数")),
        .init(.appointmentsShown, .count, LocalizedText("appointments shown", "预约到店数")),
        .init(.ordersByAppointment, .count, LocalizedText("orders by appointment", "预约工单数")),
        .init(.deliveries, .count, LocalizedText("deliveries", "交车数")),
        .init(.deliveriesByPromise, .count, LocalizedText("deliveries by the promise", "按时交车数")),
        .init(.promiseChanges, .count, LocalizedText("promise changes", "承诺时间变更次数")),
        .init(.oneItemOrders, .count, LocalizedText("orders with one item", "单项工单数")),
        .init(.ordersWithMenu, .count, LocalizedText("orders with a menu", "含菜单项目工单数")),
        .init(.ordersWithPackage, .count, LocalizedText("orders with a package", "含套餐工单数")),
        .init(.ordersWithAccessory, .count, LocalizedText("orders with an accessory", "含精品工单数")),
        .init(.inspectionRecommended, .count, LocalizedText("recommendations of inspections", "检查建议项数")),
        .init(.inspectionSold, .count, LocalizedText("recommendations sold", "检查成交项数")),
        .init(.inspectionRecommendedValue, .money, LocalizedText("value recommended", "检查建议金额")),
        .init(.inspectionSoldValue, .money, LocalizedText("value sold", "检查成交金额")),
    ]
}
