import AfterSalesCore

/// Checks facts against a plan and sorts them into columns, noting every fault on the way.
///
/// The columns are made also where there are faults, so that a close can say in the same run what its formulas miss.
struct FactPreparation: FindingReporter {
    let model: PlanModel
    let program: PlanProgram
    let facts: MonthFacts
    let gaps: FactGaps
    var findings: [Finding]
    var errorCount = 0
    var rows: [Identifier<Employee>: Int] = [:]
    var order: [Int] = []
    /// Rows of employees that are given once more; they take no part.
    var duplicateRows: Set<Int> = []
    var positions: [Int] = []
    var isRegular: [Bool] = []
    var teamNames: [Identifier<Team>] = []
    var teamIndex: [Identifier<Team>: Int] = [:]
    var table: FactTable
    /// Values that no formula reads where they were given, and what has been said of that.
    var unread: Set<Unread> = []
    var unreadHolders: Set<Unread> = []
    /// Whether there are more lines or values than can be kept. Nothing but the findings is made then.
    private(set) var isTooLarge = false
    /// Where values stood that were refused.
    var refused: [Place]
    /// The metric that was looked up last.
    var lastMeasure: (name: String, index: Int)?

    init(_ plan: CommissionPlan, _ facts: MonthFacts, findings: [Finding] = [], gaps: FactGaps = FactGaps()) {
        model = plan.model
        program = plan.program
        self.facts = facts
        self.findings = findings
        self.gaps = gaps
        refused = gaps.values
        table = FactTable(model.layout, employees: 0, teams: 0)
    }

    mutating func run() -> FactColumns {
        checkHeader()
        sortEmployees()
        collectTeams()
        checkEmployees()
        checkSize()
        // The table is still empty: making it is what has been refused.
        if isTooLarge { return columns(personal: [:], corrections: [:], draws: [:]) }
        table = FactTable(model.layout, employees: order.count, teams: teamNames.count)
        placeMetrics()
        placeTargets()
        checkTargets()
        let personal = personalCoefficients()
        let corrections = checkedCorrections()
        let draws = checkedDraws()
        if !findings.contains(where: { $0.severity == .error }) {
            // The order in which facts were given is nobody's business any more.
            findings.sort {
                ($0.place.path, $0.code.rawValue, $0.message.english)
                    < ($1.place.path, $1.code.rawValue, $1.message.english)
            }
        }
        return columns(personal: personal, corrections: corrections, draws: draws)
    }

    private func columns(
        personal: [FactColumns.PoolMember: FactColumns.PersonalCoefficient], corrections: [Int: [Int]],
        draws: [Int: Int]
    ) -> FactColumns {
        FactColumns(
            facts: facts, findings: findings, model: model, program: program, order: order, positions: positions,
            teams: order.map { facts.employees[$0].team.flatMap { teamIndex[$0] } ?? -1 },
            schemeTeams: model.schemes.map { $0.team.flatMap { teamIndex[Identifier($0)] } ?? -1 },
            isRegular: isRegular,
            baseSalaries: order.map { facts.employees[$0].baseSalary.minorUnits }, teamNames: teamNames, table: table,
            personal: personal, corrections: corrections, draws: draws, refused: refused)
    }

    // MARK: Findings

    func place(_ list: String, _ index: Int) -> Place { gaps.place(list, index) }

    mutating func reportDuplicate(_ what: String, at place: Place) {
        report(
            .duplicateFact, at: place, inputs: [.init("fact", what)], "\(what) is given twice", "\(what) 重复给出")
    }

    /// The row of an employee; nil where there is none, which has been reported.
    mutating func row(of employee: Identifier<Employee>, at place: Place) -> Int? {
        if let row = rows[employee] { return row }
        if gaps.employees.contains(employee) { return nil }
        report(
            .unknownEmployee, at: place, inputs: [.init("employee", employee.rawValue)],
            "\(employee) is not among the employees", "员工列表中没有 \(employee)")
        return nil
    }

    // MARK: Header and employees

    private mutating func checkHeader() {
        let root = Place.document
        if facts.currency != model.currency {
            report(
                .currencyMismatch, at: root.field("currency"),
                inputs: [.init("facts", facts.currency.code), .init("plan", model.currency.code)],
                "the facts are in \(facts.currency), the plan pays in \(model.currency)",
                "月度数据使用 \(facts.currency)，方案使用 \(model.currency)")
        }
        if !model.effective.contains(facts.period) {
            report(
                .planNotEffective, at: root.field("period"),
                inputs: [.init("period", facts.period.description), .init("effective", model.effective.description)],
                "the plan does not apply to \(facts.period)", "方案不适用于 \(facts.period)")
        }
    }

