import AfterSalesCore

/// Closes months of a panel: individual schemes over blocks of rows of many months, pools month by month, and whatever
/// the columns cannot decide by the ordinary engine.
struct PanelRun {
    /// Rows per block. What a block costs beside its rows is paid seldom enough, and results are written in long
    /// stretches; the registers then lie in the second-level cache, which the loops, one after the other, read fast enough.
    static let blockRows = 4_096

    let facts: PanelFacts
    let layout: PanelLayout
    /// Whether each of the months has to be closed on its own.
    var isAlone: [Bool] = []
    var narrow = Kernel<Int64>()
    var wide = Kernel<Int128>()
    var shares: [Int64] = []

    var model: PlanModel { layout.model }

    init(_ facts: PanelFacts) {
        self.facts = facts
        layout = facts.panel.layout
    }

    mutating func close(into close: inout PanelClose) {
        close.exceptions = [:]
        let months = close.months
        guard let program = layout.program else {
            for month in months { closeAlone(month, into: &close) }
            return
        }
        isAlone = Array(repeating: false, count: months.count)
        close.forget()
        checkTargets(months)
        for index in layout.groups.indices { runGroup(index, program.groups[index], &close) }
        runDealers(&close)
        for scheme in layout.pools.indices {
            guard let pool = layout.pools[scheme], let lines = program.lines[scheme] else { continue }
            runPool(scheme, pool, lines, &close)
        }
        addCorrections(&close)
        checkIncomes(close)
        for index in isAlone.indices where isAlone[index] { closeAlone(months.lowerBound + index, into: &close) }
    }

    /// Closes a month by the ordinary engine and puts what comes of it into the columns.
    private func closeAlone(_ month: Int, into close: inout PanelClose) {
        do throws(Rejection) {
            close.put(try facts.close(of: month), month)
        } catch {
            close.refuse(month, error)
        }
    }

    /// A target below zero is refused wherever it stands, also where no formula comes to read it.
    private mutating func checkTargets(_ months: Range<Int>) {
        for column in layout.columns where column.isTarget {
            let start = facts.table.start(column.level, column.index)
            switch column.holder {
            case .employee:
                for rows in layout.rowParts(months) { checkTargets(start, rows, layout.monthOfRow, months) }
            case .team:
                let rows = layout.teamStarts[months.lowerBound]..<layout.teamStarts[months.upperBound]
                checkTargets(start, rows, layout.monthOfTeam, months)
            case .dealer:
                checkTargets(start, months, nil, months)
            }
        }
    }

    private mutating func checkTargets(_ start: Int, _ rows: Range<Int>, _ monthOf: [Int32]?, _ months: Range<Int>) {
        let table = facts.table
        let values = table.values.span.extracting(start + rows.lowerBound..<start + rows.upperBound)
        var found = false
        for index in values.indices {
            found = found || (values[index] < 0 && values[index] != FactTable.absent)
        }
        guard found else { return }
        for index in values.indices where values[index] < 0 && values[index] != FactTable.absent {
            let row = rows.lowerBound + index
            let month = monthOf.map { Int($0[row]) } ?? row
            isAlone[month - months.lowerBound] = true
        }
    }

    // MARK: Sums

    private mutating func addCorrections(_ close: inout PanelClose) {
        for correction in layout.corrections where close.months.contains(correction.month) {
            let index = close.rowIndex(correction.row)
            let (sum, overflow) = close.commissionSums[index].addingReportingOverflow(correction.amount)
            close.commissionSums[index] = sum
            if overflow { isAlone[correction.month - close.months.lowerBound] = true }
        }
    }

    /// Base salary and commission together have to be a number too.
    private mutating func checkIncomes(_ close: PanelClose) {
        let (_, most) = KernelLoops.range(close.commissionSums, close.commissionSums.count)
        guard most.addingReportingOverflow(layout.largestSalary).overflow else { return }
        for month in close.months {
            for row in layout.statements(month) {
                let commission = max(0, close.commissionSums[close.rowIndex(Int(row))])
                if commission.addingReportingOverflow(layout.baseSalaries[Int(row)]).overflow {
                    isAlone[month - close.months.lowerBound] = true
                }
            }
        }
    }
}
