/// Figures with the spans they are sure within, one below the other, and a mark that they are held against (区间图).
struct SpanPlot {
    /// A figure with its span.
    struct Row {
        /// What it is of.
        let name: String
        /// The figure as it is read.
        let text: String
        let lower: Int64
        let value: Int64
        let upper: Int64
    }

    private static let widestName = 36
    private static let rowHeight = 40

    /// The picture; nil where there is nothing to be seen.
    /// - Parameters:
    ///   - title: What is shown.
    ///   - description: What is to be seen.
    ///   - rows: The figures from top to bottom.
    ///   - mark: What all are held against, with what is said of it.
    ///   - text: What is said of an end of the scale.
    static func plot(
        _ title: String, description: String, rows: [Row], mark: (units: Int64, text: String)? = nil,
        text: (Int64) -> String
    ) -> Plot? {
        let all = rows.flatMap { [$0.lower, $0.value, $0.upper] } + (mark.map { [$0.units] } ?? [])
        guard let least = all.min(), let most = all.max(), most > least else { return nil }
        let bottom = rows.count * rowHeight + 6
        var plot = Plot(title, description: description, height: bottom + 22 + (mark == nil ? 0 : 18))
        // A little room, so that ends are seen.
        func place(_ units: Int64) -> Plot.Place { 10 + Plot.place(units, from: least, to: most) * 98 / 100 }
        for (index, row) in rows.enumerated() {
            let top = index * rowHeight
            let middle = top + 27
            plot.words.append(
                .init(x: 0, y: top + 14, anchor: .start, text: DisplayWidth.cut(row.name, to: widestName)))
            plot.words.append(.init(x: 1000, y: top + 14, anchor: .end, text: row.text))
            plot.lines.append(.init(from: (place(row.lower), middle), to: (place(row.upper), middle), style: "span"))
            for end in [row.lower, row.upper] {
                plot.lines.append(
                    .init(from: (place(end), middle - 5), to: (place(end), middle + 5), style: "span"))
            }
            plot.dots.append(.init(x: place(row.value), y: middle))
        }
        plot.lines.append(.init(from: (0, bottom), to: (1000, bottom), style: "axis"))
        plot.words.append(.init(x: 0, y: bottom + 16, anchor: .start, text: text(least)))
        plot.words.append(.init(x: 1000, y: bottom + 16, anchor: .end, text: text(most)))
        if let mark {
            let x = place(mark.units)
            plot.lines.append(.init(from: (x, 18), to: (x, bottom), style: "mark"))
            plot.words.append(
                .init(
                    x: x, y: bottom + 34, anchor: x < 250 ? .start : x > 750 ? .end : .middle, text: mark.text))
        }
        return plot
    }
}
