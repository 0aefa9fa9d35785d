public import AfterSalesCore
public import AfterSalesStorage

/// How far away a car has broken down (救援区域), by which the promised arrival goes. An open list.
public struct RescueZone: OpenVocabulary, FieldConvertible {
    /// The name as it is stored.
    public let rawValue: String
    /// One by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// In town (市区).
    public static let urban: RescueZone = "urban"
    /// In the county around it (县域).
    public static let county: RescueZone = "county"
    /// In the province (省内).
    public static let province: RescueZone = "province"
}
