public import AfterSalesCore

/// One thing that an audit looks at (审核项).
public struct AuditItem: Hashable, Sendable, Identifiable {
    /// Its name in the checklist, `i1`.
    public let id: Identifier<AuditItem>
    /// What is looked at.
    public let title: LocalizedText
    /// The most points it can have, 1 to 1 000.
    public let points: Int
    /// What it weighs in its section; nil for as much as its points.
    public let weight: DecimalNumeral?
    /// With fewer points than these the whole audit is failed (关键项); nil for an item that is not critical.
    public let leastPoints: Int?
    /// Whether it can be left out where it does not arise (不适用).
    public let mayNotApply: Bool

    /// An item.
    /// - Parameters:
    ///   - id: Its name in the checklist.
    ///   - title: What is looked at.
    ///   - points: The most points it can have.
    ///   - weight: What it weighs in its section; nil for as much as its points.
    ///   - leastPoints: With fewer points than these the whole audit is failed; nil for an item that is not critical.
    ///   - mayNotApply: Whether it can be left out where it does not arise.
    public init(
        _ id: Identifier<AuditItem>, _ title: LocalizedText, points: Int, weight: DecimalNumeral? = nil,
        leastPoints: Int? = nil, mayNotApply: Bool = false
    ) {
        self.id = id
        self.title = title
        self.points = points
        self.weight = weight
        self.leastPoints = leastPoints
        self.mayNotApply = mayNotApply
    }

    /// What it weighs, as written or as its points.
    var ownWeight: DecimalNumeral { weight ?? DecimalNumeral(Int64(points)) }
}
