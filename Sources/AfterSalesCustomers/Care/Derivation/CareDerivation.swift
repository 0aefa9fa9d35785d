public import AfterSalesCore

/// What a plan makes of the facts about a customer: the tasks that are new, and those that change.
public struct CareDerivation: Hashable, Sendable {
    /// New tasks, by their day.
    public internal(set) var added: [CareTask] = []
    /// Open tasks that are planned otherwise than they were, and withdrawn ones that are due again, as they stand now.
    public internal(set) var replanned: [CareTask] = []
    /// Tasks that were open and are taken back, as they stand now.
    public internal(set) var withdrawn: [CareTask] = []
    /// How many tasks stay as they are.
    public internal(set) var unchanged = 0
    /// What somebody should know: tasks that nobody is named for, customers who may not be reached.
    public internal(set) var findings: [Finding] = []

    init() {}

    /// Whether nothing is to be written.
    public var isEmpty: Bool { added.isEmpty && replanned.isEmpty && withdrawn.isEmpty }
}
