public import AfterSalesCore
public import AfterSalesStorage

/// What class a part is of (配件类别), by which its life and its warranty are reckoned. An open list.
public struct PartClass: OpenVocabulary, FieldConvertible {
    /// The name as it is stored.
    public let rawValue: String
    /// One by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Used up (消耗件): oil, coolant.
    public static let consumable: PartClass = "consumable"
    /// Worn by use (易损件): pads, wipers.
    public static let wear: PartClass = "wear"
    /// Replaced by plan (维修件): filters, plugs.
    public static let maintenance: PartClass = "maintenance"
    /// Of the car's substance (基础件): blocks, housings.
    public static let base: PartClass = "base"
    /// Replaced after an accident (肇事件): panels, lamps.
    public static let accident: PartClass = "accident"
}
