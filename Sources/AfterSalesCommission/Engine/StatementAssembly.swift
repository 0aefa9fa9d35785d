import AfterSalesCore

/// Puts each employee's lines together and adds them up.
struct StatementAssembly {
    private(set) var lines: [CommissionClose.LineReference] = []
    private(set) var lineStarts: [Int32] = []
    private(set) var totals: [CommissionClose.Totals] = []
    /// By row what the draws of those who have one come to.
    private(set) var draws: [Int: DrawRule.Outcome] = [:]
    /// For each withholding of the plan the sum over all lines.
    private(set) var funds: [Int64]

    init(_ model: PlanModel, _ month: FactColumns, _ results: SchemeResults, _ log: inout FindingLog) {
        var funds = [CheckedSum](repeating: CheckedSum(0), count: model.withholding.count)
        let membership = month.membership
        let amounts = results.amounts.span
        let parts = membership.parts.span
        let count = month.order.count
        totals.reserveCapacity(count)
        lineStarts.reserveCapacity(count + 1)
        lineStarts.append(0)
        // Two lines a head are usual; more only grow the list.
        lines.reserveCapacity(count * 2)
        for row in 0..<count {
            var commission = CheckedSum(0)
            for index in Int(membership.partStarts[row])..<Int(membership.partStarts[row + 1]) {
                let part = parts[index]
                let offset = Int(part.offset)
                // A reader asks why a scheme that names the position gave nothing; one for everybody is left out.
                if amounts[offset + LineColumns.gross] == 0 && !part.isNamed { continue }
                lines.append(.init(scheme: Int32(part.scheme), offset: part.offset))
                // Nothing is withheld from nothing, so lines left out would add nothing.
                commission.add(amounts[offset + LineColumns.payable])
                let firstWithheld = offset + model.schemes[Int(part.scheme)].firstWithheld
                for index in funds.indices { funds[index].add(amounts[firstWithheld + index]) }
            }
            lineStarts.append(Int32(truncatingIfNeeded: lines.count))
            totals.append(Self.total(commission, month, row, &draws, &log))
        }
        self.funds = funds.map(\.value)
        if funds.contains(where: \.overflowed) { log.addOverflow(month, .dealer, 0) }
    }

    private static func total(
        _ lines: CheckedSum, _ month: FactColumns, _ row: Int, _ draws: inout [Int: DrawRule.Outcome],
        _ log: inout FindingLog
    ) -> CommissionClose.Totals {
        var commission = lines
        if !month.correctionSums.isEmpty { commission.add(month.correctionSums[row]) }
        guard !commission.overflowed, let pay = month.pay(commission.value, row) else {
            log.addOverflow(month, .employee, row)
            return .init(commission: 0, income: 0)
        }
        if let outcome = pay.draw {
            draws[row] = outcome
            if outcome.balance > 0, month.employee(row).status == .left {
                log.addOpenBalance(
                    Money(minorUnits: outcome.balance, currency: month.model.currency), of: month.employee(row).id)
            }
        }
        return .init(commission: commission.value, income: pay.income)
    }
}

extension FactColumns {
    /// What a commission comes to for a row, by its draw where it has one; nil where that is too large.
    func pay(_ commission: Int64, _ row: Int) -> (payable: Int64, income: Int64, draw: DrawRule.Outcome?)? {
        var outcome: DrawRule.Outcome?
        if !draws.isEmpty, let draw = draw(row) {
            outcome = DrawRule(draw).settle(commission)
            if outcome == nil { return nil }
        }
        let payable = outcome?.payable ?? max(0, commission)
        let (income, overflow) = baseSalaries[row].addingReportingOverflow(payable)
        return overflow ? nil : (payable, income, outcome)
    }
}

extension FindingLog {
    /// That somebody has left and still owes what was advanced.
    fileprivate mutating func addOpenBalance(_ balance: Money, of employee: Identifier<Employee>) {
        addOnce(
            Finding(
                .warning, .drawBalanceOpen,
                at: Place.document.field("draws").element(where: ("employee", employee.rawValue)),
                inputs: [
                    .init("balance", balance.amountText), .init("subject", Subject.employee(employee).description),
                ],
                LocalizedText(
                    "\(employee) has left, and \(balance.amountText) of what was advanced is not recovered",
                    "\(employee) 已离职，预支款尚有 \(balance.amountText) 未收回")))
    }

    /// That sums over the lines of somebody are too large.
    fileprivate mutating func addOverflow(_ month: FactColumns, _ holder: FactLayout.Holder, _ row: Int) {
        addOnce(
            EvaluationFault.overflow(column: 1).finding(
                in: month.model, formula: Place.document.field("schemes"), subject: month.subject(holder, row)))
    }
}
