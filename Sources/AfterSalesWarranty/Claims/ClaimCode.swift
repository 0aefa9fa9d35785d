public import AfterSalesCore
public import AfterSalesStorage

/// By what code of its own a manufacturer explains why it sends back, cuts, rejects or takes back (原因代码). An open list
/// without names of our own.
public struct ClaimCode: OpenVocabulary, FieldConvertible {
    /// The code as the manufacturer writes it.
    public let rawValue: String
    /// One by its name.
    public init(rawValue: String) { self.rawValue = rawValue }
}
