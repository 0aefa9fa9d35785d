public import AfterSalesCore
public import AfterSalesStorage

/// What kind of vehicle, or of use, a number plate says it is for. An open list: a host's formats bring their own.
public struct PlateKind: OpenVocabulary, FieldConvertible {
    /// The name, `newEnergy`.
    public let rawValue: String
    /// A kind by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// An ordinary plate.
    public static let standard: PlateKind = "standard"
    /// A vehicle driven by electricity, or partly (新能源).
    public static let newEnergy: PlateKind = "newEnergy"
    /// The police (警).
    public static let police: PlateKind = "police"
    /// A driving school (学).
    public static let trainer: PlateKind = "trainer"
    /// A trailer (挂).
    public static let trailer: PlateKind = "trailer"
    /// An embassy or consulate (使、领).
    public static let diplomatic: PlateKind = "diplomatic"
    /// From Hong Kong or Macau, for the mainland (港、澳).
    public static let crossBorder: PlateKind = "crossBorder"
    /// The forces (军、武警).
    public static let military: PlateKind = "military"
    /// Other offices of a state.
    public static let official: PlateKind = "official"
    /// A car of historic interest.
    public static let historic: PlateKind = "historic"
    /// Characters that somebody has chosen.
    public static let personalised: PlateKind = "personalised"
    /// Not an ordinary one.
    public static let other: PlateKind = "other"
    /// Nobody knows: the plate was read by the general rule.
    public static let unknown: PlateKind = "unknown"
}
