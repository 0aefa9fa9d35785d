import AfterSalesCore

/// Why a formula has no value at a subject, or what somebody should know of the value it has.
enum EvaluationFault: Hashable, Sendable {
    case missingMetric(Int, Subject)
    case missingTarget(Int, Subject)
    /// A formula reads a team's value or target for somebody who is in none.
    case noTeam(Int, Identifier<Employee>, isTarget: Bool)
    case zeroTarget(Int, Subject)
    case negativeAttainment(Int, Subject)
    case divisionByZero(column: Int)
    case overflow(column: Int)
    case emptyClamp(column: Int)
    /// A gate's lower bound is above its upper one.
    case crossedBounds(gate: Int, lower: Rational, upper: Rational, Subject)
    /// A table was given more than it covers; the value stands.
    case beyondTable(Int, input: Rational, Subject)

    /// Whether there is no value because of it.
    var isError: Bool {
        if case .beyondTable = self { return false }
        return true
    }

    /// The finding, for a formula at `place` evaluated for `subject`.
    func finding(in model: PlanModel, formula place: Place, subject: Subject) -> Finding {
        let formula = Finding.Input("formula", place.path)
        let who = Finding.Input("subject", subject.description)
        func of(_ list: String, _ code: Finding.Code, _ measure: Int, _ at: Subject, _ text: (String) -> LocalizedText)
            -> Finding
        {
            let name = model.symbols.measures[measure].name
            return Finding(
                .error, code,
                at: Place.document.field(list).element(where: ("metric", name), ("subject", at.description)),
                inputs: [.init("metric", name), .init("subject", at.description), formula], text(name))
        }
        switch self {
        case .missingMetric(let measure, let at):
            return of("metrics", .missingMetric, measure, at) {
                LocalizedText("\($0) is missing at \(at)", "\(at) 缺少指标 \($0)")
            }
        case .missingTarget(let measure, let at):
            return of("targets", .missingTarget, measure, at) {
                LocalizedText("the target of \($0) is missing at \(at)", "\(at) 缺少 \($0) 的目标")
            }
        case .noTeam(let measure, let id, let isTarget):
            let name = model.symbols.measures[measure].name
            return Finding(
                .error, isTarget ? .missingTarget : .missingMetric,
                at: Place.document.field("employees").element(where: ("id", id.rawValue)).field("team"),
                inputs: [
                    .init("metric", name), .init("subject", Subject.employee(id).description), formula,
                ],
                LocalizedText(
                    "\(id) is in no team whose \(name) could be read", "\(id) 不属于任何班组，无法读取班组的 \(name)"))
        case .zeroTarget(let measure, let at):
            return of("targets", .zeroTarget, measure, at) {
                LocalizedText("the target of \($0) at \(at) is zero", "\(at) 的 \($0) 目标为零")
            }
        case .negativeAttainment(let measure, let at):
            return of("metrics", .negativeAmount, measure, at) {
                LocalizedText("the attainment of \($0) at \(at) is negative", "\(at) 的 \($0) 达成率为负")
            }
        case .divisionByZero(let column):
            return Finding(
                .error, .divisionByZero, at: place.column(column), inputs: [who],
                LocalizedText("a division by zero for \(subject)", "\(subject) 的公式除以零"))
        case .overflow(let column):
            return Finding(
                .error, .overflow, at: place.column(column), inputs: [who],
                LocalizedText("a value for \(subject) is larger than can be computed with", "\(subject) 的数值超出可计算的范围"))
        case .emptyClamp(let column):
            return Finding(
                .error, .emptyClamp, at: place.column(column), inputs: [who],
                LocalizedText(
                    "the lower bound of clamp is above the upper one for \(subject)", "\(subject) 的 clamp 下限大于上限"))
        case .crossedBounds(let index, let lower, let upper, let at):
            return crossedBounds(model.gates[index], index, lower, upper, at, in: model)
        case .beyondTable(let table, let input, let at):
            let table = model.symbols.tables[table]
            let through = table.through.map(\.description) ?? ""
            return Finding(
                .warning, .beyondTable, at: Place.document.field("tables").field(table.name),
                inputs: [
                    .init("input", input.description), .init("through", through),
                    .init("subject", at.description), formula,
                ],
                LocalizedText(
                    "\(table.name): \(input) of \(at) is past \(through), the last input covered",
                    "\(table.name)：\(at) 的 \(input) 超过表的上限 \(through)"))
        }
    }

    /// At the fact of the lower bound where it is one, else at the gate.
    private func crossedBounds(
        _ gate: GateModel, _ index: Int, _ lower: Rational, _ upper: Rational, _ at: Subject, in model: PlanModel
    ) -> Finding {
        let bound = gate.operands[Expression.GateNode.lower]
        var place = Place.document.field("gates").element(index)
        if case .value(let reading) = bound.nodes[bound.root], reading.measure < model.symbols.metricCount {
            place = Place.document.field("metrics").element(
                where: ("metric", model.symbols.measures[reading.measure].name), ("subject", at.description))
        }
        let (low, high) = (model.text(lower, bound.dimension), model.text(upper, bound.dimension))
        return Finding(
            .error, .gateBoundsCrossed, at: place,
            inputs: [
                .init("gate", gate.id), .init("subject", at.description), .init("lower", low), .init("upper", high),
            ],
            LocalizedText(
                "\(gate.title.english) at \(at): the lower bound \(low) is above the upper bound \(high)",
                "\(at) 的\(gate.title.simplifiedChinese)：下限 \(low) 高于上限 \(high)"))
    }
}
