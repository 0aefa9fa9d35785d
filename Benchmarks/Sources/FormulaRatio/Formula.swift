/// A scheme as a plan has it, and the same written out by hand.
protocol Formula {
    /// What is measured, in words.
    var name: String { get }
    /// The plan's metrics, constants, tables and the scheme `line`, as parts of its document.
    var metrics: String { get }
    var constants: String { get }
    var tables: String { get }
    var scheme: String { get }
    /// Names of the deductions.
    var deductions: [String] { get }
    /// The columns that are read, in the order in which ``run(_:_:perMonth:)`` takes them.
    var columns: [FormulaColumn] { get }
    /// All lines, month after month, so many rows each.
    func run(_ columns: [[Int64]], _ lines: inout HandLines, perMonth: Int)
}

/// A column of figures drawn from a range.
struct FormulaColumn {
    let metric: String
    var isTarget = false
    let range: ClosedRange<Int64>
}

extension Formula {
    var tables: String { "" }

    /// The plan as a document.
    var document: String {
        """
        {
          "format": "aftersales.commission-plan/1", "id": "formula", "version": 1, "title": {"en": "Formula"},
          "currency": "CNY", "effective": {"from": "2025-01", "through": null},
          "rounding": {"ratioDigits": 4, "mode": "halfAwayFromZero"},
          "metrics": {\(metrics)}, "constants": {\(constants)}, "tables": {\(tables)},
          "schemes": [{"id": "line", "basis": "individual", "positions": ["one"], \(scheme)}],
          "withholding": [{"id": "fund", "rate": "5%"}], "holds": []
        }
        """
    }
}
