public import AfterSalesCore
public import AfterSalesStorage

/// Whether an organisation is in business (经营状态). An open list.
public struct OperatingStatus: OpenVocabulary, FieldConvertible {
    /// The name as it is stored, `operating`.
    public let rawValue: String
    /// A status by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// In business (存续).
    public static let operating: OperatingStatus = "operating"
    /// Suspended (停业).
    public static let suspended: OperatingStatus = "suspended"
    /// Its licence was revoked (吊销).
    public static let revoked: OperatingStatus = "revoked"
    /// Dissolved (注销).
    public static let dissolved: OperatingStatus = "dissolved"
}
