public import AfterSalesCore
public import AfterSalesStorage

/// How somebody was told (告知方式). An open list.
public struct InformedBy: OpenVocabulary, FieldConvertible {
    /// The name as it is stored.
    public let rawValue: String
    /// One by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Face to face (当面).
    public static let inPerson: InformedBy = "inPerson"
    /// By phone (电话).
    public static let phone: InformedBy = "phone"
    /// By a message (短信或微信).
    public static let message: InformedBy = "message"
}
