import AfterSalesCore

/// Closes prepared months by one plan, scheme by scheme over all its members at once. Keeps its scratch space, so that
/// closing many months allocates for the results only.
struct CloseEngine {
    let model: PlanModel
    private let program: PlanProgram
    private var runner: BlockRunner
    private var weights: [Int64] = []
    private var shares: [Int64] = []
    private var scalars: [Int64] = []

    init(_ plan: CommissionPlan) {
        model = plan.model
        program = plan.program
        runner = BlockRunner(rule: plan.model.rule)
    }

    mutating func close(_ month: FactColumns) throws(Rejection) -> CommissionClose {
        guard month.model === model else { throw Rejection([Self.preparedByAnotherPlan(month)]) }
        var log = FindingLog(month)
        var results = SchemeResults(month.membership)
        var contributions = [CheckedSum](repeating: CheckedSum(0), count: model.schemes.count)
        var pools: [CommissionClose.PoolAmount] = []
        pools.reserveCapacity(model.schemes.count)
        for (scheme, definition) in model.schemes.enumerated() where definition.basis == .individual {
            runIndividual(scheme, definition, month, &results, &contributions, &log)
        }
        let (amounts, holds) = dealerValues(month, contributions)
        let isHeld = checkHolds(month, holds, &log)
        for (scheme, definition) in model.schemes.enumerated() where definition.basis != .individual {
            if contributions[scheme].overflowed {
                log.addOnce(overflow(in: scheme, "contributes", month.subject(.dealer, 0)))
                continue
            }
            let pool = runPool(
                scheme, definition, month, &results, contributions[scheme].value, known: amounts[scheme], &log)
            if let pool { pools.append(pool) }
        }
        let assembly = StatementAssembly(model, month, results, &log)
        guard !log.hasErrors else { throw Rejection(log.findings) }
        return CommissionClose(
            storage: .init(
                month: month, isHeld: isHeld, results: results, assembly: assembly, pools: pools,
                findings: log.findings))
    }

    static func preparedByAnotherPlan(_ month: FactColumns) -> Finding {
        let theirs = "\(month.model.id) \(month.model.version)"
        return Finding(
            .error, .preparedByAnotherPlan, at: .document, inputs: [.init("preparedBy", theirs)],
            LocalizedText("the month was prepared by \(theirs)", "该月份由方案 \(theirs) 准备"))
    }

    private func overflow(in scheme: Int, _ field: String, _ subject: Subject) -> Finding {
        EvaluationFault.overflow(column: 1).finding(
            in: model, formula: Place.document.field("schemes").element(scheme).field(field), subject: subject)
    }

    /// Whether any hold of the plan is true, which has been noted then.
    private func checkHolds(_ month: FactColumns, _ known: ArraySlice<Int64>?, _ log: inout FindingLog) -> Bool {
        if let known, known.allSatisfy({ $0 == 0 }) { return false }
        var isHeld = false
        for hold in model.holds {
            var evaluation = Evaluation(month, .dealer, 0)
            let holds = evaluation.holds(hold.expression)
            for fault in evaluation.faults {
                log.addOnce(fault.finding(in: model, formula: hold.place, subject: .dealer))
            }
            guard holds == true else { continue }
            isHeld = true
            log.addOnce(held(hold, &evaluation))
        }
        return isHeld
    }

    /// That a hold is true, and by which figures where it is a gate's.
    private func held(_ hold: PlanModel.HoldModel, _ evaluation: inout Evaluation) -> Finding {
        let spot = Evaluation.Spot(holder: .dealer, row: 0, scope: .own)
        guard let gate = hold.expression.gate, let figures = evaluation.gateFigures(hold.expression, spot),
            let reading = GateReading(model.gates[gate], figures, in: model, name: \.text)
        else {
            return Finding(
                .warning, .held, at: hold.place, inputs: [.init("hold", hold.name)],
                LocalizedText(
                    "every statement is on hold: \(hold.name) (\(hold.expression.text))",
                    "所有提成单已暂缓发放：\(hold.name)（\(hold.expression.text)）"))
        }
        return Finding(
            .warning, .held, at: hold.place,
            inputs: [
                .init("hold", hold.name), .init("lower", reading.lower.value), .init("upper", reading.upper.value),
                .init("requirement", reading.requirement.value),
            ],
            LocalizedText(
                "every statement is on hold: \(reading.doubt.english)",
                "所有提成单已暂缓发放：\(reading.doubt.simplifiedChinese)"))
    }

