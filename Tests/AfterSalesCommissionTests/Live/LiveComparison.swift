import AfterSalesCommission
import AfterSalesCore

@testable import AfterSalesTestOracle

/// A live month against a close of the same facts, number for number.
enum LiveComparison {
    /// Whether the plan closes the month.
    @discardableResult
    static func check(
        _ live: LiveStatements, _ plan: CommissionPlan, _ facts: MonthFacts, month: Int
    ) throws -> Bool {
        switch (Result { () throws(Rejection) in try plan.close(facts) }) {
        case .success(let close):
            guard try !live.isRefused(month: month) else { throw Mismatch("refused: \(live.findings(month: month))") }
            try expectSame(try report(live, close, month), close.report)
            try expectSame(live.findings(month: month).map(text).sorted(), close.findings.map(text).sorted())
            try checkLines(live, plan, close, month)
            return true
        case .failure(let rejection):
            guard try live.isRefused(month: month) else { throw Mismatch("not refused: \(rejection)") }
            try expectSame(live.findings(month: month).map(text).sorted(), rejection.findings.map(text).sorted())
            return false
        }
    }

    private static func text(_ finding: Finding) -> String {
        let inputs = finding.inputs.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
        return "\(finding.severity) \(finding.code) \(finding.place) \(inputs) \(finding.message.english)"
    }

    /// What the live month says, in the words of a close's report; the close says only whom and what to ask for.
    private static func report(_ live: LiveStatements, _ close: CommissionClose, _ month: Int) throws -> [String] {
        var report = ["status \(try live.status(month: month).rawValue)"]
        for statement in close.statements {
            guard let employee = live.employee(statement.employee, month: month) else { throw Mismatch("nobody") }
            let commission = try live.commission(employee)
            // A draw has taken up what is below zero.
            let isTakenUp = statement.draw?.kind == .draw
            let carried = Money(
                minorUnits: isTakenUp ? 0 : min(0, commission.minorUnits), currency: commission.currency)
            report.append(
                "statement \(statement.employee) \(statement.position) \(statement.baseSalary.amountText)"
                    + " commission \(commission.amountText) payable \(try live.payable(employee).amountText)"
                    + " carried \(carried.amountText) income \(try live.income(employee).amountText)")
            if let draw = statement.draw { report.append(draw.report(of: statement.employee)) }
            for line in statement.lines {
                guard let handle = live.line(line.scheme, statement.employee, month: month) else {
                    throw Mismatch("no line \(line.scheme)")
                }
                let amounts = try live.amounts(handle)
                guard try live.payable(handle) == amounts.payable else { throw Mismatch("two payables") }
                report.append(
                    "line \(statement.employee) \(line.scheme) gross \(amounts.gross.amountText)"
                        + " [\(list(amounts.deductions))] net \(amounts.net.amountText) [\(list(amounts.withheld))]"
                        + " payable \(amounts.payable.amountText)")
            }
            for correction in statement.corrections {
                report.append("correction \(statement.employee) \(correction.amount.amountText)")
            }
        }
        for pool in close.pools {
            guard let pool = try live.pool(pool.scheme, month: month) else { throw Mismatch("no pool") }
            report.append(
                "pool \(pool.scheme) \(pool.subject) \(pool.amount.amountText) left \(pool.undistributed.amountText)")
        }
        for fund in try live.funds(month: month) { report.append("fund \(fund.id) \(fund.amount.amountText)") }
        return report
    }

    private static func list(_ amounts: [NamedAmount]) -> String {
        amounts.map { "\($0.id)=\($0.amount.amountText)" }.joined(separator: " ")
    }

    /// A line that the statement leaves out is one of nothing.
    private static func checkLines(
        _ live: LiveStatements, _ plan: CommissionPlan, _ close: CommissionClose, _ month: Int
    ) throws {
        for statement in close.statements {
            let shown = Set(statement.lines.map(\.scheme))
            for scheme in plan.draft.schemes.map(\.id) where !shown.contains(scheme) {
                guard let line = live.line(scheme, statement.employee, month: month) else { continue }
                guard try live.amounts(line).gross.minorUnits == 0 else { throw Mismatch("\(scheme) is not shown") }
            }
        }
    }
}
