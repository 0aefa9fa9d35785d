public import AfterSalesCore

/// What a settled line brings, as a row of plain columns: one for each technician who has a share of its job, one for each
/// component of a package. Amounts are minor units of the order's currency; all of a credit are the other way round.
public struct LineFigure: Hashable, Sendable, Codable {
    /// The line.
    public let line: Identifier<OrderLine>
    /// The component, where the line is a package.
    public let component: Identifier<OrderLine>?
    /// The job.
    public let job: Identifier<Job>?
    /// The job's skill.
    public let skill: Skill?
    /// What is sold: of a package, what the component is.
    public let kind: LineKind
    /// Who pays.
    public let payType: PayType
    /// The class of a part.
    public let partClass: PartClass?
    /// Who did the work; nil for a line of no job, for a job that was given to nobody, and for one that does earlier work
    /// again, which earns nobody anything.
    public let technician: Identifier<Employee>?
    /// The team that it counts for.
    public let technicianTeam: Identifier<Team>?
    /// Whether the job does earlier work again (外返).
    public let isComeback: Bool
    /// Without tax.
    public let net: Int64
    /// The tax.
    public let tax: Int64
    /// What was taken off.
    public let discount: Int64
    /// What it cost the dealership; nil where that is not known.
    public let cost: Int64?
    /// Hours sold; nil where the line states none, which is another thing than zero hours.
    public let soldHours: Hours?
    /// Hours paid to the technician: zero for work that is done again, nil where the line states none.
    public let paidHours: Hours?
    /// What an accessory counts with that the sales department gives away (销售部赠送): its list price with tax, whatever was
    /// taken off; nil of everything else.
    public let givenAway: Int64?

    /// With tax.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func gross() throws(ArithmeticError) -> Int64 {
        let (sum, overflow) = net.addingReportingOverflow(tax)
        guard !overflow else { throw .overflow }
        return sum
    }
}
