public import AfterSalesCore

/// What the workshop told the advisor on the way (进度通报), above all that the promised time will not hold.
public struct ProgressReport: Hashable, Sendable, Codable {
    /// When it will be ready, as far as is known.
    public let expected: Timestamp?
    /// What was said.
    public internal(set) var note: String
    /// By whom.
    public let by: Identifier<Employee>
    /// When.
    public let at: Timestamp
}
