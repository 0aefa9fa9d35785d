public import AfterSalesCore

/// What an interpolated table was read from, so that the value between two points can be computed again.
public struct InterpolationReading: Hashable, Sendable {
    /// A point of a table: the step's `from` and its value.
    public struct Point: Hashable, Sendable {
        /// The input at which the value holds.
        public let from: String
        /// The value there.
        public let value: String
    }

    /// The table's name.
    public let table: String
    /// What was looked up.
    public let input: String
    /// The point at the input or before it; nil where the input is before the first.
    public let below: Point?
    /// The next point, where the input is between the two; nil on a point and behind the last.
    public let above: Point?

    init(_ table: StepTable, at input: Rational) {
        let points = table.points(beside: input)
        self.table = table.name
        self.input = input.description
        below = points.below.map(Self.point)
        // Before the first point nothing is drawn to it.
        above = points.below == nil ? nil : points.above.map(Self.point)
    }

    private static func point(_ step: StepTable.Step) -> Point {
        Point(from: step.from.description, value: step.value.description)
    }

    /// The value as a formula of the points: `2.2 + (250 - 100) * (2.4 - 2.2) / (500 - 100)`.
    public var formula: String {
        guard let below else { return "0" }
        guard let above else { return below.value }
        return "\(below.value) + (\(input) - \(below.from)) * (\(above.value) - \(below.value))"
            + " / (\(above.from) - \(below.from))"
    }

    /// The points and the formula, in words.
    public var text: LocalizedText {
        guard let below else {
            return LocalizedText("table \(table), below its first point", "表 \(table)，低于第一个点")
        }
        guard let above else {
            return LocalizedText(
                "table \(table), as at \(below.from): \(below.value)", "表 \(table)，取 \(below.from) 处的值：\(below.value)")
        }
        return LocalizedText(
            "table \(table), between \(below.value) at \(below.from) and \(above.value) at \(above.from): \(formula)",
            "表 \(table)，在 \(below.from) 处的 \(below.value) 与 \(above.from) 处的 \(above.value) 之间插值：\(formula)")
    }
}
