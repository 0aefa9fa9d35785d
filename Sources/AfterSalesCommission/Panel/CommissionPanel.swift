public import AfterSalesCore

/// Who works where in many dealerships' months, settled once for one plan: closing them all is then a matter of columns.
///
/// A row is an employee of a month. Rows lie by position, within a position by month in the order the months were given,
/// within a month by id. Figures come as ``PanelFacts``, results as ``PanelClose``. Every amount is what
/// ``CommissionPlan/close(_:)-(MonthFacts)`` gives for the month alone.
public struct CommissionPanel: Sendable {
    let layout: PanelLayout

    /// The plan that closes the months.
    public var plan: CommissionPlan { layout.plan }
    /// The months in the order they were given.
    public var months: [PanelMonth] { layout.months }
    /// What somebody should look at in who works where; errors would have prevented the panel.
    public var findings: [Finding] { layout.findings }
    /// Every column that the plan's formulas read.
    public var columns: [PanelColumn] { layout.columns }

    /// How many rows a column has: employees of all months, teams of all months, months.
    public func rowCount(of holder: PanelColumn.Holder) -> Int {
        switch holder {
        case .employee: layout.rowCount
        case .team: layout.teamCount
        case .dealer: layout.months.count
        }
    }

    /// The rows of a position in some months, in all where none are named; empty where the plan has no such position.
    public func rows(of position: String, in months: Range<Int>? = nil) -> Range<Int> {
        let index = layout.model.positions.isEmpty ? 0 : layout.model.positionIndex[position]
        return index.map { layout.rows($0, months ?? 0..<layout.months.count) } ?? 0..<0
    }

    /// The rows of a month, by id: one for each statement.
    public func rows(in month: Int) -> [Int] { layout.statements(month).map { Int($0) } }

    /// The row of an employee in a month; nil where there is nobody of that id.
    public func row(of employee: Identifier<Employee>, in month: Int) -> Int? {
        let rows = layout.statements(month)
        var low = rows.startIndex
        var high = rows.endIndex
        while low < high {
            let middle = (low + high) / 2
            if layout.employee(Int(rows[middle])).id < employee { low = middle + 1 } else { high = middle }
        }
        guard low < rows.endIndex, layout.employee(Int(rows[low])).id == employee else { return nil }
        return Int(rows[low])
    }

    /// The row of a team in a month, in columns held by teams; nil where nobody is in it and no scheme names it.
    public func row(of team: Identifier<Team>, in month: Int) -> Int? {
        layout.teamNames[month].firstIndex(of: team).map { layout.teamStarts[month] + $0 }
    }

    /// The month of an employee's row.
    public func month(ofRow row: Int) -> Int { Int(layout.monthOfRow[row]) }

    /// The employee of a row.
    public func employee(ofRow row: Int) -> EmployeeFacts { layout.employee(row) }

    /// The rows that a scheme has lines for, in the order of its results; nil where the plan has no such scheme.
    ///
    /// - Parameters:
    ///   - scheme: the plan's name of the scheme.
    ///   - months: some months; all where none are named.
    public func members(of scheme: String, in months: Range<Int>? = nil) -> [Int32]? {
        layout.model.schemes.firstIndex { $0.id == scheme }.map {
            layout.members($0, months ?? 0..<layout.months.count)
        }
    }

    /// The column of a metric's values.
    ///
    /// - Parameters:
    ///   - metric: the plan's name of the metric.
    ///   - holder: whose values they are.
    ///   - unit: the unit of the values that are to be put there, checked where it is named.
    /// - Throws: why there is none: the plan has no such metric, or computes it, or reads it of nobody of that kind, or in
    ///   another unit.
    public func column(
        _ metric: String, of holder: PanelColumn.Holder, unit: MetricUnit? = nil
    ) throws(Rejection) -> PanelColumn {
        try column(metric, holder, isTarget: false, unit)
    }

    /// The column of the targets for a metric.
    ///
    /// - Throws: why there is none, as for ``column(_:of:unit:)``.
    public func targets(
        _ metric: String, of holder: PanelColumn.Holder, unit: MetricUnit? = nil
    ) throws(Rejection) -> PanelColumn {
        try column(metric, holder, isTarget: true, unit)
    }

    private func column(
        _ metric: String, _ holder: PanelColumn.Holder, isTarget: Bool, _ unit: MetricUnit?
    ) throws(Rejection) -> PanelColumn {
        let found = layout.columns.first { $0.metric == metric && $0.holder == holder && $0.isTarget == isTarget }
        var search = PanelColumnSearch(layout.model, metric, holder, isTarget: isTarget)
        guard let found else { throw search.rejection() }
        if let unit, unit != found.unit { throw search.rejection(unit: unit) }
        return found
    }
}

extension CommissionPlan {
    /// Checks who works where in many months against the plan and settles who takes part in what.
    ///
    /// - Parameters:
    ///   - months: who works where, month by month.
    ///   - intermediates: what the results are to keep beside the amounts.
    /// - Throws: every fault of all months at once, as ``prepare(_:)`` finds them, each with its dealership and month.
    public func panel(
        _ months: [PanelMonth], keeping intermediates: [PanelIntermediate] = []
    ) throws(Rejection) -> CommissionPanel {
        let assembly = PanelAssembly(self, months, keeping: intermediates)
        guard assembly.errorCount == 0 else { throw Rejection(assembly.findings) }
        return CommissionPanel(layout: PanelLayout(assembly))
    }
}
