public import AfterSalesCore

/// How long a technician worked on a job of a settled order, by the clock.
public struct WorkFigure: Hashable, Sendable, Codable {
    /// The job.
    public let job: Identifier<Job>
    /// Its skill.
    public let skill: Skill
    /// Who.
    public let technician: Identifier<Employee>
    /// The team that it counts for.
    public let team: Identifier<Team>?
    /// Whether the job does earlier work again (外返).
    public let isComeback: Bool
    /// Clocked hours, all stretches together rounded once; of a credit, below zero.
    public let clocked: Hours
}
