public import AfterSalesRepairOrders

/// What a rule counts, over the visits of one car inside the rule's period.
///
/// Visits that overlap are one stay, and count once.
public enum LemonCounter: Hashable, Sendable {
    /// Repairs of one fault, by its code (同一质量问题累计修理次数).
    /// - isSafety: Only faults that endanger people.
    case sameFault(isSafety: Bool)
    /// Repairs of faults that endanger people, whichever they are (严重安全性能故障累计修理次数).
    case safetyFault
    /// Replacements of one system's assembly, or of what the extents say (总成更换次数).
    case replacement(systems: [VehicleSystem], extents: [ReplacedPart.Extent])
    /// Replacements of one main part of a system (同一主要零部件更换次数). One that came with its assembly is counted with
    /// that, and not here too.
    case sameMainPart(systems: [VehicleSystem])
    /// Days in repair (累计修理时间).
    case repairDays
    /// Failures of a kind that the rule names (转向系统失效等).
    case failure([LemonFailure])

    /// The name in JSON.
    var name: String {
        switch self {
        case .sameFault: "sameFault"
        case .safetyFault: "safetyFault"
        case .replacement: "replacement"
        case .sameMainPart: "sameMainPart"
        case .repairDays: "repairDays"
        case .failure: "failure"
        }
    }

    /// All names.
    static let names = ["sameFault", "safetyFault", "replacement", "sameMainPart", "repairDays", "failure"]
}
