public import AfterSalesCore
public import AfterSalesStorage

/// What a car is used for (使用性质), as guarantees ask for it. An open list: a dealership adds its own.
public struct VehicleUse: OpenVocabulary, FieldConvertible {
    /// The name as it is stored.
    public let rawValue: String
    /// A use by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// By a household, for its own life (家用).
    public static let household: VehicleUse = "household"
    /// To earn money with it: a taxi, a hired car, goods (营运).
    public static let commercial: VehicleUse = "commercial"
    /// By a company or an office for its own errands (单位自用).
    public static let organisation: VehicleUse = "organisation"
}
