public import AfterSalesCore
public import AfterSalesStorage

/// Who looks at how a dealership works. An open list.
public struct AuditKind: OpenVocabulary, FieldConvertible {
    /// The name as it is stored.
    public let rawValue: String
    /// A kind by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Somebody who comes as a customer and says nothing (神秘顾客).
    public static let mysteryShopper: AuditKind = "mysteryShopper"
    /// Somebody who comes to check the process and is known to (流程审核).
    public static let process: AuditKind = "process"
}
