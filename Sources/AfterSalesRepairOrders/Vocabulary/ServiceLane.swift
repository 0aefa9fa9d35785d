public import AfterSalesCore
public import AfterSalesStorage

/// By which lane a car is served (服务通道). An open list.
public struct ServiceLane: OpenVocabulary, FieldConvertible {
    /// The name as it is stored.
    public let rawValue: String
    /// One by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// While the customer waits (快修).
    public static let quickService: ServiceLane = "quickService"
    /// Brought back (返修).
    public static let rework: ServiceLane = "rework"
    /// With a complaint (投诉).
    public static let complaint: ServiceLane = "complaint"
    /// In turn (普通).
    public static let normal: ServiceLane = "normal"
}
