public import AfterSalesCore

/// What an auditor found of one item.
public struct AuditMark: Hashable, Sendable, Codable {
    /// The item.
    public let item: Identifier<AuditItem>
    /// Its points; nil where it did not apply.
    public let points: Int?
    /// What was seen.
    public let note: String?

    /// Points for an item.
    /// - Parameters:
    ///   - item: The item.
    ///   - points: Its points.
    ///   - note: What was seen.
    public init(_ item: Identifier<AuditItem>, _ points: Int, note: String? = nil) {
        self.item = item
        self.points = points
        self.note = note
    }

    /// That an item did not apply (不适用).
    /// - Parameters:
    ///   - item: The item.
    ///   - note: Why.
    public init(notApplicable item: Identifier<AuditItem>, note: String? = nil) {
        self.item = item
        points = nil
        self.note = note
    }
}
