/// A table of a page: a caption, headings, and rows whose first cell heads them.
struct PageTable {
    /// A column.
    struct Column {
        let heading: String
        let isFigure: Bool

        /// A column of texts.
        static func text(_ heading: String) -> Column { Column(heading: heading, isFigure: false) }
        /// A column of figures.
        static func figure(_ heading: String) -> Column { Column(heading: heading, isFigure: true) }
    }

    /// What the table is of.
    let caption: String
    /// The columns, the first that of what heads the rows.
    let columns: [Column]
    /// The cells of each row.
    var rows: [[String]] = []
    /// The row of totals.
    var total: [String]?
    /// How it is laid out: `words` where the first cells are words of a language and no names, `wide` where there are many
    /// columns.
    var style = ""

    /// A table without rows.
    init(_ caption: String, _ columns: [Column], style: String = "") {
        self.caption = caption
        self.columns = columns
        self.style = style
    }

    /// Adds a row, a cell for each column.
    mutating func add(_ cells: [String]) { rows.append(cells) }

    /// Leaves out the columns, but the first, in which no row has anything.
    func withoutEmptyColumns(empty: String) -> PageTable {
        let kept = columns.indices.filter { column in column == 0 || rows.contains { $0[column] != empty } }
        var table = PageTable(caption, kept.map { columns[$0] }, style: style)
        table.rows = rows.map { row in kept.map { row[$0] } }
        table.total = total.map { row in kept.map { row[$0] } }
        return table
    }

    /// What templates say about it.
    var model: [String: Any] {
        [
            "caption": caption, "tableStyle": style,
            "columns": columns.map { ["heading": $0.heading, "isFigure": $0.isFigure] as [String: Any] },
            "rows": rows.map(row), "total": total.map { [row($0)] } ?? [],
        ]
    }

    private func row(_ cells: [String]) -> [String: Any] {
        [
            "head": cells.first ?? "",
            "cells": zip(columns, cells).dropFirst().map { column, text in
                ["text": text, "isFigure": column.isFigure] as [String: Any]
            },
        ]
    }
}
