public import AfterSalesCore
public import AfterSalesStorage

/// Whether an organisation may have credit (信用状况). An open list.
public struct CreditStatus: OpenVocabulary, FieldConvertible {
    /// The name as it is stored, `good`.
    public let rawValue: String
    /// A status by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// It pays in time (良好).
    public static let good: CreditStatus = "good"
    /// To be watched (关注).
    public static let watch: CreditStatus = "watch"
    /// Cash only (现款).
    public static let blocked: CreditStatus = "blocked"
}
