public import AfterSalesCore
public import AfterSalesStorage

/// A tier of a dealership's membership (会员等级). An open list: a dealership has its own names.
public struct MembershipTier: OpenVocabulary, FieldConvertible {
    /// The name as it is stored, `standard`.
    public let rawValue: String
    /// A tier by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// An ordinary member (普通会员).
    public static let standard: MembershipTier = "standard"
    /// A silver member (银卡).
    public static let silver: MembershipTier = "silver"
    /// A gold member (金卡).
    public static let gold: MembershipTier = "gold"
    /// A platinum member (白金卡).
    public static let platinum: MembershipTier = "platinum"
}
