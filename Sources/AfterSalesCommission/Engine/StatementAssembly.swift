import AfterSalesCore

/// Puts each employee's lines together and adds them up.
struct StatementAssembly {
    private(set) var lines: [CommissionClose.LineReference] = []
    private(set) var lineStarts: [Int32] = [0]
    private(set) var totals: [CommissionClose.Totals] = []
    /// For each withholding of the plan the sum over all lines.
    private(set) var funds: [Int64]

    init(_ model: PlanModel, _ month: PreparedMonth, _ results: SchemeResults, _ log: inout FindingLog) {
        funds = Array(repeating: 0, count: model.withholding.count)
        var next = [Int](repeating: 0, count: model.schemes.count)
        totals.reserveCapacity(month.order.count)
        lineStarts.reserveCapacity(month.order.count + 1)
        lines.reserveCapacity(month.order.count * 2)
        let teams = model.schemes.map { scheme in scheme.team.flatMap { month.teamIndex[$0] } }
        for row in month.order.indices {
            var commission = CheckedSum()
            if month.isRegular[row] {
                for scheme in model.schemesByPosition[month.positions[row]] {
                    if let team = teams[scheme], month.teams[row] != team { continue }
                    let member = next[scheme]
                    next[scheme] += 1
                    add(scheme, member, model, month.positions[row], results, &commission)
                }
            }
            lineStarts.append(Int32(lines.count))
            for correction in month.corrections[row] ?? [] {
                commission.add(month.facts.corrections[correction].amount.minorUnits)
            }
            totals.append(Self.totals(commission, month, row, &log))
        }
    }

    private mutating func add(
        _ scheme: Int, _ member: Int, _ model: PlanModel, _ position: Int, _ results: SchemeResults,
        _ commission: inout CheckedSum
    ) {
        let definition = model.schemes[scheme]
        commission.add(results.amount(scheme, column: LineColumns.payable, member: member))
        let firstWithheld = LineColumns.firstWithheld(definition)
        for index in funds.indices {
            var fund = CheckedSum(funds[index])
            fund.add(results.amount(scheme, column: firstWithheld + index, member: member))
            if fund.overflowed { commission.overflowed = true }
            funds[index] = fund.value
        }
        // A reader asks why a scheme that names the position gave nothing; one for everybody is left out then.
        let isZero = results.amount(scheme, column: LineColumns.gross, member: member) == 0
        if isZero, !definition.named.contains(position) { return }
        lines.append(.init(scheme: Int32(scheme), member: Int32(member)))
    }

    private static func totals(
        _ commission: CheckedSum, _ month: PreparedMonth, _ row: Int, _ log: inout FindingLog
    ) -> CommissionClose.Totals {
        var income = CheckedSum(month.baseSalaries[row])
        income.add(max(0, commission.value))
        if commission.overflowed || income.overflowed {
            log.add(
                EvaluationFault.overflow(column: 1).finding(
                    in: month.model, formula: Place.document.field("schemes"), subject: month.subject(.employee, row)))
        }
        return .init(commission: commission.value, income: income.value)
    }
}

/// A sum that remembers whether it has overflowed.
private struct CheckedSum {
    private(set) var value: Int64
    var overflowed = false

    init(_ value: Int64 = 0) { self.value = value }

    mutating func add(_ amount: Int64) {
        let (sum, overflow) = value.addingReportingOverflow(amount)
        value = sum
        if overflow { overflowed = true }
    }
}
