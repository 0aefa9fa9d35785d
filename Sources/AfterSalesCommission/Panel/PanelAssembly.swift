import AfterSalesCore

/// Checks who works where against a plan and lays out the rows of a panel.
struct PanelAssembly: FindingReporter {
    let plan: CommissionPlan
    let months: [PanelMonth]
    var findings: [Finding] = []
    var errorCount = 0
    var positionStarts: [Int32] = []
    var monthOfRow: [Int32] = []
    var employeeOfRow: [Int32] = []
    var statementRows: [Int32] = []
    var statementStarts: [Int32] = [0]
    var teams: [Int] = []
    var teamNames: [[Identifier<Team>]] = []
    var teamStarts: [Int] = [0]
    var baseSalaries: [Int64] = []
    var corrections: [PanelCorrection] = []
    var groups: [PanelGroup] = []
    var pools: [PanelPool?] = []
    var kept: [[Int]] = []
    /// By row whether the employee takes part.
    var isRegular: [Bool] = []

    private var model: PlanModel { plan.model }

    init(_ plan: CommissionPlan, _ months: [PanelMonth], keeping intermediates: [PanelIntermediate]) {
        self.plan = plan
        self.months = months
        kept = Array(repeating: [], count: plan.model.schemes.count)
        for (index, intermediate) in intermediates.enumerated() { keep(intermediate, index) }
        checkNames()
        let prepared = months.indices.map { prepare($0) }
        guard errorCount == 0, checkSize(prepared) else { return }
        placeRows(prepared)
        for month in months.indices { placeTeams(prepared[month], month) }
        placeCorrections(prepared)
        placeGroups()
        pools = model.schemes.indices.map { scheme in
            model.schemes[scheme].basis == .individual ? nil : pool(scheme, prepared)
        }
    }

    // MARK: Checks

    private func place(_ month: Int) -> Place {
        Place.document.field("months").element(
            where: ("dealer", months[month].dealer.rawValue), ("period", months[month].period.description))
    }

    private mutating func checkNames() {
        var seen: Set<String> = []
        for (index, month) in months.enumerated() {
            let name = "\(month.period) \(month.dealer)"
            guard !seen.insert(name).inserted else { continue }
            report(
                .duplicateFact, at: Place.document.field("months").element(index), inputs: [.init("fact", name)],
                "\(month.period) of \(month.dealer) is given twice", "\(month.dealer) 的 \(month.period) 重复给出")
        }
    }

    /// The month checked against the plan, as a month on its own is.
    private mutating func prepare(_ month: Int) -> FactColumns {
        var preparation = FactPreparation(plan, months[month].facts(in: model.currency))
        let columns = preparation.run()
        let inputs = [
            Finding.Input("dealer", months[month].dealer.rawValue),
            Finding.Input("period", months[month].period.description),
        ]
        for finding in columns.findings {
            let path = place(month).path + finding.place.path.dropFirst(Place.document.path.count)
            add(
                Finding(
                    finding.severity, finding.code, at: Place(path, column: finding.place.column),
                    inputs: finding.inputs + inputs, finding.message))
        }
        for id in months[month].targetsAcknowledgedBy where preparation.rows[id] == nil {
            report(
                .unknownEmployee, at: place(month).field("targetsAcknowledgedBy"),
                inputs: [.init("employee", id.rawValue)] + inputs, "\(id) is not among the employees",
                "员工列表中没有 \(id)")
        }
        return columns
    }

    /// So many rows, values and amounts together are four GiB.
    private static let mostValues = 1 << 29

    private mutating func checkSize(_ prepared: [FactColumns]) -> Bool {
        var values = 0
        for month in prepared {
            values +=
                month.order.count * (model.layout[.employee].count + 4) + (month.membership.amountStarts.last ?? 0)
            values += month.teamNames.count * model.layout[.team].count + model.layout[.dealer].count
        }
        guard values > Self.mostValues else { return true }
        report(
            .monthTooLarge, at: Place.document.field("months"),
            inputs: [.init("values", String(values)), .init("limit", String(Self.mostValues))],
            "the months have \(values) values and amounts, at most \(Self.mostValues) are computed in one run",
            "各月共有 \(values) 个数值和金额，一次最多计算 \(Self.mostValues) 个")
        return false
    }

    private mutating func keep(_ intermediate: PanelIntermediate, _ index: Int) {
        let place = Place.document.field("intermediates").element(index)
        guard let scheme = model.schemes.firstIndex(where: { $0.id == intermediate.scheme }) else {
            reportUnknown(
                .unknownScheme, intermediate.scheme, among: model.schemes.map(\.id), at: place.field("scheme"),
                "the plan has no scheme \(intermediate.scheme)", "方案中没有项目 \(intermediate.scheme)")
            return
        }
        let definitions = model.schemes[scheme].basis == .individual ? model.schemes[scheme].definitions : []
        guard let local = definitions.firstIndex(where: { $0.name == intermediate.name }) else {
            reportUnknown(
                .unknownName, intermediate.name, among: definitions.map(\.name), at: place.field("name"),
                "\(intermediate.scheme) computes no \(intermediate.name) of an employee",
                "\(intermediate.scheme) 没有按员工计算的 \(intermediate.name)")
            return
        }
        let dimension = definitions[local].expression.dimension
        guard model.digits(of: dimension) != nil else {
            report(
                .dimension, at: place.field("name"), inputs: [.init("unit", dimension.description)],
                "\(intermediate.name) has a composite unit and is no decimal", "\(intermediate.name) 的单位是复合单位，不是小数")
            return
        }
        if !kept[scheme].contains(local) { kept[scheme].append(local) }
    }
}
