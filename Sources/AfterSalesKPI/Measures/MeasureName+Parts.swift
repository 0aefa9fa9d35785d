import AfterSalesCore

/// The parts department.
extension MeasureName {
    /// Items asked of the parts department (配件需求项数).
    public static let partsDemand: MeasureName = "partsDemand"
    /// Of the demand, items ordered in a hurry (急件项数).
    public static let partsEmergency: MeasureName = "partsEmergency"
    /// Of the demand, items that were not sold for want of them (失销项数).
    public static let partsLost: MeasureName = "partsLost"
    /// Of the demand, items handed out at once from stock (现货满足项数).
    public static let partsOffShelf: MeasureName = "partsOffShelf"
    /// What the parts sold in the month cost (配件销售成本). In minor units.
    public static let partsCostOfSales: MeasureName = "partsCostOfSales"
    /// Parts bought by stock orders in the month, emergencies apart (常规订货金额). In minor units.
    public static let partsStockPurchases: MeasureName = "partsStockPurchases"
    /// The stock at cost at each month's end; sums of months are divided by sums of months (配件库存金额). In minor
    /// units.
    public static let partsInventory: MeasureName = "partsInventory"
    /// Of the stock at each month's end, what has not moved as long as the house allows (滞销库存金额). In minor units.
    public static let partsSlowMoving: MeasureName = "partsSlowMoving"
}

extension MeasureDefinition {
    static let parts: [MeasureDefinition] = [
        .init(.partsDemand, .count, LocalizedText("parts demanded", "配件需求项数")),
        .init(.partsEmergency, .count, LocalizedText("emergency orders", "急件项数")),
        .init(.partsLost, .count, LocalizedText("lost sales", "失销项数")),
        .init(.partsOffShelf, .count, LocalizedText("parts off the shelf", "现货满足项数")),
        .init(.partsCostOfSales, .money, LocalizedText("cost of parts sold", "配件销售成本")),
        .init(.partsStockPurchases, .money, LocalizedText("stock orders", "常规订货金额")),
        .init(.partsInventory, .money, LocalizedText("inventory", "配件库存金额")),
        .init(.partsSlowMoving, .money, LocalizedText("slow-moving stock", "滞销库存金额")),
    ]
}
