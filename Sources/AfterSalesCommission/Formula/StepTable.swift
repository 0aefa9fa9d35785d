import AfterSalesCore

/// A checked step table, and what it gives.
struct StepTable: Sendable {
    struct Step: Sendable {
        let from: Rational
        let value: Rational
    }

    let name: String
    let input: Dimension?
    let output: Dimension?
    /// Ascending.
    let steps: [Step]
    /// The last input covered, inclusive.
    let through: Rational?

    /// The step whose value holds for `input`; nil below the first.
    func step(at input: Rational) -> Step? {
        steps.last { $0.from <= input }
    }

    /// The points beside `input` where steps are read as points of a line: the one at or before it, and the next where
    /// `input` is between the two. No `below` before the first point, no `above` on a point and behind the last.
    func points(beside input: Rational) -> (below: Step?, above: Step?) {
        guard let index = steps.lastIndex(where: { $0.from <= input }) else { return (nil, steps.first) }
        let isBetween = steps[index].from < input && index + 1 < steps.count
        return (steps[index], isBetween ? steps[index + 1] : nil)
    }

    /// The value on the straight line between the points beside `input`: 0 before the first point, the last point's
    /// value behind it.
    func interpolated(at input: Rational) throws(ArithmeticError) -> Rational {
        let (below, above) = points(beside: input)
        guard let below else { return .zero }
        guard let above else { return below.value }
        let way = try (input - below.from) / (above.from - below.from)
        return try below.value + way * (above.value - below.value)
    }

    /// Whether `input` is past what the table covers.
    func isBeyond(_ input: Rational) -> Bool {
        through.map { input > $0 } ?? false
    }

    /// The slices of `input`, each with the value of its own step; nothing below the first step or past `through`.
    func slices(of input: Rational) throws(ArithmeticError) -> [(width: Rational, value: Rational)] {
        let end = through.map { min($0, input) } ?? input
        var slices: [(width: Rational, value: Rational)] = []
        for (index, step) in steps.enumerated() where step.from < end {
            let next = index + 1 < steps.count ? min(steps[index + 1].from, end) : end
            slices.append((try next - step.from, step.value))
        }
        return slices
    }
}
