import AfterSalesCore

/// Closes prepared months by one plan, scheme by scheme over all its members at once. Keeps its scratch space, so that
/// closing many months allocates for the results only.
struct CloseEngine {
    /// Rows per block: registers of a large formula stay in the first-level cache.
    private static let blockRows = 128

    private let model: PlanModel
    private let program: PlanProgram
    private var narrow = Kernel<Int64>()
    private var wide = Kernel<Int128>()
    private var weights: [Int64] = []
    private var shares: [Int64] = []

    init(_ plan: CommissionPlan) {
        model = plan.model
        program = plan.program
    }

    mutating func close(_ month: PreparedMonth) throws(Rejection) -> CommissionClose {
        precondition(month.model === model, "the month was prepared by another plan")
        var log = FindingLog(month.findings)
        let isHeld = checkHolds(month, &log)
        var results = SchemeResults(model, month)
        var contributions = [Int64](repeating: 0, count: model.schemes.count)
        for scheme in model.schemes.indices where model.schemes[scheme].basis == .individual {
            runIndividual(scheme, month, &results, &contributions, &log)
        }
        var pools: [CommissionClose.PoolAmount] = []
        for scheme in model.schemes.indices where model.schemes[scheme].basis != .individual {
            if let pool = runPool(scheme, month, &results, contributions[scheme], &log) { pools.append(pool) }
        }
        let assembly = StatementAssembly(model, month, results, &log)
        guard !log.hasErrors else { throw Rejection(log.findings) }
        return CommissionClose(
            month: month, isHeld: isHeld, results: results, lines: assembly.lines, lineStarts: assembly.lineStarts,
            totals: assembly.totals, funds: assembly.funds, pools: pools, findings: log.findings)
    }

    private func checkHolds(_ month: PreparedMonth, _ log: inout FindingLog) -> Bool {
        var isHeld = false
        for (index, hold) in model.holds.enumerated() {
            let place = Place.document.field("holds").element(index).field("when")
            var evaluation = Evaluation(month, .dealer, 0)
            let holds = evaluation.holds(hold.expression)
            for fault in evaluation.faults { log.add(fault.finding(in: model, formula: place, subject: .dealer)) }
            guard holds == true else { continue }
            isHeld = true
            log.add(
                Finding(
                    .warning, "held", at: place, inputs: [.init("hold", hold.name)],
                    LocalizedText(
                        "every statement is on hold: \(hold.name) (\(hold.expression.text))",
                        "所有提成单已暂缓发放：\(hold.name)（\(hold.expression.text)）")))
        }
        return isHeld
    }

    // MARK: Individual schemes

    private mutating func runIndividual(
        _ scheme: Int, _ month: PreparedMonth, _ results: inout SchemeResults, _ contributions: inout [Int64],
        _ log: inout FindingLog
    ) {
        let definition = model.schemes[scheme]
        let columns = LineColumns.count(definition, model)
        forEachBlock(of: scheme, program.schemes[scheme].amount, month, &results, inputs: [], &log) {
            engine, results, member, row, values, log in
            var values = values
            if values == nil {
                var evaluation = LineEvaluation(month, scheme: scheme, .employee, row: row)
                if let (line, passedOn) = evaluation.individual() { values = line.columns + passedOn }
                for finding in evaluation.findings { log.add(finding) }
            }
            guard let values else { return }
            for column in 0..<columns { results.set(values[column], scheme, column: column, member: member) }
            for (index, contribution) in definition.contributes.enumerated() {
                engine.add(values[columns + index], to: &contributions[contribution.pool], scheme, &log)
            }
        }
    }

    private func add(_ amount: Int64, to sum: inout Int64, _ scheme: Int, _ log: inout FindingLog) {
        let (next, overflow) = sum.addingReportingOverflow(amount)
        sum = next
        guard overflow else { return }
        log.add(
            EvaluationFault.overflow(column: 1).finding(
                in: model, formula: Place.document.field("schemes").element(scheme).field("contributes"),
                subject: .dealer))
    }

