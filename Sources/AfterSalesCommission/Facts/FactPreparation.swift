import AfterSalesCore

/// Checks facts against a plan and sorts them into columns, noting every fault on the way.
struct FactPreparation: FindingReporter {
    let model: PlanModel
    let facts: MonthFacts
    var findings: [Finding] = []
    var rows: [Identifier<Employee>: Int] = [:]
    var order: [Int] = []
    var teamNames: [String] = []
    var teamIndex: [String: Int] = [:]
    var tables: [FactTable] = []
    var unread: Set<String> = []

    init(model: PlanModel, facts: MonthFacts) {
        self.model = model
        self.facts = facts
    }

    mutating func run() throws(Rejection) -> PreparedMonth {
        checkHeader()
        sortEmployees()
        collectTeams()
        let positions = checkedPositions()
        tables = FactLayout.Holder.allCases.map { holder in
            let rows =
                switch holder {
                case .employee: order.count
                case .team: teamNames.count
                case .dealer: 1
                }
            return FactTable(rows: rows, columns: model.layout[holder].count)
        }
        placeMetrics()
        placeTargets()
        checkTargets(positions)
        let personal = personalCoefficients()
        let corrections = checkedCorrections()
        guard !findings.contains(where: { $0.severity == .error }) else { throw Rejection(findings) }
        // The order in which facts were given is nobody's business any more.
        findings.sort { ($0.place.path, $0.code.rawValue) < ($1.place.path, $1.code.rawValue) }
        return PreparedMonth(
            facts: facts, findings: findings, model: model, order: order, positions: positions,
            teams: order.map { facts.employees[$0].team.flatMap { teamIndex[$0.rawValue] } ?? -1 },
            schemeTeams: model.schemes.map { $0.team.flatMap { teamIndex[$0] } ?? -1 },
            isRegular: order.map { facts.employees[$0].status == .regular },
            baseSalaries: order.map { facts.employees[$0].baseSalary.minorUnits }, teamNames: teamNames,
            tables: tables, personal: personal, corrections: corrections)
    }

    // MARK: Findings

    mutating func reportDuplicate(_ what: String, at place: Place) {
        report(.duplicateFact, at: place, inputs: [.init("fact", what)], "\(what) is given twice", "\(what) 重复给出")
    }

    mutating func row(of employee: Identifier<Employee>, at place: Place) -> Int? {
        if let row = rows[employee] { return row }
        report(
            .unknownEmployee, at: place, inputs: [.init("employee", employee.rawValue)],
            "\(employee) is not among the employees", "员工列表中没有 \(employee)")
        return nil
    }

    // MARK: Header and employees

    mutating func checkHeader() {
        let root = Place.document
        if facts.currency != model.currency {
            report(
                .currencyMismatch, at: root.field("currency"),
                inputs: [.init("facts", facts.currency.code), .init("plan", model.currency.code)],
                "the facts are in \(facts.currency), the plan pays in \(model.currency)",
                "事实使用 \(facts.currency)，方案使用 \(model.currency)")
        }
        if !model.effective.contains(facts.period) {
            report(
                .planNotEffective, at: root.field("period"),
                inputs: [.init("period", facts.period.description), .init("effective", model.effective.description)],
                "the plan does not apply to \(facts.period)", "方案不适用于 \(facts.period)")
        }
    }

    mutating func sortEmployees() {
        let ids = facts.employees.map(\.id)
        order = ids.indices.sorted { ids[$0] < ids[$1] }
        for (row, index) in order.enumerated() {
            let employee = facts.employees[index]
            let place = Place.document.field("employees").element(index)
            if rows.updateValue(row, forKey: employee.id) != nil {
                reportDuplicate("employee \(employee.id)", at: place.field("id"))
            }
            checkMoney(employee.baseSalary, at: place.field("baseSalary"))
            if employee.baseSalary.minorUnits < 0 {
                report(
                    .negativeAmount, at: place.field("baseSalary"),
                    inputs: [.init("amount", employee.baseSalary.amountText)], "a base salary is not negative",
                    "基本工资不能为负")
            }
        }
    }

    mutating func checkMoney(_ amount: Money, at place: Place) {
        guard amount.currency != facts.currency else { return }
        report(
            .currencyMismatch, at: place,
            inputs: [.init("amount", amount.currency.code), .init("facts", facts.currency.code)],
            "an amount in \(amount.currency) among facts in \(facts.currency)",
            "事实使用 \(facts.currency)，此金额为 \(amount.currency)")
    }

    mutating func collectTeams() {
        var names = Set(model.schemes.compactMap(\.team))
        for employee in facts.employees { if let team = employee.team { names.insert(team.rawValue) } }
        teamNames = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        teamIndex = Dictionary(uniqueKeysWithValues: zip(teamNames, teamNames.indices))
    }

    /// By row the index of the employee's position among the plan's.
    mutating func checkedPositions() -> [Int] {
        let known = Dictionary(uniqueKeysWithValues: zip(model.positions, model.positions.indices))
        let teamsOfPositions = model.positions.indices.map { position in
            model.schemes.filter { $0.basis == .team && $0.admits(position) }.compactMap(\.team)
        }
        return order.map { index in
            let employee = facts.employees[index]
            let place = Place.document.field("employees").element(where: ("id", employee.id.rawValue))
            // A plan that names no position at all pays everybody alike.
            if model.positions.isEmpty { return 0 }
            guard let position = known[employee.position] else {
                reportUnknown(
                    .unknownPosition, employee.position, among: model.positions, at: place.field("position"),
                    "the plan names no position \(employee.position)", "方案中没有岗位 \(employee.position)")
                return 0
            }
            let teams = teamsOfPositions[position]
            if employee.status == .regular, !teams.isEmpty, !teams.contains(employee.team?.rawValue ?? "") {
                report(
                    .outsideTeam, severity: .warning, at: place.field("team"),
                    inputs: [.init("position", employee.position), .init("teams", teams.joined(separator: ", "))],
                    "\(employee.id) is \(employee.position) but in no team that is paid for it: \(teams.joined(separator: ", "))",
                    "\(employee.id) 的岗位为 \(employee.position)，但不在计提班组 \(teams.joined(separator: "、")) 中")
            }
            return position
        }
    }
}
