import AfterSalesCore

/// Everything about a panel that does not change with its figures. A class, so that facts and results of the panel carry
/// one reference to it.
///
/// A row is an employee of a month. Rows lie by position, within a position by month, within a month by id, so that
/// those who are computed alike stand side by side.
final class PanelLayout: Sendable {
    let plan: CommissionPlan
    let months: [PanelMonth]
    let findings: [Finding]
    let columns: [PanelColumn]
    /// By position times months (and one) the first row of that month.
    let positionStarts: [Int32]
    /// By row.
    let monthOfRow: [Int32]
    /// By row the index among the month's employees.
    let employeeOfRow: [Int32]
    /// Row of each statement, month after month, in a month by id.
    let statementRows: [Int32]
    /// By month the first of ``statementRows``; one more at the end.
    let statementStarts: [Int32]
    /// By row the row of the team; −1 for nobody's.
    let teams: [Int]
    /// By month, in the order of the teams' rows.
    let teamNames: [[Identifier<Team>]]
    /// By month the first of its teams' rows; one more at the end.
    let teamStarts: [Int]
    /// By row of a team.
    let monthOfTeam: [Int32]
    /// By row, in minor units.
    let baseSalaries: [Int64]
    /// The sums of corrections of those who have any, by month and id.
    let corrections: [PanelCorrection]
    let groups: [PanelGroup]
    /// By scheme; nil for individual ones.
    let pools: [PanelPool?]
    /// By scheme the intermediates that are kept, by their index.
    let kept: [[Int]]
    /// By scheme the first of its columns among those of all results; one more at the end.
    let columnStarts: [Int]
    /// By column which of the lists that are kept has it: without deductions net is gross, without withholdings what is
    /// payable is net.
    let places: [Int]
    let placeCount: Int
    /// Nil where the plan has formulas that cannot be computed in columns; every month is then closed on its own.
    let program: PanelProgram?
    /// The largest of the base salaries.
    let largestSalary: Int64

    var model: PlanModel { plan.model }
    var rowCount: Int { monthOfRow.count }
    var teamCount: Int { teamStarts[months.count] }

    init(_ assembly: PanelAssembly) {
        plan = assembly.plan
        months = assembly.months
        findings = assembly.findings
        columns = PanelColumn.all(assembly.plan.model)
        positionStarts = assembly.positionStarts
        monthOfRow = assembly.monthOfRow
        employeeOfRow = assembly.employeeOfRow
        statementRows = assembly.statementRows
        statementStarts = assembly.statementStarts
        teams = assembly.teams
        teamNames = assembly.teamNames
        teamStarts = assembly.teamStarts
        monthOfTeam = assembly.teamNames.enumerated().flatMap { month, names in
            names.map { _ in Int32(truncatingIfNeeded: month) }
        }
        baseSalaries = assembly.baseSalaries
        largestSalary = assembly.baseSalaries.max() ?? 0
        corrections = assembly.corrections
        groups = assembly.groups
        pools = assembly.pools
        kept = assembly.kept
        var starts = [0]
        for (scheme, kept) in zip(assembly.plan.model.schemes, assembly.kept) {
            starts.append(starts[starts.count - 1] + scheme.lineColumns + kept.count)
        }
        columnStarts = starts
        (places, placeCount) = Self.places(assembly.plan.model, assembly.kept)
        program = PanelProgram(
            assembly.plan, groups: assembly.groups, kept: assembly.kept, columnStarts: starts, places: places)
    }

    private static func places(_ model: PlanModel, _ kept: [[Int]]) -> ([Int], Int) {
        var places: [Int] = []
        var count = 0
        for (scheme, kept) in zip(model.schemes, kept) {
            for column in 0..<scheme.lineColumns + kept.count {
                let isSame =
                    (column == LineColumns.net && scheme.deductions.isEmpty)
                    || (column == LineColumns.payable && model.withholding.isEmpty)
                if isSame {
                    places.append(places[places.count - 1])
                } else {
                    places.append(count)
                    count += 1
                }
            }
        }
        return (places, count)
    }

    /// The rows of a position in some months.
    func rows(_ position: Int, _ months: Range<Int>) -> Range<Int> {
        let first = position * (self.months.count + 1)
        return Int(positionStarts[first + months.lowerBound])..<Int(positionStarts[first + months.upperBound])
    }

    /// A month's rows in the order of its statements.
    func statements(_ month: Int) -> ArraySlice<Int32> {
        statementRows[Int(statementStarts[month])..<Int(statementStarts[month + 1])]
    }

    func employee(_ row: Int) -> EmployeeFacts { months[Int(monthOfRow[row])].employees[Int(employeeOfRow[row])] }

    /// How many lines a scheme has in some months.
    func lineCount(_ scheme: Int, _ months: Range<Int>) -> Int {
        if let pool = pools[scheme] { return pool.members(months).count }
        return groups.reduce(0) { $0 + ($1.schemes.contains(scheme) ? $1.members(months).count : 0) }
    }

    /// The rows of a scheme's lines in some months, in the order of its results.
    func members(_ scheme: Int, _ months: Range<Int>) -> [Int32] {
        if let pool = pools[scheme] { return Array(pool.rows[pool.members(months)]) }
        return groups.filter { $0.schemes.contains(scheme) }.flatMap { $0.rows[$0.members(months)] }
    }
}

/// What the corrections of somebody add up to.
struct PanelCorrection: Hashable, Sendable {
    let month: Int
    let row: Int
    let amount: Int64
}
