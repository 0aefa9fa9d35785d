public import AfterSalesCore
public import AfterSalesStorage

/// What is wrong with a car (故障代码), in a workshop's or a maker's own list: the same code is the same fault. An open list
/// without names of our own.
public struct FaultCode: OpenVocabulary, FieldConvertible {
    /// The name as it is stored.
    public let rawValue: String
    /// A fault by its code.
    public init(rawValue: String) { self.rawValue = rawValue }
}
