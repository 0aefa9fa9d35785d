public import AfterSalesCore

/// A technician's share of a job (分配比例), as master and apprentice agree it; all shares of a job are 100 %.
public struct WorkShare: Hashable, Sendable, Codable {
    /// Who.
    public let technician: Identifier<Employee>
    /// The team that it counts for.
    public let team: Identifier<Team>?
    /// How much, above 0 and at most 100 %.
    public let share: Rate

    /// A share.
    public init(_ technician: Identifier<Employee>, _ share: Rate, team: Identifier<Team>? = nil) {
        self.technician = technician
        self.share = share
        self.team = team
    }
}
