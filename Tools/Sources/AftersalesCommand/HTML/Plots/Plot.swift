/// A picture of figures for a page (图表): drawn across whatever width there is, its letters as large on a phone as on paper.
///
/// What it shows stands in a table beside it too; the title and the description are for those who do not see it.
struct Plot {
    /// A place across the picture, in thousandths of its width.
    typealias Place = Int

    /// A bar.
    struct Bar {
        let x: Place
        let width: Place
        let y: Int
        let height: Int
        /// How it is painted: `up`, or `down` for what is below zero.
        var style = "up"
        /// What it says where one points at it.
        let label: String
    }

    /// A straight line.
    struct Line {
        let from: (x: Place, y: Int)
        let to: (x: Place, y: Int)
        /// How it is drawn: `axis`, `span` or `mark`.
        let style: String
    }

    /// A dot.
    struct Dot {
        let x: Place
        let y: Int
    }

    /// Some words.
    struct Words {
        /// Where they begin, end or have their middle.
        enum Anchor: String { case start, middle, end }

        let x: Place
        let y: Int
        let anchor: Anchor
        let text: String
    }

    /// What is shown.
    let title: String
    /// What is to be seen.
    let description: String
    /// How high it is, in pixels.
    let height: Int
    var bars: [Bar] = []
    var lines: [Line] = []
    var dots: [Dot] = []
    var words: [Words] = []

    /// A picture without anything yet.
    init(_ title: String, description: String, height: Int) {
        self.title = title
        self.description = description
        self.height = height
    }

    /// What templates say about it.
    /// - Parameter id: A name of its own on the page.
    func model(id: String) -> [String: Any] {
        [
            "plotID": id, "plotTitle": title, "plotDescription": description, "plotHeight": String(height),
            "bars": bars.map {
                [
                    "x": Self.share($0.x), "width": Self.share(max(0, $0.width)), "y": String($0.y),
                    "height": String(max(0, $0.height)), "style": $0.style, "label": $0.label,
                ]
            },
            "lines": lines.map {
                [
                    "x1": Self.share($0.from.x), "y1": String($0.from.y), "x2": Self.share($0.to.x),
                    "y2": String($0.to.y), "style": $0.style,
                ]
            },
            "dots": dots.map { ["x": Self.share($0.x), "y": String($0.y)] },
            "plotWords": words.map {
                ["x": Self.share($0.x), "y": String($0.y), "anchor": $0.anchor.rawValue, "text": $0.text]
            },
        ]
    }

    /// Thousandths in per cent: `43.2`.
    private static func share(_ place: Place) -> String {
        place % 10 == 0 ? "\(place / 10)" : "\(place < 0 ? "-" : "")\(abs(place) / 10).\(abs(place) % 10)"
    }

    /// Where a value lies between two others, in thousandths.
    static func place(_ value: Int64, from least: Int64, to most: Int64) -> Place {
        let (value, least, most) = (Int128(value), Int128(least), Int128(most))
        guard most > least else { return 0 }
        return Int(max(0, min(1000, (value - least) * 1000 / (most - least))))
    }
}
