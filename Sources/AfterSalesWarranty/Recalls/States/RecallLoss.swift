public import AfterSalesCore
public import AfterSalesStorage

/// Why nobody can be told that a car is called back (无法联系原因). An open list; 49 CFR 573.7(b)(5) asks for a number of
/// each, beside the cars that were exported and scrapped.
public struct RecallLoss: OpenVocabulary, FieldConvertible {
    /// The name as it is stored, `noticeReturned`.
    public let rawValue: String
    /// A reason by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The notice did not arrive (通知未送达).
    public static let noticeReturned: RecallLoss = "noticeReturned"
    /// Nobody is known to own it (车主不明).
    public static let noOwner: RecallLoss = "noOwner"
    /// It was stolen (被盗).
    public static let stolen: RecallLoss = "stolen"
    /// For another reason (其他).
    public static let other: RecallLoss = "other"
}
