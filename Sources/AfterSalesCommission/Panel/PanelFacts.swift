/// The figures of a panel's months in columns: metric values and targets in whole units of their decimals, 1 250 for
/// 12.50.
///
/// Nothing is given at first. A figure that is not given is ``absent``; what that means is the plan's to say.
public struct PanelFacts: Sendable {
    /// Stands where a figure is not given.
    public static let absent = Int64.min

    /// Whose figures they are.
    public let panel: CommissionPanel
    var table: FactTable

    /// The figures of a panel, none given yet.
    public init(_ panel: CommissionPanel) {
        self.panel = panel
        let layout = panel.layout
        table = FactTable(
            layout.model.layout, employees: layout.rowCount, teams: layout.teamCount, dealers: layout.months.count)
    }

    /// The figure of a row; nil where it is not given.
    public subscript(column: PanelColumn, row: Int) -> Int64? {
        get {
            let range = range(of: column)
            precondition(row >= 0 && row < range.count, "no such row")
            let value = table.values[range.lowerBound + row]
            return value == Self.absent ? nil : value
        }
        set {
            let range = range(of: column)
            precondition(row >= 0 && row < range.count, "no such row")
            table.values[range.lowerBound + row] = newValue ?? Self.absent
        }
    }

    /// Hands a whole column to be read and written in place.
    public mutating func update<Result>(
        _ column: PanelColumn, _ body: (inout MutableSpan<Int64>) throws -> Result
    ) rethrows -> Result {
        try update(column, rows: 0..<range(of: column).count, body)
    }

    /// Hands some rows of a column to be read and written in place; index 0 is the first of them.
    public mutating func update<Result>(
        _ column: PanelColumn, rows: Range<Int>, _ body: (inout MutableSpan<Int64>) throws -> Result
    ) rethrows -> Result {
        let all = range(of: column)
        precondition(rows.lowerBound >= 0 && rows.upperBound <= all.count, "no such rows")
        var values = table.values.mutableSpan
        let here = all.lowerBound + rows.lowerBound..<all.lowerBound + rows.upperBound
        #if compiler(>=6.3)
        var part = values._mutatingExtracting(here)
        #else
        var part = values.extracting(here)
        #endif
        return try body(&part)
    }

    /// Puts figures at rows that follow one another, from `first` on.
    public mutating func set(_ column: PanelColumn, from first: Int = 0, _ figures: Span<Int64>) {
        update(column, rows: first..<first + figures.count) { part in
            for index in part.indices { part[index] = figures[index] }
        }
    }

    /// Puts figures at the rows listed, one each.
    public mutating func set(_ column: PanelColumn, rows: Span<Int32>, _ figures: Span<Int64>) {
        precondition(rows.count == figures.count, "a figure for every row")
        update(column) { part in
            for index in rows.indices { part[Int(rows[index])] = figures[index] }
        }
    }

    /// Takes every figure back.
    public mutating func removeAll() {
        var values = table.values.mutableSpan
        for index in values.indices { values[index] = Self.absent }
    }

    private func range(of column: PanelColumn) -> Range<Int> {
        let columns = panel.layout.model.layout[column.level]
        let indices = column.isTarget ? columns.target : columns.value
        precondition(
            column.measure < indices.count && indices[column.measure] == column.index,
            "the column belongs to another plan")
        return table.range(column.level, column.index)
    }
}
