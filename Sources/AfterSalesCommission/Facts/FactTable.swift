import AfterSalesCore

/// Values of one kind of subject in columns: metric values and targets, in units of their named decimals.
struct FactTable: Sendable {
    /// Marks a value that the facts do not give.
    static let absent = Int64.min

    let rows: Int
    private(set) var values: [Int64]

    init(rows: Int, columns: Int) {
        self.rows = rows
        values = Array(repeating: Self.absent, count: rows * columns)
    }

    /// The value of a row, or nil where the facts give none.
    subscript(column: Int, row: Int) -> Int64? {
        let value = values[column * rows + row]
        return value == Self.absent ? nil : value
    }

    mutating func set(_ value: Int64, column: Int, row: Int) { values[column * rows + row] = value }
}
