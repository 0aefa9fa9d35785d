import AfterSalesCore

/// Puts each employee's lines together and adds them up.
struct StatementAssembly {
    private(set) var lines: [CommissionClose.LineReference] = []
    private(set) var lineStarts: [Int32] = []
    private(set) var totals: [CommissionClose.Totals] = []
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
            totals.append(Self.totals(commission, month, row, &log))
        }
        self.funds = funds.map(\.value)
        if funds.contains(where: \.overflowed) { log.addOverflow(month, .dealer, 0) }
    }

    private static func totals(
        _ lines: CheckedSum, _ month: FactColumns, _ row: Int, _ log: inout FindingLog
    ) -> CommissionClose.Totals {
        var commission = lines
        if !month.correctionSums.isEmpty { commission.add(month.correctionSums[row]) }
        var income = CheckedSum(month.baseSalaries[row])
        income.add(max(0, commission.value))
        if commission.overflowed || income.overflowed { log.addOverflow(month, .employee, row) }
        return .init(commission: commission.value, income: income.value)
    }
}

extension FindingLog {
    /// That sums over the lines of somebody are too large.
    fileprivate mutating func addOverflow(_ month: FactColumns, _ holder: FactLayout.Holder, _ row: Int) {
        addOnce(
            EvaluationFault.overflow(column: 1).finding(
                in: month.model, formula: Place.document.field("schemes"), subject: month.subject(holder, row)))
    }
}
