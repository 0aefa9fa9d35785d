import Testing

@testable import AftersalesCommand

/// Pictures: where things stand in them, and that nothing stands outside.
@Suite struct PlotTests {
    private static func isInside(_ plot: Plot) -> Bool {
        plot.bars.allSatisfy {
            $0.x >= 0 && $0.width >= 0 && $0.x + $0.width <= 1000 && $0.y >= 0 && $0.height >= 0
                && $0.y + $0.height <= plot.height
        } && plot.words.allSatisfy { (0...1000).contains($0.x) && (0...plot.height).contains($0.y) }
            && plot.dots.allSatisfy { (0...1000).contains($0.x) && (0...plot.height).contains($0.y) }
            && plot.lines.allSatisfy { (0...1000).contains($0.from.x) && (0...1000).contains($0.to.x) }
    }

    static let series: [[Int64]] = [
        [1], [-1], [3, 0, -2], [.max, .min, 0], [.min], [.max, 1], Array(1...31), Array(-40 ... -1), [0, 0, 7],
    ]

    @Test(arguments: series)
    func everythingIsInside(_ units: [Int64]) throws {
        let bars = try #require(
            BarPlot.plot("t", description: "d", rows: units.map { .init(name: "n", text: "\($0)", units: $0) }))
        #expect(Self.isInside(bars) && bars.bars.count == units.count)
        let columns = try #require(
            ColumnPlot.plot("t", description: "d", columns: units.map { .init(name: "n", text: "\($0)", units: $0) }))
        #expect(Self.isInside(columns) && columns.bars.count == units.count)
        guard Set(units).count > 1 else { return }
        let spans = try #require(
            SpanPlot.plot(
                "t", description: "d",
                rows: units.map { .init(name: "n", text: "\($0)", lower: $0, value: $0, upper: $0) },
                mark: (units[0], "mark"), text: { "\($0)" }))
        #expect(Self.isInside(spans) && spans.dots.count == units.count)
    }

    /// From -2 to 3: zero at two fifths.
    @Test func barsBeginAtZero() throws {
        let rows = [3, 0, -2].map { BarPlot.Row(name: "n", text: "", units: $0) }
        let bars = try #require(BarPlot.plot("t", description: "d", rows: rows)).bars
        #expect(bars.map(\.x) == [400, 400, 0])
        #expect(bars.map(\.width) == [600, 0, 400])
        #expect(bars.map(\.style) == ["up", "up", "down"])
        let all = try #require(
            BarPlot.plot("t", description: "d", rows: [4, 1].map { .init(name: "n", text: "", units: $0) }))
        #expect(all.bars.map(\.width) == [1000, 250])
        #expect(all.lines.isEmpty)
    }

    @Test func nothingToBeSeen() {
        #expect(BarPlot.plot("t", description: "d", rows: []) == nil)
        #expect(BarPlot.plot("t", description: "d", rows: [.init(name: "n", text: "0", units: 0)]) == nil)
        #expect(ColumnPlot.plot("t", description: "d", columns: [.init(name: "1", text: "0", units: 0)]) == nil)
        #expect(SpanPlot.plot("t", description: "d", rows: [], text: { "\($0)" }) == nil)
    }

    @Test func longNamesAreCut() throws {
        let name = String(repeating: "长", count: 5_000)
        let plot = try #require(BarPlot.plot("t", description: "d", rows: [.init(name: name, text: "1", units: 1)]))
        #expect(plot.words.allSatisfy { DisplayWidth.of($0.text) <= 40 })
    }

    @Test(arguments: [
        ("102 319.00 CNY", "102\u{202F}319.00 CNY"), ("1 2 a 3", "1\u{202F}2 a 3"), ("– 5", "– 5"), ("", ""),
    ])
    func figuresAreNotBroken(_ text: String, _ expected: String) {
        #expect(MoneyText.tight(text) == expected)
    }
}
