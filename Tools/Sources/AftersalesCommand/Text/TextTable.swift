/// A table for people at a terminal.
struct TextTable {
    /// A column's heading and the side its cells lean to.
    struct Column {
        /// What stands above it.
        let heading: String
        /// Whether its cells are figures and stand at the right.
        let isFigure: Bool

        /// A column of texts.
        static func text(_ heading: String) -> Column { Column(heading: heading, isFigure: false) }
        /// A column of figures.
        static func figure(_ heading: String) -> Column { Column(heading: heading, isFigure: true) }
    }

    /// No column is wider: a name of ten thousand letters is cut.
    static let widestCell = 48

    private let columns: [Column]
    private var rows: [[String]] = []

    /// A table without rows.
    init(_ columns: [Column]) { self.columns = columns }

    /// Adds a row, a cell for each column.
    mutating func add(_ cells: [String]) {
        rows.append(cells.map { DisplayWidth.cut(PlainText.visible($0), to: Self.widestCell) })
    }

    /// The table, a line each, with a rule below the headings.
    var text: String {
        let headings = columns.map(\.heading)
        let widths = columns.indices.map { column in
            ([headings] + rows).map { DisplayWidth.of($0[column]) }.max() ?? 0
        }
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
        return ([line(headings, widths), rule] + rows.map { line($0, widths) }).map { $0 + "\n" }.joined()
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (column, cell) in cells.enumerated() {
            let padding = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
            line += (column == 0 ? "" : "  ") + (columns[column].isFigure ? padding + cell : cell + padding)
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}
