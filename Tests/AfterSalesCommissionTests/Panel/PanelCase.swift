import AfterSalesCommission
import AfterSalesCore

@testable import AfterSalesTestOracle

/// Months given by name, put into a panel column by column.
struct PanelCase {
    let panel: CommissionPanel
    var facts: PanelFacts

    init(_ plan: CommissionPlan, _ months: [MonthFacts], keeping intermediates: [PanelIntermediate] = []) throws {
        let agreed = try LocalDate("2026-05-31")
        panel = try plan.panel(
            months.map {
                PanelMonth(
                    dealer: $0.dealer, period: $0.period, employees: $0.employees, targetsAgreedOn: agreed,
                    targetsAcknowledgedBy: $0.employees.map(\.id), coefficientAdjustments: $0.coefficientAdjustments,
                    corrections: $0.corrections)
            }, keeping: intermediates)
        facts = PanelFacts(panel)
        for (month, given) in months.enumerated() {
            for metric in given.metrics { put(metric.metric, metric.subject, metric.value, isTarget: false, month) }
            for target in given.targets { put(target.metric, target.subject, target.value, isTarget: true, month) }
        }
    }

    private mutating func put(
        _ metric: String, _ subject: Subject, _ value: DecimalNumeral, isTarget: Bool, _ month: Int
    ) {
        let holder: PanelColumn.Holder
        let row: Int?
        switch subject {
        case .employee(let id): (holder, row) = (.employee, panel.row(of: id, in: month))
        case .team(let id): (holder, row) = (.team, panel.row(of: id, in: month))
        case .dealer: (holder, row) = (.dealer, month)
        }
        // What no formula reads has no column.
        let column = panel.columns.first { $0.metric == metric && $0.holder == holder && $0.isTarget == isTarget }
        guard let column, let row else { return }
        facts[column, row] = try? value.units(fractionDigits: column.fractionDigits, rounding: .halfAwayFromZero)
    }

    /// Compares a close with the same months closed one by one, to the last figure and finding.
    ///
    /// - Returns: how many months were refused.
    @discardableResult
    func check(_ close: PanelClose) throws -> Int {
        var expected = ExpectedColumns(panel, close.months)
        for month in close.months {
            switch (Result { () throws(Rejection) in try facts.close(of: month) }) {
            case .success(let alone):
                try expected.add(alone, month)
                guard close.status(of: month) == alone.status, close.rejection(of: month) == nil else {
                    throw Mismatch("month \(month) is \(alone.status)")
                }
            case .failure(let rejection):
                guard close.status(of: month) == nil, close.rejection(of: month) == rejection else {
                    throw Mismatch("month \(month) is refused: \(rejection)")
                }
            }
        }
        try expectSame(ExpectedColumns.report(close), expected.report)
        return close.refusedMonths.count
    }
}

/// What columns have to be, gathered from statements.
struct ExpectedColumns {
    private let panel: CommissionPanel
    private let months: Range<Int>
    private var amounts: [String: [Int: Int64]] = [:]
    private var commissions: [Int: Int64] = [:]
    private var pools: [String: [Int64]] = [:]
    private var left: [String: [Int64]] = [:]
    private var funds: [String: [Int64]] = [:]

    init(_ panel: CommissionPanel, _ months: Range<Int>) {
        self.panel = panel
        self.months = months
    }

    mutating func add(_ close: CommissionClose, _ month: Int) throws {
        let none = [Int64](repeating: 0, count: months.count)
        for statement in close.statements {
            guard let row = panel.row(of: statement.employee, in: month) else { throw Mismatch("no row") }
            commissions[row] = statement.commission.minorUnits
            // A line of nothing may be left out of a statement, with what would be taken off it.
            for line in statement.lines where line.gross.minorUnits != 0 {
                let amounts = [("gross", line.gross), ("net", line.net), ("payable", line.payable)]
                for (name, amount) in amounts { put(amount, line.scheme, name, row) }
                for deduction in line.deductions { put(deduction.amount, line.scheme, "- \(deduction.id)", row) }
                for withheld in line.withheld { put(withheld.amount, line.scheme, "< \(withheld.id)", row) }
            }
        }
        for pool in close.pools {
            pools[pool.scheme, default: none][month - months.lowerBound] = pool.amount.minorUnits
            left[pool.scheme, default: none][month - months.lowerBound] = pool.undistributed.minorUnits
        }
        for fund in close.funds { funds[fund.id, default: none][month - months.lowerBound] = fund.amount.minorUnits }
    }

    private mutating func put(_ amount: Money, _ scheme: String, _ name: String, _ row: Int) {
        amounts["\(scheme) \(name)", default: [:]][row] = amount.minorUnits
    }

    /// Every figure that is not zero, a line each.
    var report: [String] {
        var report: [String] = []
        for (name, rows) in amounts { report += rows.filter { $0.value != 0 }.map { "\(name) \($0.key) \($0.value)" } }
        report += commissions.filter { $0.value != 0 }.map { "commission \($0.key) \($0.value)" }
        for (name, lists) in [("pool", pools), ("left", left), ("fund", funds)] {
            for (id, list) in lists { report += Self.lines("\(name) \(id)", list, months) }
        }
        return report.sorted()
    }

    private static func lines(_ name: String, _ list: [Int64], _ months: Range<Int>) -> [String] {
        zip(months, list).filter { $0.1 != 0 }.map { "\(name) \($0.0) \($0.1)" }
    }

    /// The same of columns.
    static func report(_ close: PanelClose) -> [String] {
        var report: [String] = []
        let draft = close.panel.plan.draft
        for scheme in draft.schemes {
            var columns: [(String, PanelAmount)] = [("gross", .gross), ("net", .net), ("payable", .payable)]
            columns += scheme.deductions.map { ("- \($0.id)", .deduction($0.id)) }
            columns += draft.withholding.map { ("< \($0.id)", .withheld($0.id)) }
            let rows = close.panel.members(of: scheme.id, in: close.months) ?? []
            let gross = close.amounts(.gross, of: scheme.id) ?? []
            for (name, amount) in columns {
                let values = close.amounts(amount, of: scheme.id) ?? []
                for (index, row) in rows.enumerated() where values[index] != 0 && gross[index] != 0 {
                    report.append("\(scheme.id) \(name) \(row) \(values[index])")
                }
            }
            report += lines("pool \(scheme.id)", close.pools(of: scheme.id) ?? [], close.months)
            report += lines("left \(scheme.id)", close.undistributed(of: scheme.id) ?? [], close.months)
        }
        for withholding in draft.withholding {
            report += lines("fund \(withholding.id)", close.fund(withholding.id) ?? [], close.months)
        }
        var index = 0
        for row in 0..<close.panel.rowCount(of: .employee)
        where close.months.contains(close.panel.month(ofRow: row)) {
            let commission = close.commissions[index]
            if commission != 0 { report.append("commission \(row) \(commission)") }
            index += 1
        }
        return report.sorted()
    }
}
