public import AfterSalesCore
public import AfterSalesStorage

/// What a fault comes of (故障性质), by which is decided who pays. An open list.
public struct FaultNature: OpenVocabulary, FieldConvertible {
    /// The name as it is stored.
    public let rawValue: String
    /// A nature by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The product is not as it should be (产品质量问题). Guarantees count these alone.
    public static let defect: FaultNature = "defect"
    /// Worn by use (正常磨损).
    public static let wear: FaultNature = "wear"
    /// An accident (事故).
    public static let accident: FaultNature = "accident"
    /// Used as it is not meant to be (使用不当).
    public static let misuse: FaultNature = "misuse"
    /// Changed or fitted by somebody (改装、加装).
    public static let modification: FaultNature = "modification"
    /// Not serviced when it was due (未按规定保养).
    public static let missedService: FaultNature = "missedService"
    /// Of a repair that was not done well (维修质量问题).
    public static let repair: FaultNature = "repair"
}
