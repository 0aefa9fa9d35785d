/// What a plan calls the metrics of a score (满意度指标名称), all in points.
public struct SatisfactionMetrics: Hashable, Sendable {
    /// The index; not given where the sample is too small for one. Nil where the plan has no metric for it.
    public var score: String?
    /// The lower bound of its interval.
    public var lower: String
    /// The upper bound of its interval.
    public var upper: String
    /// What is required.
    public var requirement: String

    /// Names.
    /// - Parameters:
    ///   - score: The index; nil where the plan has no metric for it.
    ///   - lower: The lower bound of its interval.
    ///   - upper: The upper bound of its interval.
    ///   - requirement: What is required.
    public init(
        score: String? = "csi", lower: String = "csiLower", upper: String = "csiUpper",
        requirement: String = "csiRequirement"
    ) {
        self.score = score
        self.lower = lower
        self.upper = upper
        self.requirement = requirement
    }

    /// `csi`, `csiLower`, `csiUpper` and `csiRequirement`.
    public static let csi = SatisfactionMetrics()
}