    // MARK: Schemes

    private mutating func runIndividual(
        _ scheme: Int, _ definition: SchemeModel, _ month: FactColumns, _ results: inout SchemeResults,
        _ contributions: inout [CheckedSum], _ log: inout FindingLog
    ) {
        let passedOn = definition.contributes.indices
        var sums = passedOn.map { _ in CheckedSum(0) }
        runner.run(
            program.schemes[scheme].amount, scheme, month, &results,
            extra: { index, value in sums[index].add(value) },
            oneByOne: { _, row in
                var evaluation = LineEvaluation(month, scheme: scheme, .employee, row: row)
                let line = evaluation.individual()
                for finding in evaluation.findings { log.addOnce(finding) }
                return line.map { $0.line.columns + $0.contributions }
            })
        for index in passedOn {
            contributions[definition.contributes[index].pool].add(sums[index])
        }
    }

    private mutating func runPool(
        _ scheme: Int, _ definition: SchemeModel, _ month: FactColumns, _ results: inout SchemeResults,
        _ contributions: Int64, known: Int64?, _ log: inout FindingLog
    ) -> CommissionClose.PoolAmount? {
        let holder = FactLayout.Holder(definition.basis)
        let row = max(0, month.schemeTeams[scheme])
        let (amount, locals) =
            known.map { ($0, []) } ?? poolAmount(scheme, month, holder, row, contributions, &log)
        guard let amount else {
            // What the members' deductions miss besides is said all the same.
            for row in month.membership.members(of: scheme) where !definition.deductions.isEmpty {
                var evaluation = LineEvaluation(month, scheme: scheme, .employee, row: Int(row))
                evaluation.use(locals: locals)
                _ = evaluation.line(gross: nil)
                for finding in evaluation.findings { log.addOnce(finding) }
            }
            return nil
        }
        let subject = month.subject(holder, row)
        let members = month.membership.members(of: scheme)
        guard !members.isEmpty else {
            if amount != 0 { log.addOnce(poolWithoutMembers(scheme, subject, amount)) }
            return .init(
                scheme: scheme, subject: subject, amount: amount, contributions: contributions, undistributed: amount)
        }
        weights.removeAll(keepingCapacity: true)
        if month.personal.isEmpty {
            for row in members { weights.append(definition.weights[month.positions[Int(row)]]) }
        } else {
            for row in members { weights.append(month.weight(scheme, Int(row))) }
        }
        shares.removeAll(keepingCapacity: true)
        shares.append(contentsOf: repeatElement(0, count: members.count))
        do throws(AllocationError) {
            try LargestRemainder.divide(amount, weights: weights, into: &shares)
        } catch {
            // Weights are above zero, so only their sum can be too large.
            log.addOnce(overflow(in: scheme, "amount", subject))
            return nil
        }
        if definition.deductions.isEmpty {
            guard setLines(month.membership.amountStarts[scheme], definition, &results) else {
                log.addOnce(overflow(in: scheme, "amount", subject))
                return nil
            }
        } else {
            runLines(scheme, definition, month, &results, locals, &log)
        }
        return .init(
            scheme: scheme, subject: subject, amount: amount, contributions: contributions, undistributed: 0)
    }

