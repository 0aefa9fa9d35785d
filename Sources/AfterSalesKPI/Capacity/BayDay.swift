public import AfterSalesCore

/// The bays for one kind of work on a day (工位日历).
public struct BayDay: Hashable, Sendable {
    /// The day.
    public let day: LocalDate
    /// What is done in them.
    public let skill: Skill
    /// How many there are, 0 or more.
    public let bays: Int
    /// How long the workshop is open, 0...24 hours.
    public let open: Hours

    /// Bays on a day.
    /// - Parameters:
    ///   - day: The day.
    ///   - skill: What is done in them.
    ///   - bays: How many there are.
    ///   - open: How long the workshop is open.
    public init(_ day: LocalDate, _ skill: Skill, bays: Int, open: Hours) {
        self.day = day
        self.skill = skill
        self.bays = bays
        self.open = open
    }
}
