public import AfterSalesCore
public import AfterSalesStorage

/// What kind of user a customer is (用户类别), for whoever cares for him and for evaluations. An open list: a dealership
/// adds its own.
public struct Segment: OpenVocabulary, FieldConvertible {
    /// The name as it is stored, `corporateFleet`.
    public let rawValue: String
    /// A segment by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A private user (私家车).
    public static let privateUse: Segment = "private"
    /// A taxi owner or company (出租车).
    public static let taxi: Segment = "taxi"
    /// A government office (政府机关).
    public static let government: Segment = "government"
    /// A university or school (高校).
    public static let university: Segment = "university"
    /// A company with cars of its own (企业车队).
    public static let corporateFleet: Segment = "corporateFleet"
    /// A car rental (租赁).
    public static let rental: Segment = "rental"
    /// An insurer (保险公司).
    public static let insurer: Segment = "insurer"
}
