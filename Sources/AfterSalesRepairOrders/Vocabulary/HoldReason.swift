public import AfterSalesCore
public import AfterSalesStorage

/// Why work waits (等待原因). An open list.
public struct HoldReason: OpenVocabulary, FieldConvertible {
    /// The name as it is stored.
    public let rawValue: String
    /// One by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// For parts (待件).
    public static let parts: HoldReason = "parts"
    /// For the customer's, manufacturer's or insurer's word (待批).
    public static let approval: HoldReason = "approval"
    /// For work done elsewhere (外协).
    public static let sublet: HoldReason = "sublet"
    /// For a bay (待工位).
    public static let bay: HoldReason = "bay"
    /// For somebody who can do it (待工).
    public static let technician: HoldReason = "technician"
}
