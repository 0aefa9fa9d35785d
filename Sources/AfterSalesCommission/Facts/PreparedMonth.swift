public import AfterSalesCore

/// A month's facts that have been checked against a plan and sorted into columns: ready to be closed by that plan.
///
/// Preparing looks every name up once. A prepared month can be closed again and again, and by any thread.
public struct PreparedMonth: Sendable {
    /// The coefficient of one employee in one pool, where it is not the position's.
    struct PersonalCoefficient: Sendable {
        let weight: Int64
        /// Set where it is an approved adjustment of this month.
        let adjustment: CoefficientAdjustment?
    }

    struct PoolMember: Hashable, Sendable {
        let scheme: Int
        let employee: Int
    }

    /// The facts as they were given.
    public let facts: MonthFacts
    /// What somebody should look at; errors would have prevented the month from being prepared.
    public let findings: [Finding]

    let model: PlanModel
    /// Row of each statement: the index of its employee in `facts.employees`, sorted by id.
    let order: [Int]
    /// By row: index of the position among the plan's.
    let positions: [Int]
    /// By row: index of the team; −1 for nobody's.
    let teams: [Int]
    /// By scheme: index of its team; −1 for a scheme of no team.
    let schemeTeams: [Int]
    let isRegular: [Bool]
    /// By row, in minor units.
    let baseSalaries: [Int64]
    let teamNames: [String]
    let tables: [FactTable]
    let personal: [PoolMember: PersonalCoefficient]
    /// By row: indices of the employee's corrections in the facts.
    let corrections: [Int: [Int]]

    func employee(_ row: Int) -> EmployeeFacts { facts.employees[order[row]] }

    func table(_ holder: FactLayout.Holder) -> FactTable { tables[holder.rawValue] }

    /// How findings and explanations name a row of a table.
    func subject(_ holder: FactLayout.Holder, _ row: Int) -> Subject {
        switch holder {
        case .employee: .employee(employee(row).id)
        case .team: .team(Identifier(teamNames[row]))
        case .dealer: .dealer
        }
    }
}

extension CommissionPlan {
    /// Checks a month's facts against the plan and sorts them into columns.
    ///
    /// - Throws: every fault of the facts at once: unknown employees, positions and schemes, duplicates, values that do not
    ///   fit, adjustments nobody approved, a currency or month that is not the plan's.
    public func prepare(_ facts: MonthFacts) throws(Rejection) -> PreparedMonth {
        var preparation = FactPreparation(model: model, facts: facts)
        return try preparation.run()
    }
}
