/// Columns side by side, such as the days of a month (柱形图).
struct ColumnPlot {
    /// A column.
    struct Column {
        /// What stands below it.
        let name: String
        /// The figure as it is read.
        let text: String
        /// The figure in whole units, the same for all columns.
        let units: Int64
    }

    private static let bottom = 158
    private static let top = 22

    /// The picture; nil where there is nothing to be seen.
    /// - Parameters:
    ///   - title: What is shown.
    ///   - description: What is to be seen.
    ///   - columns: The columns from left to right.
    ///   - every: So many columns have one name below them.
    static func plot(_ title: String, description: String, columns: [Column], every: Int = 5) -> Plot? {
        let highest = columns.max { $0.units < $1.units }
        let lowest = columns.min { $0.units < $1.units }
        let most = max(0, highest?.units ?? 0)
        let least = min(0, lowest?.units ?? 0)
        guard most > least, let highest, let lowest else { return nil }
        var plot = Plot(title, description: description, height: bottom + 22)
        func height(_ units: Int64) -> Int { bottom - Plot.place(units, from: least, to: most) * (bottom - top) / 1000 }
        let zero = height(0)
        for (index, column) in columns.enumerated() {
            let (start, next) = (index * 1000 / columns.count, (index + 1) * 1000 / columns.count)
            let end = height(column.units)
            plot.bars.append(
                .init(
                    x: start + (next - start) / 8, width: (next - start) * 3 / 4, y: min(zero, end),
                    height: abs(end - zero), style: column.units < 0 ? "down" : "up",
                    label: "\(column.name): \(column.text)"))
            if index == 0 || (index + 1) % every == 0 {
                // The outer names are wider than their columns where there are many.
                let (place, anchor): (Plot.Place, Plot.Words.Anchor) =
                    index == 0 ? (start, .start) : next == 1000 ? (next, .end) : ((start + next) / 2, .middle)
                plot.words.append(.init(x: place, y: bottom + 17, anchor: anchor, text: column.name))
            }
        }
        plot.lines.append(.init(from: (0, zero), to: (1000, zero), style: "axis"))
        if highest.units > 0 {
            plot.lines.append(.init(from: (0, top), to: (1000, top), style: "grid"))
            plot.words.append(.init(x: 0, y: top - 7, anchor: .start, text: highest.text))
        }
        if lowest.units < 0 { plot.words.append(.init(x: 0, y: bottom - 4, anchor: .start, text: lowest.text)) }
        return plot
    }
}
