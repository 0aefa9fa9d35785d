/// What the simulation says.
struct Report {
    struct Row {
        let method: String
        let population: String
        let held: [Int]
    }

    private let rows: [Row]
    private let options: Options

    init(_ rows: [Row], _ options: Options) {
        self.rows = rows
        self.options = options
    }

    /// A table of Markdown; shares outside of 93 to 97 % are bold.
    var table: String {
        let sizes = CSICoverage.sizes.map { "n = \($0)" }.joined(separator: " | ")
        let rule = CSICoverage.sizes.map { _ in "---:" }.joined(separator: " | ")
        let lines = rows.map { row in
            let cells = row.held.map { held in
                let text = percent(held)
                return holds(held) ? text : "**\(text)**"
            }
            return "| \(row.method) | \(row.population) | \(cells.joined(separator: " | ")) |"
        }
        return (["| method | customers | \(sizes) |", "| --- | --- | \(rule) |"] + lines).joined(separator: "\n")
    }

    /// The counts themselves.
    var json: String {
        let sizes = CSICoverage.sizes.map(String.init).joined(separator: ", ")
        let lines = rows.map { row in
            let held = row.held.map(String.init).joined(separator: ", ")
            return #"    {"method": "\#(row.method)", "customers": "\#(row.population)", "held": [\#(held)]}"#
        }
        return """
            {
              "level": "95%", "samples": \(options.samples), "resamples": \(options.resamples), "seed": \(options.seed),
              "sizes": [\(sizes)],
              "rows": [
            \(lines.joined(separator: ",\n"))
              ]
            }
            """
    }

    /// From 93 to 97 %.
    private func holds(_ held: Int) -> Bool { 100 * held >= 93 * options.samples && 100 * held <= 97 * options.samples }

    /// With one decimal, an exact half upward.
    private func percent(_ held: Int) -> String {
        let tenths = (2_000 * held + options.samples) / (2 * options.samples)
        return "\(tenths / 10).\(tenths % 10)"
    }
}
