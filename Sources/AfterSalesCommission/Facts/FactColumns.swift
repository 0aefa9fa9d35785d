import AfterSalesCore

/// A month's facts sorted into columns for one plan. A class, so that whoever reads it copies one reference.
final class FactColumns: Sendable {
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
    let facts: MonthFacts
    /// Warnings and notes on them.
    let findings: [Finding]
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
    let teamNames: [Identifier<Team>]
    let table: FactTable
    let personal: [PoolMember: PersonalCoefficient]
    /// By row: indices of the employee's corrections in the facts.
    let corrections: [Int: [Int]]
    /// By row: index of the employee's draw in the facts.
    let draws: [Int: Int]

    /// Where values stood that were refused; see ``FindingLog``.
    let refused: [Place]
    let membership: Membership
    let jobs: JobLists
    /// By row the sum of the employee's corrections; empty where nobody has any.
    let correctionSums: [Int64]

    init(
        facts: MonthFacts, findings: [Finding], model: PlanModel, program: PlanProgram, order: [Int], positions: [Int],
        teams: [Int], schemeTeams: [Int], isRegular: [Bool], baseSalaries: [Int64], teamNames: [Identifier<Team>],
        table: FactTable, personal: [PoolMember: PersonalCoefficient], corrections: [Int: [Int]], draws: [Int: Int],
        refused: [Place]
    ) {
        self.facts = facts
        self.findings = findings
        self.model = model
        self.order = order
        self.positions = positions
        self.teams = teams
        self.schemeTeams = schemeTeams
        self.isRegular = isRegular
        self.baseSalaries = baseSalaries
        self.teamNames = teamNames
        self.table = table
        self.personal = personal
        self.corrections = corrections
        self.draws = draws
        self.refused = refused
        var sums = corrections.isEmpty ? [] : [Int64](repeating: 0, count: order.count)
        for (row, indices) in corrections {
            // FactPreparation has seen to it that the sum fits.
            sums[row] = indices.reduce(0) { $0 &+ facts.corrections[$1].amount.minorUnits }
        }
        correctionSums = sums
        membership = Membership(
            model, positions: positions, teams: teams, schemeTeams: schemeTeams, isRegular: isRegular)
        jobs = JobLists(program, membership, table)
    }

    /// The draw of a row; nil where nothing is agreed.
    func draw(_ row: Int) -> DrawFact? { draws[row].map { facts.draws[$0] } }

    func employee(_ row: Int) -> EmployeeFacts { facts.employees[order[row]] }

    /// How findings and explanations name a row of a table.
    func subject(_ holder: FactLayout.Holder, _ row: Int) -> Subject {
        switch holder {
        case .employee: .employee(employee(row).id)
        case .team: .team(teamNames[row])
        case .dealer: .dealer
        }
    }
}
