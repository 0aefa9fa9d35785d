public import AfterSalesCore

/// Between which values a figure lies (置信区间), at a level, by a method.
///
/// The bounds are cut to the hundredth, not rounded: so a requirement of at most two decimals compares to them as it would
/// to the uncut bounds.
public struct ConfidenceInterval: Hashable, Sendable {
    /// The lower bound, in the figure's points.
    public let lower: Points
    /// The upper bound, in the figure's points.
    public let upper: Points
    /// How sure.
    public let level: ConfidenceLevel
    /// By which formula.
    public let method: IntervalMethod

    /// An interval.
    /// - Parameters:
    ///   - lower: The lower bound.
    ///   - upper: The upper bound.
    ///   - level: How sure.
    ///   - method: By which formula.
    public init(lower: Points, upper: Points, level: ConfidenceLevel, method: IntervalMethod) {
        self.lower = lower
        self.upper = upper
        self.level = level
        self.method = method
    }
}

extension ConfidenceInterval: CustomStringConvertible {
    /// `[831.20, 893.05]`.
    public var description: String { "[\(lower), \(upper)]" }
}
