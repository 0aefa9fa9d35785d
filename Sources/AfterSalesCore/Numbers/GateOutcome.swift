/// What the interval in which a figure lies says of a requirement (区间判定): reached, not reached, or that it cannot be told.
///
/// The requirement is met where even the lower bound reaches it, missed where even the upper bound stays below it. Anything
/// else is chance as likely as work, and nobody should be paid or cut by it.
public enum GateOutcome: String, Codable, CaseIterable, Hashable, Sendable {
    /// The lower bound is at or above the requirement (达标).
    case met
    /// The upper bound is below the requirement (未达标).
    case missed
    /// The requirement is above the lower bound and not above the upper one (无法判定).
    case inconclusive

    /// The outcome of a requirement.
    /// - Parameters:
    ///   - lower: The lower bound; where it is the requirement, that is met.
    ///   - upper: The upper bound; where it is the requirement, nothing can be told.
    ///   - requirement: What is required at least.
    /// - Returns: Nil where the lower bound is above the upper one, which is no interval.
    public init?<Value: Comparable>(lower: Value, upper: Value, atLeast requirement: Value) {
        guard lower <= upper else { return nil }
        self = lower >= requirement ? .met : upper < requirement ? .missed : .inconclusive
    }

    /// The outcome in words.
    public var text: LocalizedText {
        switch self {
        case .met: LocalizedText("met", "达标")
        case .missed: LocalizedText("missed", "未达标")
        case .inconclusive: LocalizedText("cannot be told", "无法判定")
        }
    }
}
