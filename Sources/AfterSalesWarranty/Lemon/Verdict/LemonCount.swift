public import AfterSalesCore
public import AfterSalesRepairOrders

/// What a rule has counted of one fault, system or part, or of the car.
public struct LemonCount: Hashable, Sendable, Codable {
    /// The fault's code, the system, or the system and the part; nil where the rule counts the car's visits alike.
    public let subject: String?
    /// How many repairs, replacements, failures or days.
    public let count: Int
    /// How many more reach the rule; where it has to fail again, that is one more. 0 where it is reached.
    public let distance: Int
    /// Whether it failed again behind the last repair or replacement that was needed; false for rules that do not ask.
    public let hasFailedAgain: Bool
    /// The visits that were looked at for it, by arrival.
    public let visits: [Identifier<RepairOrder>]
}
