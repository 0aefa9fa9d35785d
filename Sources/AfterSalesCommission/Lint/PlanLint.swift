import AfterSalesCore

/// Notes on a plan that is valid: what a payroll clerk wants to know before the money is out.
struct PlanLint: FindingReporter {
    let model: PlanModel
    let draft: PlanDraft
    var findings: [Finding] = []
    var errorCount = 0

    init(_ model: PlanModel, _ draft: PlanDraft) {
        self.model = model
        self.draft = draft
        checkVocabulary()
        checkTables()
        checkPools()
        checkContributions()
        checkPositions()
        checkFormulas()
    }

    mutating func note(
        _ code: Finding.Code, at place: Place, inputs: [Finding.Input] = [], _ english: String, _ chinese: String
    ) {
        report(code, severity: .note, at: place, inputs: inputs, english, chinese)
    }

    /// Every formula of the plan with its place.
    var formulas: [(expression: Expression, place: Place)] {
        var all: [(Expression, Place)] = []
        for (index, expression) in model.derived.enumerated() {
            all.append((expression, expression.gate.map(place(ofGate:)) ?? place(ofDerived: index).field("is")))
        }
        for (index, scheme) in model.schemes.enumerated() {
            let place = Place.document.field("schemes").element(index)
            for (index, definition) in scheme.definitions.enumerated() {
                all.append((definition.expression, place.field("let").element(index).field("is")))
            }
            all.append((scheme.amount, place.field("amount")))
            for (index, contribution) in scheme.contributes.enumerated() {
                all.append((contribution.expression, place.field("contributes").element(index).field("is")))
            }
            for (index, deduction) in scheme.deductions.enumerated() {
                all.append((deduction.expression, place.field("deductions").element(index).field("is")))
            }
        }
        for hold in model.holds { all.append((hold.expression, hold.place)) }
        return all
    }

    private func place(ofDerived index: Int) -> Place { Place.document.field("derived").element(index) }
    func place(ofGate index: Int) -> Place { Place.document.field("gates").element(index) }

    // MARK: Names nobody uses

    private mutating func checkVocabulary() {
        var measures: Set<Int> = []
        var constants: Set<Int> = []
        var tables: Set<Int> = []
        for (expression, _) in formulas {
            for index in expression.used {
                switch expression.nodes[index] {
                case .value(let reading), .target(let reading), .attainment(let reading):
                    measures.insert(reading.measure)
                case .constant(let constant): constants.insert(constant)
                case .step(let table, _), .graduated(let table, _), .interpolated(let table, _): tables.insert(table)
                default: break
                }
            }
        }
        checkGates(read: measures)
        for (index, measure) in model.symbols.measures.enumerated()
        where !measures.contains(index) && !model.symbols.gates.contains(index) {
            let place =
                index < model.symbols.metricCount
                ? Place.document.field("metrics").field(measure.name)
                : place(ofDerived: index - model.symbols.metricCount)
            noteUnused(.unusedMetric, measure.name, at: place)
        }
        for (index, constant) in model.symbols.constants.enumerated() {
            let place = Place.document.field("constants").field(constant.name)
            if !constants.contains(index) { noteUnused(.unusedConstant, constant.name, at: place) }
            noteIfRounded(draft.constants[index], constant.value, at: place)
        }
        for (index, table) in model.symbols.tables.enumerated() where !tables.contains(index) {
            noteUnused(.unusedTable, table.name, at: Place.document.field("tables").field(table.name))
        }
    }

    private mutating func noteUnused(_ code: Finding.Code, _ name: String, at place: Place) {
        note(code, at: place, inputs: [.init("name", name)], "no formula uses \(name)", "没有公式使用 \(name)")
    }

    private mutating func noteIfRounded(_ constant: Constant, _ value: Rational, at place: Place) {
        guard let written = try? DecimalNumeral(constant.value), written.rational != value else { return }
        note(
            .constantRounded, at: place.field("value"),
            inputs: [.init("written", constant.value), .init("used", value.description)],
            "\(constant.value) has more decimals than \(constant.unit): \(value) is used",
            "\(constant.value) 的小数位多于 \(constant.unit)，按 \(value) 使用")
    }

    // MARK: Pools and positions

    private mutating func checkPools() {
        for (index, scheme) in model.schemes.enumerated() where !scheme.coefficients.isEmpty {
            // Everybody else counts once, as every position does.
            let others = scheme.isForAll ? scheme.otherWeight : 0
            let sum = CoefficientWeight.rational(scheme.coefficients.values.reduce(others, &+))
            guard sum != .one, let difference = try? sum - .one else { continue }
            note(
                .coefficientsNotOne, at: Place.document.field("schemes").element(index).field("coefficients"),
                inputs: [
                    .init("scheme", scheme.id), .init("sum", sum.description),
                    .init("difference", difference.description),
                ],
                "the coefficients of \(scheme.id) sum to \(sum), \(difference) off 1; shares are normalised by the sum of the members' coefficients",
                "\(scheme.id) 的系数之和为 \(sum)，与 1 相差 \(difference)；按成员系数之和折算分配")
        }
    }

