import AfterSalesCore

/// Metric values and targets of employees, teams and the dealer, in columns of units of their named decimals.
///
/// One flat list: for each holder column after column, in a column row after row.
struct FactTable: Sendable {
    /// Marks a value that the facts do not give.
    static let absent = Int64.min

    private let rows: [Int]
    private let starts: [Int]
    var values: [Int64]

    /// A table with nothing given, for so many employees, teams and, of a panel, dealer-months.
    init(_ layout: FactLayout, employees: Int, teams: Int, dealers: Int = 1) {
        rows = [employees, teams, dealers]
        var starts: [Int] = []
        var size = 0
        for (holder, rows) in zip(FactLayout.Holder.allCases, rows) {
            starts.append(size)
            size += rows * layout[holder].count
        }
        self.starts = starts
        values = Array(repeating: Self.absent, count: size)
    }

    /// Where a column begins.
    func start(_ holder: FactLayout.Holder, _ column: Int) -> Int {
        starts[holder.rawValue] + column * rows[holder.rawValue]
    }

    /// Where a whole column is.
    func range(_ holder: FactLayout.Holder, _ column: Int) -> Range<Int> {
        let start = start(holder, column)
        return start..<start + rows[holder.rawValue]
    }

    /// The value of a row, or nil where the facts give none.
    subscript(holder: FactLayout.Holder, column: Int, row: Int) -> Int64? {
        let value = values[start(holder, column) + row]
        return value == Self.absent ? nil : value
    }

    mutating func set(_ value: Int64, _ holder: FactLayout.Holder, column: Int, row: Int) {
        values[start(holder, column) + row] = value
    }
}
