import AfterSalesCommission
import AfterSalesCore
import Measuring

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Measures formulas that a plan has as text, compiled and run over the columns of a panel, beside the same formulas
/// written out in Swift, in one process.
@main
struct FormulaRatio {
    let options: Options

    static func main() {
        do {
            try FormulaRatio(options: Options(Array(CommandLine.arguments.dropFirst()))).run()
        } catch {
            print(error)
            exit(1)
        }
    }

    func run() throws {
        let rows = options.months * options.employees
        print("\(rows.grouped) employee-months, \(options.rounds) rounds")
        let formulas: [any Formula] = [AdvisorFormula(), GraduatedFormula(), DeductionFormula()]
        for formula in formulas { try compare(formula) }
    }

    private func compare(_ formula: any Formula) throws {
        let rows = options.months * options.employees
        var facts = PanelFacts(try panel(formula))
        var random = SeededRandom(seed: options.seed)
        let figures = formula.columns.map { column in (0..<rows).map { _ in random.within(column.range) } }
        for (column, figures) in zip(formula.columns, figures) {
            let handle =
                try column.isTarget
                ? facts.panel.targets(column.metric, of: .employee) : facts.panel.column(column.metric, of: .employee)
            facts.set(handle, figures.span)
        }
        var close = facts.close()
        var lines = HandLines(rows: rows, deductions: formula.deductions.count, months: options.months)
        formula.run(figures, &lines, perMonth: options.employees)
        checkAgreement(formula, close, lines)
        var ours: [Double] = []
        var theirs: [Double] = []
        for round in 0..<options.rounds {
            // Whoever comes second finds the caches and the frequency as the first left them, so they take turns.
            for turn in 0..<2 {
                if (round + turn) % 2 == 0 {
                    ours.append(seconds { facts.close(into: &close) })
                } else {
                    theirs.append(seconds { formula.run(figures, &lines, perMonth: options.employees) })
                }
            }
        }
        print("\n\(formula.name)")
        print("  by hand  \(Sample(theirs.map { $0 * 1e9 / Double(rows) }).text { $0.text(2) }) ns a row")
        print("  compiled \(Sample(ours.map { $0 * 1e9 / Double(rows) }).text { $0.text(2) }) ns a row")
        print("  ratio    \(Sample(zip(ours, theirs).map { $0 / $1 }).text { $0.text(2) })")
    }

    /// So many months with so many employees of one position.
    private func panel(_ formula: any Formula) throws -> CommissionPanel {
        let plan = try CommissionPlan(json: formula.document)
        let none = try Money("0", plan.currency)
        let employees = (0..<options.employees).map { index in
            EmployeeFacts(id: Identifier("E\(10_000_000 + index)"), name: "", position: "one", baseSalary: none)
        }
        let period = try Month("2025-06")
        let agreed = try LocalDate("2025-05-20")
        return try plan.panel(
            (0..<options.months).map { month in
                PanelMonth(
                    dealer: Identifier("D\(10_000_000 + month)"), period: period, employees: employees,
                    targetsAgreedOn: agreed)
            })
    }

    private func checkAgreement(_ formula: any Formula, _ close: PanelClose, _ lines: HandLines) {
        precondition(close.refusedMonths.isEmpty, "\(formula.name): a month is refused")
        precondition(close.amounts(.gross, of: "line") == lines.gross, "\(formula.name): gross differs")
        for (deduction, amounts) in zip(formula.deductions, lines.deductions) {
            precondition(
                close.amounts(.deduction(deduction), of: "line") == amounts, "\(formula.name): \(deduction) differs")
        }
        precondition(close.amounts(.net, of: "line") == lines.net, "\(formula.name): net differs")
        precondition(close.amounts(.withheld("fund"), of: "line") == lines.withheld, "\(formula.name): fund differs")
        precondition(close.amounts(.payable, of: "line") == lines.payable, "\(formula.name): payable differs")
        precondition(close.fund("fund") == lines.fund, "\(formula.name): the months' funds differ")
    }
}
