public import AfterSalesCore
public import AfterSalesStorage

/// What an order brings on a day of its own, apart from its settlement (回款类别). An open list.
public struct ReceiptKind: OpenVocabulary, FieldConvertible {
    /// The name as it is stored.
    public let rawValue: String
    /// One by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The insurer's audited amount of an accident repair (定审金额), with tax.
    public static let insurerAudit: ReceiptKind = "insurerAudit"
}
