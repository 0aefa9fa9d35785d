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
