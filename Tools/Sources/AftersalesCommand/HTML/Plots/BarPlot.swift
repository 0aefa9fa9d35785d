/// Bars one below the other, each with its name and its figure above it (条形图).
struct BarPlot {
    /// A bar.
    struct Row {
        /// What it is of.
        let name: String
        /// The figure as it is read.
        let text: String
        /// The figure in whole units, the same for all rows.
        let units: Int64
    }

    /// Of a long name so many columns of letters are shown; the table has all of it.
    private static let widestName = 40
    private static let rowHeight = 36

    /// The picture; nil where there is nothing to be seen.
    static func plot(_ title: String, description: String, rows: [Row]) -> Plot? {
        let most = max(0, rows.map(\.units).max() ?? 0)
        let least = min(0, rows.map(\.units).min() ?? 0)
        guard most > least else { return nil }
        var plot = Plot(title, description: description, height: rows.count * rowHeight)
        let zero = Plot.place(0, from: least, to: most)
        for (index, row) in rows.enumerated() {
            let top = index * rowHeight
            let end = Plot.place(row.units, from: least, to: most)
            plot.words.append(
                .init(x: 0, y: top + 14, anchor: .start, text: DisplayWidth.cut(row.name, to: widestName)))
            plot.words.append(.init(x: 1000, y: top + 14, anchor: .end, text: row.text))
            plot.bars.append(
                .init(
                    x: min(zero, end), width: abs(end - zero), y: top + 19, height: 10,
                    style: row.units < 0 ? "down" : "up", label: "\(row.name): \(row.text)"))
            if least < 0 { plot.lines.append(.init(from: (zero, top + 17), to: (zero, top + 31), style: "axis")) }
        }
        return plot
    }
}