    // MARK: Pools

    private mutating func runPool(
        _ scheme: Int, _ month: PreparedMonth, _ results: inout SchemeResults, _ contributions: Int64,
        _ log: inout FindingLog
    ) -> CommissionClose.PoolAmount? {
        let definition = model.schemes[scheme]
        let holder = FactLayout.Holder(definition.basis)
        let row = definition.team.flatMap { month.teamIndex[$0] } ?? 0
        guard let (amount, locals) = poolAmount(scheme, month, holder, row, contributions, &log) else { return nil }
        let subject = month.subject(holder, row)
        let members = results.members(of: scheme)
        guard !members.isEmpty else {
            if amount != 0 { log.add(Self.poolWithoutMembers(scheme, definition, subject, amount, model)) }
            return .init(
                scheme: scheme, subject: subject, amount: amount, contributions: contributions, undistributed: amount)
        }
        weights.removeAll(keepingCapacity: true)
        for row in members { weights.append(month.weight(scheme, Int(row)).units) }
        shares.removeAll(keepingCapacity: true)
        shares.append(contentsOf: repeatElement(0, count: members.count))
        do throws(AllocationError) {
            try LargestRemainder.divide(amount, weights: weights, into: &shares)
        } catch {
            // A million members of a million each would still fit: weights are checked when they are read.
            log.add(
                EvaluationFault.overflow(column: 1).finding(
                    in: model, formula: Place.document.field("schemes").element(scheme).field("amount"),
                    subject: subject))
            return nil
        }
        runLines(scheme, month, &results, shares, locals, &log)
        return .init(
            scheme: scheme, subject: subject, amount: amount, contributions: contributions, undistributed: 0)
    }

    /// The pool's amount and its intermediates.
    private mutating func poolAmount(
        _ scheme: Int, _ month: PreparedMonth, _ holder: FactLayout.Holder, _ row: Int, _ contributions: Int64,
        _ log: inout FindingLog
    ) -> (Int64, [Rational?])? {
        let compiled = program.schemes[scheme]
        if let program = compiled.amount {
            let inputs = KernelInputs(month: month, holder: holder, rows: [Int32(row)], columns: [[contributions]])
            if let values = run(program, inputs) {
                let locals = zip(values.dropFirst(), compiled.localScales).map { units, scale in
                    DecimalNumeral.rational(units: units, fractionDigits: scale) as Rational?
                }
                return (values[0], locals)
            }
        }
        var evaluation = LineEvaluation(month, scheme: scheme, holder, row: row)
        let amount = evaluation.amount(contributions: contributions)
        for finding in evaluation.findings { log.add(finding) }
        return amount.map { ($0, evaluation.evaluation.locals) }
    }

    /// The results of a one-row program; nil where it is trapped in both widths.
    private mutating func run(_ program: Program, _ inputs: KernelInputs) -> [Int64]? {
        narrow.run(program, inputs, rule: model.rule)
        if !narrow.traps[0] { return program.outputs.indices.compactMap { narrow.result($0, of: program, row: 0) } }
        wide.run(program, inputs, rule: model.rule)
        guard !wide.traps[0] else { return nil }
        let values = program.outputs.indices.compactMap { wide.result($0, of: program, row: 0) }
        return values.count == program.outputs.count ? values : nil
    }