    /// What one program could compute together: by scheme the amounts of the dealer's pools, and the holds. Nil where
    /// they have to be computed one by one.
    private mutating func dealerValues(
        _ month: FactColumns, _ contributions: [CheckedSum]
    ) -> (amounts: [Int64?], holds: ArraySlice<Int64>?) {
        var amounts = [Int64?](repeating: nil, count: model.schemes.count)
        guard let (schemes, program) = program.dealer else { return (amounts, nil) }
        scalars.removeAll(keepingCapacity: true)
        for scheme in schemes { scalars.append(contributions[scheme].value) }
        guard let values = runner.row(program, month, .dealer, 0, input: 0, scalars: scalars) else {
            return (amounts, nil)
        }
        for index in schemes.indices { amounts[schemes[index]] = values[index] }
        return (amounts, values[schemes.count...])
    }

    /// The lines of a pool that nothing is deducted from; false on overflow.
    private func setLines(_ first: Int, _ definition: SchemeModel, _ results: inout SchemeResults) -> Bool {
        var offset = first
        for share in shares {
            var rest = share
            for (index, withholding) in model.withholding.enumerated() {
                guard let amount = withholding.amount(of: share, rounding: model.rule) else { return false }
                results.set(min(amount, rest), offset, definition.firstWithheld + index)
                rest -= min(amount, rest)
            }
            results.set(share, offset, LineColumns.gross)
            results.set(share, offset, LineColumns.net)
            results.set(rest, offset, LineColumns.payable)
            offset += definition.lineColumns
        }
        return true
    }

    /// The pool's amount, nil where faults prevent it, and its intermediates.
    private mutating func poolAmount(
        _ scheme: Int, _ month: FactColumns, _ holder: FactLayout.Holder, _ row: Int, _ contributions: Int64,
        _ log: inout FindingLog
    ) -> (Int64?, [Rational?]) {
        let compiled = program.schemes[scheme]
        if let program = compiled.amount, let values = runner.row(program, month, holder, row, input: contributions) {
            var locals: [Rational?] = []
            for (units, scale) in zip(values.dropFirst(), compiled.localScales) {
                locals.append(DecimalNumeral.rational(units: units, fractionDigits: scale))
            }
            return (values[0], locals)
        }
        var evaluation = LineEvaluation(month, scheme: scheme, holder, row: row)
        let amount = evaluation.amount(contributions: contributions)
        for finding in evaluation.findings { log.addOnce(finding) }
        return (amount, evaluation.evaluation.locals)
    }

    private mutating func runLines(
        _ scheme: Int, _ definition: SchemeModel, _ month: FactColumns, _ results: inout SchemeResults,
        _ locals: [Rational?], _ log: inout FindingLog
    ) {
        let compiled = program.schemes[scheme]
        var lines = compiled.lines
        var scalars: [Int64] = []
        for (local, scale) in zip(locals, compiled.localScales) {
            guard let local, let units = try? local.units(fractionDigits: scale, rounding: .down),
                DecimalNumeral.rational(units: units, fractionDigits: scale) == local
            else {
                lines = nil
                break
            }
            scalars.append(units)
        }
        let shares = shares
        runner.run(
            lines, scheme, month, &results, inputs: shares, scalars: scalars, extra: { _, _ in },
            oneByOne: { member, row in
                var evaluation = LineEvaluation(month, scheme: scheme, .employee, row: row)
                evaluation.use(locals: locals)
                let line = evaluation.line(gross: shares[member])
                for finding in evaluation.findings { log.addOnce(finding) }
                return line?.columns
            })
    }

    private func poolWithoutMembers(_ scheme: Int, _ subject: Subject, _ amount: Int64) -> Finding {
        let id = model.schemes[scheme].id
        let money = Money(minorUnits: amount, currency: model.currency)
        return Finding(
            .warning, .poolWithoutMembers, at: Place.document.field("schemes").element(scheme),
            inputs: [
                .init("scheme", id), .init("subject", subject.description), .init("amount", money.amountText),
            ],
            LocalizedText(
                "nobody takes part in \(id): \(money) are not distributed", "\(id) 无人参与分配，\(money) 未分配"))
    }
}
