import AfterSalesCore

/// Checks facts against a plan and sorts them into columns, noting every fault on the way.
struct FactPreparation {
    let model: PlanModel
    let facts: MonthFacts
    private(set) var findings: [Finding] = []
    private var rows: [Identifier<Employee>: Int] = [:]
    private var order: [Int] = []
    private var teamNames: [String] = []
    private var teamIndex: [String: Int] = [:]
    private var tables: [FactTable] = []
    private var unread: Set<String> = []

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
            teams: order.map { facts.employees[$0].team.flatMap { teamIndex[$0.rawValue] } },
            isRegular: order.map { facts.employees[$0].status == .regular },
            baseSalaries: order.map { facts.employees[$0].baseSalary.minorUnits }, teamNames: teamNames,
            teamIndex: teamIndex, tables: tables, personal: personal, corrections: corrections)
    }

    // MARK: Findings

    private mutating func report(
        _ code: Finding.Code, severity: Finding.Severity = .error, at place: Place, inputs: [Finding.Input] = [],
        _ english: String, _ chinese: String
    ) {
        findings.append(Finding(severity, code, at: place, inputs: inputs, LocalizedText(english, chinese)))
    }

    private mutating func reportUnknown(
        _ code: Finding.Code, severity: Finding.Severity = .error, _ name: String, among names: [String],
        at place: Place, _ english: String, _ chinese: String
    ) {
        let nearest = NearestName.of(name, among: names)
        report(
            code, severity: severity, at: place, inputs: [.init("name", name)] + (nearest.map { [.init("nearest", $0)] } ?? []),
            english + (nearest.map { "; did you mean \($0)?" } ?? ""),
            chinese + (nearest.map { "；是否指 \($0)？" } ?? ""))
    }

    private mutating func reportDuplicate(_ what: String, at place: Place) {
        report("duplicateFact", at: place, inputs: [.init("fact", what)], "\(what) is given twice", "\(what) 重复给出")
    }

    private mutating func row(of employee: Identifier<Employee>, at place: Place) -> Int? {
        if let row = rows[employee] { return row }
        report(
            "unknownEmployee", at: place, inputs: [.init("employee", employee.rawValue)],
            "\(employee) is not among the employees", "员工列表中没有 \(employee)")
        return nil
    }

    // MARK: Header and employees

    private mutating func checkHeader() {
        let root = Place.document
        if facts.currency != model.currency {
            report(
                "currencyMismatch", at: root.field("currency"),
                inputs: [.init("facts", facts.currency.code), .init("plan", model.currency.code)],
                "the facts are in \(facts.currency), the plan pays in \(model.currency)",
                "事实使用 \(facts.currency)，方案使用 \(model.currency)")
        }
        if !model.effective.contains(facts.period) {
            report(
                "planNotEffective", at: root.field("period"),
                inputs: [.init("period", facts.period.description), .init("effective", model.effective.description)],
                "the plan does not apply to \(facts.period)", "方案不适用于 \(facts.period)")
        }
    }

    private mutating func sortEmployees() {
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
                    "negativeAmount", at: place.field("baseSalary"),
                    inputs: [.init("amount", employee.baseSalary.amountText)], "a base salary is not negative", "基本工资不能为负")
            }
        }
    }

    private mutating func checkMoney(_ amount: Money, at place: Place) {
        guard amount.currency != facts.currency else { return }
        report(
            "currencyMismatch", at: place,
            inputs: [.init("amount", amount.currency.code), .init("facts", facts.currency.code)],
            "an amount in \(amount.currency) among facts in \(facts.currency)",
            "事实使用 \(facts.currency)，此金额为 \(amount.currency)")
    }

    private mutating func collectTeams() {
        var names = Set(model.schemes.compactMap(\.team))
        for employee in facts.employees { if let team = employee.team { names.insert(team.rawValue) } }
        teamNames = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        teamIndex = Dictionary(uniqueKeysWithValues: zip(teamNames, teamNames.indices))
    }

    /// By row the index of the employee's position among the plan's.
    private mutating func checkedPositions() -> [Int] {
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
                    "unknownPosition", employee.position, among: model.positions, at: place.field("position"),
                    "the plan names no position \(employee.position)", "方案中没有岗位 \(employee.position)")
                return 0
            }
            let teams = teamsOfPositions[position]
            if employee.status == .regular, !teams.isEmpty, !teams.contains(employee.team?.rawValue ?? "") {
                report(
                    "outsideTeam", severity: .warning, at: place.field("team"),
                    inputs: [.init("position", employee.position), .init("teams", teams.joined(separator: ", "))],
                    "\(employee.id) is \(employee.position) but in no team that is paid for it: \(teams.joined(separator: ", "))",
                    "\(employee.id) 的岗位为 \(employee.position)，但不在计提班组 \(teams.joined(separator: "、")) 中")
            }
            return position
        }
    }

    // MARK: Metrics and targets

    /// A metric value or a target on its way into a column. Its place and its wording are made for findings only.
    private struct Entry {
        let list: String
        let index: Int
        let metric: String
        let subject: Subject
        let value: DecimalNumeral

        var place: Place { Place.document.field(list).element(index) }
        var text: String { (list == "targets" ? "target of " : "") + "\(metric) at \(subject)" }
        /// The same place whatever the order of the facts.
        var stablePlace: Place {
            Place.document.field(list).element(where: ("metric", metric), ("subject", subject.description))
        }
    }

    private mutating func placeMetrics() {
        for (index, fact) in facts.metrics.enumerated() {
            let entry = Entry(
                list: "metrics", index: index, metric: fact.metric, subject: fact.subject, value: fact.value)
            guard let measure = measure(of: entry) else { continue }
            if measure >= model.symbols.metricCount {
                report(
                    "derivedMetricGiven", at: entry.place.field("metric"), inputs: [.init("metric", fact.metric)],
                    "\(fact.metric) is computed by the plan and cannot be given", "\(fact.metric) 由方案计算，不能直接给出")
                continue
            }
            place(entry, measure) { $0.value[measure] }
        }
    }

    private mutating func placeTargets() {
        for (index, target) in facts.targets.enumerated() {
            let entry = Entry(
                list: "targets", index: index, metric: target.metric, subject: target.subject, value: target.value)
            guard let measure = measure(of: entry) else { continue }
            place(entry, measure) { $0.target[measure] }
        }
    }

    private mutating func measure(of entry: Entry) -> Int? {
        if let measure = model.symbols.measure(entry.metric) { return measure }
        reportUnknown(
            "unknownMetric", severity: .warning, entry.metric, among: model.symbols.measures.map(\.name), at: entry.stablePlace,
            "the plan has no metric \(entry.metric); the \(entry.text) is not used",
            "方案中没有指标 \(entry.metric)，\(entry.subject) 的值未使用")
        return nil
    }

    /// Rounds a value to the unit's decimals and puts it where formulas read it, if they do.
    private mutating func place(_ entry: Entry, _ measure: Int, in column: (FactLayout.Columns) -> Int?) {
        guard let (holder, row) = holder(of: entry), let units = units(of: entry, measure) else { return }
        guard let column = column(model.layout[holder]) else {
            // Nothing reads it here, but given twice it is still given twice.
            if !unread.insert(entry.text).inserted { reportDuplicate(entry.text, at: entry.place) }
            return
        }
        if tables[holder.rawValue][column, row] != nil {
            reportDuplicate(entry.text, at: entry.place)
        } else {
            tables[holder.rawValue].set(units, column: column, row: row)
        }
    }

    private mutating func holder(of entry: Entry) -> (FactLayout.Holder, Int)? {
        switch entry.subject {
        case .dealer:
            return (.dealer, 0)
        case .employee(let id):
            if let row = rows[id] { return (.employee, row) }
            _ = row(of: id, at: entry.place.field("subject"))
            return nil
        case .team(let id):
            if let team = teamIndex[id.rawValue] { return (.team, team) }
            reportUnknown(
                "unknownTeam", severity: .warning, id.rawValue, among: teamNames, at: entry.stablePlace,
                "there is no team \(id); the \(entry.text) is not used", "没有班组 \(id)，其值未使用")
            return nil
        }
    }

    private mutating func units(of entry: Entry, _ measure: Int) -> Int64? {
        let digits = model.storedDigits(of: measure)
        if entry.value.scale > digits {
            if digits == 0 {
                report(
                    "fractionalCount", at: entry.place.field("value"), inputs: [.init("value", entry.value.description)],
                    "\(entry.text) is a count and cannot be \(entry.value)", "\(entry.text) 是计数，不能为 \(entry.value)")
                return nil
            }
            report(
                "valueRounded", severity: .warning, at: entry.stablePlace,
                inputs: [.init("value", entry.value.description), .init("digits", String(digits))],
                "\(entry.text) has more than \(digits) decimals: \(entry.value) is rounded",
                "\(entry.text) 的小数超过 \(digits) 位，\(entry.value) 已舍入")
        }
        if let units = try? entry.value.units(fractionDigits: digits, rounding: model.rule) { return units }
        report(
            "overflow", at: entry.place.field("value"), inputs: [.init("value", entry.value.description)],
            "\(entry.text) is larger than can be computed with", "\(entry.text) 超出可计算的范围")
        return nil
    }

    /// Targets have to be agreed before the month begins; a team's, acknowledged by those who share its pool.
    private mutating func checkTargets(_ positions: [Int]) {
        let sorted = facts.targets.sorted { ($0.metric, $0.subject.description) < ($1.metric, $1.subject.description) }
        for target in sorted {
            let place = Place.document.field("targets").element(
                where: ("metric", target.metric), ("subject", target.subject.description))
            if target.agreedOn.map({ $0 >= facts.period.firstDay }) ?? true {
                let date = target.agreedOn?.description ?? "–"
                report(
                    "targetAgreedLate", severity: .warning, at: place.field("agreedOn"), inputs: [.init("agreedOn", date)],
                    "the target of \(target.metric) at \(target.subject) was not agreed before \(facts.period) began: \(date)",
                    "\(target.subject) 的 \(target.metric) 目标未在 \(facts.period) 开始前确定：\(date)")
            }
            for employee in target.acknowledgedBy { _ = row(of: employee, at: place.field("acknowledgedBy")) }
            guard case .team(let team) = target.subject else { continue }
            let missing = members(of: team.rawValue, positions).filter { !target.acknowledgedBy.contains($0) }
            guard !missing.isEmpty else { continue }
            let names = missing.map(\.rawValue).joined(separator: ", ")
            report(
                "targetNotAcknowledged", severity: .warning, at: place.field("acknowledgedBy"), inputs: [.init("missing", names)],
                "the target of \(target.metric) at \(target.subject) is not acknowledged by \(names)",
                "\(target.subject) 的 \(target.metric) 目标尚未由 \(names) 签字认可")
        }
    }

    /// Those who share the pools of a team, sorted.
    private func members(of team: String, _ positions: [Int]) -> [Identifier<Employee>] {
        let schemes = model.schemes.filter { $0.team == team }
        return order.indices.compactMap { row in
            let employee = facts.employees[order[row]]
            guard employee.status == .regular, employee.team?.rawValue == team,
                schemes.contains(where: { $0.admits(positions[row]) })
            else { return nil }
            return employee.id
        }
    }

    // MARK: Coefficients and corrections

    private mutating func personalCoefficients() -> [PreparedMonth.PoolMember: PreparedMonth.PersonalCoefficient] {
        var personal: [PreparedMonth.PoolMember: PreparedMonth.PersonalCoefficient] = [:]
        for (row, index) in order.enumerated() where !facts.employees[index].coefficients.isEmpty {
            let place = Place.document.field("employees").element(index).field("coefficients")
            for (id, value) in facts.employees[index].coefficients.sorted(by: { $0.key < $1.key }) {
                guard let scheme = pool(id, at: place.field(id)), let weight = weight(value, at: place.field(id)) else {
                    continue
                }
                personal[.init(scheme: scheme, employee: row)] = .init(weight: weight, adjustment: nil)
            }
        }
        var adjusted: Set<PreparedMonth.PoolMember> = []
        for (index, adjustment) in facts.coefficientAdjustments.enumerated() {
            let place = Place.document.field("coefficientAdjustments").element(index)
            if adjustment.approvedBy?.allSatisfy(\.isWhitespace) ?? true {
                report(
                    "adjustmentNotApproved", at: place.field("approvedBy"),
                    inputs: [.init("employee", adjustment.employee.rawValue), .init("scheme", adjustment.scheme)],
                    "nobody approved the coefficient of \(adjustment.employee) in \(adjustment.scheme)",
                    "\(adjustment.employee) 在 \(adjustment.scheme) 的系数调整未经批准")
            }
            let row = row(of: adjustment.employee, at: place.field("employee"))
            let scheme = pool(adjustment.scheme, at: place.field("scheme"))
            let weight = weight(adjustment.coefficient, at: place.field("coefficient"))
            guard let row, let scheme, let weight else { continue }
            let member = PreparedMonth.PoolMember(scheme: scheme, employee: row)
            if !adjusted.insert(member).inserted {
                reportDuplicate("coefficient of \(adjustment.employee) in \(adjustment.scheme)", at: place)
            }
            personal[member] = .init(weight: weight, adjustment: adjustment)
        }
        return personal
    }

    private mutating func pool(_ id: String, at place: Place) -> Int? {
        guard let scheme = model.schemes.firstIndex(where: { $0.id == id }) else {
            reportUnknown(
                "unknownScheme", id, among: model.schemes.map(\.id), at: place, "the plan has no scheme \(id)",
                "方案中没有项目 \(id)")
            return nil
        }
        if model.schemes[scheme].basis == .individual {
            report(
                "coefficientsNotAllowed", at: place, inputs: [.init("scheme", id)], "\(id) has no pool to divide",
                "\(id) 没有可分配的总额")
            return nil
        }
        return scheme
    }

    private mutating func weight(_ value: DecimalNumeral, at place: Place) -> Int64? {
        if let weight = CoefficientWeight.units(of: value) { return weight }
        report(
            "invalidCoefficient", at: place, inputs: [.init("coefficient", value.description)],
            "a coefficient is greater than 0, at most 1000000, with at most 6 decimals",
            "系数应大于 0，不超过 1000000，最多 6 位小数")
        return nil
    }

    private mutating func checkedCorrections() -> [Int: [Int]] {
        var corrections: [Int: [Int]] = [:]
        for (index, correction) in facts.corrections.enumerated() {
            let place = Place.document.field("corrections").element(index)
            checkMoney(correction.amount, at: place.field("amount"))
            if correction.ofPeriod >= facts.period {
                report(
                    "correctionNotEarlier", at: place.field("ofPeriod"),
                    inputs: [.init("ofPeriod", correction.ofPeriod.description)],
                    "a correction is of a month before \(facts.period)", "更正应属于 \(facts.period) 之前的月份")
            }
            guard let row = row(of: correction.employee, at: place.field("employee")) else { continue }
            corrections[row, default: []].append(index)
        }
        return corrections
    }
}