    private mutating func runLines(
        _ scheme: Int, _ month: PreparedMonth, _ results: inout SchemeResults, _ shares: [Int64],
        _ locals: [Rational?], _ log: inout FindingLog
    ) {
        let compiled = program.schemes[scheme]
        var lines = compiled.lines
        var localUnits: [[Int64]] = []
        for (local, scale) in zip(locals, compiled.localScales) {
            guard let local, let units = try? local.units(fractionDigits: scale, rounding: .down),
                DecimalNumeral.rational(units: units, fractionDigits: scale) == local
            else {
                lines = nil
                break
            }
            localUnits.append([units])
        }
        let columns = LineColumns.count(model.schemes[scheme], model)
        forEachBlock(of: scheme, lines, month, &results, inputs: [shares] + localUnits, &log) {
            _, results, member, row, values, log in
            var values = values
            if values == nil {
                var evaluation = LineEvaluation(month, scheme: scheme, .employee, row: row)
                evaluation.use(locals: locals)
                values = evaluation.line(gross: shares[member])?.columns
                for finding in evaluation.findings { log.add(finding) }
            }
            guard let values else { return }
            for column in 0..<columns { results.set(values[column], scheme, column: column, member: member) }
        }
    }

    private static func poolWithoutMembers(
        _ scheme: Int, _ definition: PlanModel.SchemeModel, _ subject: Subject, _ amount: Int64, _ model: PlanModel
    ) -> Finding {
        let money = Money(minorUnits: amount, currency: model.currency)
        return Finding(
            .warning, "poolWithoutMembers", at: Place.document.field("schemes").element(scheme),
            inputs: [
                .init("scheme", definition.id), .init("subject", subject.description),
                .init("amount", money.amountText),
            ],
            LocalizedText(
                "nobody takes part in \(definition.id): \(money) are not distributed",
                "\(definition.id) 无人参与分配，\(money) 未分配"))
    }

    // MARK: Blocks

    /// Runs a program over a scheme's members and hands each member its values, nil where they have to be computed one
    /// by one. The first input has a value per member, the others one for all.
    private mutating func forEachBlock(
        of scheme: Int, _ program: Program?, _ month: PreparedMonth, _ results: inout SchemeResults,
        inputs: [[Int64]], _ log: inout FindingLog,
        _ body: (CloseEngine, inout SchemeResults, Int, Int, [Int64]?, inout FindingLog) -> Void
    ) {
        let members = Array(results.members(of: scheme))
        var start = 0
        while start < members.count {
            let end = min(start + Self.blockRows, members.count)
            defer { start = end }
            guard let program else {
                for member in start..<end { body(self, &results, member, Int(members[member]), nil, &log) }
                continue
            }
            var columns = inputs
            if let first = inputs.first { columns[0] = Array(first[start..<end]) }
            let block = KernelInputs(month: month, holder: .employee, rows: members[start..<end], columns: columns)
            narrow.run(program, block, rule: model.rule)
            let trapped = (start..<end).filter { narrow.traps[$0 - start] }
            if !trapped.isEmpty {
                if let first = inputs.first { columns[0] = trapped.map { first[$0] } }
                let rest = KernelInputs(
                    month: month, holder: .employee, rows: ArraySlice(trapped.map { members[$0] }), columns: columns)
                wide.run(program, rest, rule: model.rule)
            }
            var next = 0
            for member in start..<end {
                var values: [Int64]?
                if !narrow.traps[member - start] {
                    values = program.outputs.indices.compactMap {
                        narrow.result($0, of: program, row: member - start)
                    }
                } else {
                    if !wide.traps[next] {
                        values = program.outputs.indices.compactMap { wide.result($0, of: program, row: next) }
                        if values?.count != program.outputs.count { values = nil }
                    }
                    next += 1
                }
                body(self, &results, member, Int(members[member]), values, &log)
            }
        }
    }
}

extension PreparedMonth {
    /// What an employee's part in a pool is weighed by, and where that comes from.
    func weight(_ scheme: Int, _ row: Int) -> (units: Int64, source: CoefficientSource) {
        if !personal.isEmpty, let own = personal[.init(scheme: scheme, employee: row)] {
            return (own.weight, own.adjustment.map { .adjustment($0) } ?? .personal)
        }
        let coefficients = model.schemes[scheme].coefficients
        if coefficients.isEmpty { return (CoefficientWeight.equal, .equalShares) }
        return (coefficients[positions[row]] ?? CoefficientWeight.equal, .position(employee(row).position))
    }
}