    /// By id. Facts mostly come sorted; looking costs less than sorting them again.
    private mutating func sortEmployees() {
        order = Array(facts.employees.indices)
        let isSorted = order.dropFirst().allSatisfy { facts.employees[$0 - 1].id < facts.employees[$0].id }
        if !isSorted { order.sort { facts.employees[$0].id < facts.employees[$1].id } }
        rows.reserveCapacity(order.count)
        for (row, index) in order.enumerated() {
            let id = facts.employees[index].id
            if rows[id] == nil {
                rows[id] = row
            } else {
                duplicateRows.insert(row)
                reportDuplicate("employee \(id)", at: place("employees", index).field("id"))
            }
        }
    }

    private mutating func collectTeams() {
        var names = Set(model.schemes.compactMap { $0.team.map { Identifier<Team>($0) } })
        var last: Identifier<Team>?
        for index in facts.employees.indices {
            guard let team = facts.employees[index].team, team != last else { continue }
            names.insert(team)
            last = team
        }
        teamNames = names.sorted()
        teamIndex = Dictionary(uniqueKeysWithValues: zip(teamNames, teamNames.indices))
    }

    private mutating func checkEmployees() {
        positions.reserveCapacity(order.count)
        isRegular.reserveCapacity(order.count)
        for (row, index) in order.enumerated() {
            let position = model.positionIndex[facts.employees[index].position]
            let isRegular = facts.employees[index].status == .regular && !duplicateRows.contains(row)
            checkSalary(facts.employees[index].baseSalary, index)
            // Whoever has left takes part in nothing, and the position may have gone too.
            let hasLeft = facts.employees[index].status == .left
            if position == nil, !model.positions.isEmpty, !hasLeft { reportUnknownPosition(facts.employees[index]) }
            if let position, isRegular, !model.teamsByPosition[position].isEmpty {
                checkTeam(facts.employees[index], model.teamsByPosition[position])
            }
            // A plan that names no position at all pays everybody alike; whoever's position is unknown takes no part.
            positions.append(position ?? 0)
            self.isRegular.append(isRegular && (position != nil || model.positions.isEmpty))
        }
    }

    /// So many amounts of lines, or values of metrics, are a GiB; a month with more is refused before it is made.
    private static let mostValues = 1 << 27

    private mutating func checkSize() {
        let columns = model.parts.map { parts in parts.reduce(0) { $0 + model.schemes[$1.scheme].lineColumns } }
        var values = teamNames.count * model.layout[.team].count + order.count * model.layout[.employee].count
        for (row, position) in positions.enumerated() where isRegular[row] { values += columns[position] }
        guard values > Self.mostValues else { return }
        isTooLarge = true
        (order, positions, isRegular) = ([], [], [])
        report(
            .monthTooLarge, at: Place.document.field("employees"),
            inputs: [.init("values", String(values)), .init("limit", String(Self.mostValues))],
            "the month has \(values) values and amounts, at most \(Self.mostValues) are computed",
            "该月共有 \(values) 个数值和金额，最多计算 \(Self.mostValues) 个")
    }

    private mutating func checkSalary(_ salary: Money, _ index: Int) {
        if salary.currency != facts.currency {
            reportCurrency(salary, at: place("employees", index).field("baseSalary"))
        }
        if salary.minorUnits < 0 {
            report(
                .negativeAmount, at: place("employees", index).field("baseSalary"),
                inputs: [.init("amount", salary.amountText)], "a base salary is not negative", "基本工资不能为负")
        }
    }

    mutating func reportCurrency(_ amount: Money, at place: Place) {
        report(
            .currencyMismatch, at: place,
            inputs: [.init("amount", amount.currency.code), .init("facts", facts.currency.code)],
            "an amount in \(amount.currency) among facts in \(facts.currency)",
            "月度数据使用 \(facts.currency)，此金额为 \(amount.currency)")
    }

    private func stablePlace(_ employee: EmployeeFacts) -> Place {
        Place.document.field("employees").element(where: ("id", employee.id.rawValue))
    }

    private mutating func reportUnknownPosition(_ employee: EmployeeFacts) {
        reportUnknown(
            .unknownPosition, employee.position, among: model.positions,
            at: stablePlace(employee).field("position"), "the plan names no position \(employee.position)",
            "方案中没有岗位 \(employee.position)")
    }

    /// Whoever's position a team is paid for should be in such a team, or would be paid nothing without a word.
    private mutating func checkTeam(_ employee: EmployeeFacts, _ teams: [String]) {
        guard !teams.contains(employee.team?.rawValue ?? "") else { return }
        let names = teams.joined(separator: ", ")
        report(
            .outsideTeam, severity: .warning, at: stablePlace(employee).field("team"),
            inputs: [
                .init("position", employee.position), .init("teams", names),
                .init("subject", Subject.employee(employee.id).description),
            ],
            "\(employee.id) is \(employee.position) but in no team that is paid for it: \(names)",
            "\(employee.id) 的岗位为 \(employee.position)，但不在计提班组 \(names) 中")
    }
}
