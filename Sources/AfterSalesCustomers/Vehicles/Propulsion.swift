public import AfterSalesCore
public import AfterSalesStorage

/// What drives a car (动力类型). An open list: a dealership adds its own.
public struct Propulsion: OpenVocabulary, FieldConvertible {
    /// The name as it is stored.
    public let rawValue: String
    /// A kind of propulsion by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// An engine alone (燃油).
    public static let combustion: Propulsion = "combustion"
    /// An engine with a motor that is not charged from outside (油电混合动力).
    public static let hybrid: Propulsion = "hybrid"
    /// An engine with a motor that is charged from outside (插电式混合动力).
    public static let plugInHybrid: Propulsion = "plugInHybrid"
    /// A motor alone, by a battery (纯电动).
    public static let batteryElectric: Propulsion = "batteryElectric"
}