    private mutating func checkContributions() {
        for (index, scheme) in model.schemes.enumerated() {
            for (part, contribution) in scheme.contributes.enumerated() {
                let pool = model.schemes[contribution.pool]
                guard !pool.usesContributions else { continue }
                note(
                    .contributionsNotRead,
                    at: Place.document.field("schemes").element(index).field("contributes").element(part).field("pool"),
                    inputs: [.init("scheme", scheme.id), .init("pool", pool.id)],
                    "the amount of \(pool.id) does not read contributions: what \(scheme.id) passes on is paid to nobody",
                    "\(pool.id) 的公式没有使用 contributions，\(scheme.id) 转出的金额不会支付给任何人")
            }
        }
    }

    private mutating func checkPositions() {
        for (position, parts) in model.parts.enumerated() where parts.isEmpty {
            guard model.positions.indices.contains(position) else { continue }
            let name = model.positions[position]
            note(
                .positionWithoutScheme, at: Place.document.field("schemes"), inputs: [.init("position", name)],
                "no scheme pays the position \(name)", "没有项目向岗位 \(name) 支付提成")
        }
        for (index, scheme) in model.schemes.enumerated() {
            let positions = model.positions.indices
            let nobody =
                scheme.isForAll
                ? !positions.isEmpty && !positions.contains { scheme.admits($0) } : scheme.named.isEmpty
            guard nobody else { continue }
            note(
                .schemeWithoutMembers, at: Place.document.field("schemes").element(index).field("positions"),
                inputs: [.init("scheme", scheme.id)], "nobody can take part in \(scheme.id)", "没有人可以参与 \(scheme.id)")
        }
    }

    // MARK: Formulas

    private mutating func checkFormulas() {
        for (index, expression) in model.derived.enumerated() where expression.gate == nil {
            let place = place(ofDerived: index).field("is")
            checkDivisions(expression, Estimate.estimates(of: expression, model: model, locals: []), at: place)
        }
        for (index, scheme) in model.schemes.enumerated() {
            checkScheme(scheme, at: Place.document.field("schemes").element(index))
        }
        for hold in model.holds {
            checkDivisions(
                hold.expression, Estimate.estimates(of: hold.expression, model: model, locals: []), at: hold.place)
        }
    }

    private mutating func checkScheme(_ scheme: SchemeModel, at place: Place) {
        var locals: [Estimate] = []
        func estimate(_ lint: inout PlanLint, _ expression: Expression, _ place: Place) -> Estimate {
            let estimates = Estimate.estimates(of: expression, model: lint.model, locals: locals)
            lint.checkDivisions(expression, estimates, at: place)
            return estimates[expression.root]
        }
        for (index, definition) in scheme.definitions.enumerated() {
            locals.append(estimate(&self, definition.expression, place.field("let").element(index).field("is")))
        }
        _ = estimate(&self, scheme.amount, place.field("amount"))
        for (index, contribution) in scheme.contributes.enumerated() {
            _ = estimate(&self, contribution.expression, place.field("contributes").element(index).field("is"))
        }
        var share: Rational? = .zero
        for (index, deduction) in scheme.deductions.enumerated() {
            let here = place.field("deductions").element(index).field("is")
            let most = estimate(&self, deduction.expression, here).factor?.high
            share = share.flatMap { sum in most.flatMap { try? sum + max(.zero, $0) } }
        }
        guard !scheme.deductions.isEmpty, share.map({ $0 > .one }) ?? true else { return }
        let most = share.map { "\($0)" }
        note(
            .deductionCanExceedGross, at: place.field("deductions"),
            inputs: [.init("scheme", scheme.id)] + (most.map { [.init("mostOfGross", $0)] } ?? []),
            "the deductions of \(scheme.id) can exceed gross"
                + (most.map { ", up to \($0) times" } ?? ", by any amount") + "; net is then 0",
            "\(scheme.id) 的扣款可能超过应提金额" + (most.map { "，最多为其 \($0) 倍" } ?? "，且没有上限") + "；此时净额为 0")
    }

    private mutating func checkDivisions(_ expression: Expression, _ estimates: [Estimate], at place: Place) {
        for index in expression.used {
            guard case .binary(.divide, _, let divisor) = expression.nodes[index],
                estimates[divisor].value.containsZero
            else { continue }
            // A target of zero is an error of its own.
            if case .target = expression.nodes[divisor] { continue }
            note(
                .denominatorCanBeZero, at: place.column(expression.columns[index]),
                inputs: [.init("formula", expression.text)],
                "what is divided by can be zero; the month is then refused with divisionByZero",
                "除数可能为零，届时该月会因 divisionByZero 被拒绝")
        }
    }
}
