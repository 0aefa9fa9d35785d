import AfterSalesCore

/// What can be said of a formula's values before any facts are known.
struct Estimate {
    /// Bounds of the value.
    var value: Interval
    /// Where the value is a multiple of gross: bounds of the factor.
    var perGross: Interval?

    static let anything = Estimate(value: .anything)

    /// The factor of gross the value is at most and at least; zero is zero times gross.
    var factor: Interval? { perGross ?? (value == .zero ? .zero : nil) }

    /// For each used node of an expression what is known of it.
    ///
    /// Counts, hours, points and ratios are taken as not negative, as they are measured; money can be.
    static func estimates(of expression: Expression, model: PlanModel, locals: [Estimate]) -> [Estimate] {
        var result = [Estimate](repeating: .anything, count: expression.nodes.count)
        for index in expression.used {
            result[index] = estimate(expression.nodes[index], result, model, locals)
        }
        return result
    }

    private static func estimate(
        _ node: Expression.Node, _ known: [Estimate], _ model: PlanModel, _ locals: [Estimate]
    ) -> Estimate {
        switch node {
        case .literal(let value): return Estimate(value: Interval(value))
        case .constant(let index): return Estimate(value: Interval(model.symbols.constants[index].value))
        case .value(let reading) where model.symbols.gates.contains(reading.measure):
            let range = model.gates[reading.measure - model.symbols.gates.lowerBound].range
            return Estimate(value: Interval(low: range.least, high: range.most))
        case .value(let reading):
            let dimension = model.symbols.measures[reading.measure].dimension
            return Estimate(value: dimension?.money == 0 ? .notNegative : .anything)
        case .target: return .anything
        case .attainment: return Estimate(value: .notNegative)
        case .local(let index): return locals.indices.contains(index) ? locals[index] : .anything
        case .gross: return Estimate(value: .notNegative, perGross: Interval(.one))
        case .contributions: return Estimate(value: .notNegative)
        case .negate(let a): return Estimate(value: -known[a].value, perGross: known[a].perGross.map { -$0 })
        case .not: return Estimate(value: .zeroToOne)
        case .binary(let operation, let a, let b): return binary(operation, known[a], known[b])
        case .choose(_, let a, let b):
            return combined(known[a], known[b]) { $0.union($1) }
        case .minimum(let a, let b):
            var result = combined(known[a], known[b]) { $0.minimum($1) }
            // The smaller of two is at most either of them.
            if result.perGross == nil, let factor = known[a].perGross ?? known[b].perGross {
                result.perGross = Interval(low: nil, high: factor.high)
            }
            return result
        case .maximum(let a, let b): return combined(known[a], known[b]) { $0.maximum($1) }
        case .clamp(let a, let low, let high):
            let raised = combined(known[a], known[low]) { $0.maximum($1) }
            var result = combined(raised, known[high]) { $0.minimum($1) }
            if result.perGross == nil, let factor = known[high].perGross {
                result.perGross = Interval(low: nil, high: factor.high)
            }
            return result
        case .round(let a, _): return Estimate(value: known[a].value, perGross: nil)
        case .step(let table, _), .interpolated(let table, _):
            let values = model.symbols.tables[table].steps.map(\.value)
            let range = Interval(low: values.min(), high: values.max())
            return Estimate(value: range.union(.zero))
        case .graduated(let table, let a):
            let isPositive = model.symbols.tables[table].steps.allSatisfy { $0.value >= .zero }
            return Estimate(value: isPositive && known[a].value.low != nil ? .notNegative : .anything)
        }
    }

    private static func combined(
        _ left: Estimate, _ right: Estimate, _ operation: (Interval, Interval) -> Interval
    ) -> Estimate {
        var perGross: Interval?
        if left.perGross != nil || right.perGross != nil, let first = left.factor, let second = right.factor {
            perGross = operation(first, second)
        }
        return Estimate(value: operation(left.value, right.value), perGross: perGross)
    }

    private static func binary(_ operation: FormulaSyntax.Operator, _ left: Estimate, _ right: Estimate) -> Estimate {
        switch operation {
        case .add: return combined(left, right) { $0 + $1 }
        case .subtract: return combined(left, right) { $0 + -$1 }
        case .multiply:
            let perGross =
                right.perGross == nil
                ? left.perGross.map { $0 * right.value }
                : left.perGross == nil ? right.perGross.map { left.value * $0 } : nil
            return Estimate(value: left.value * right.value, perGross: perGross)
        case .divide:
            return Estimate(
                value: left.value / right.value,
                perGross: right.perGross == nil ? left.perGross.map { $0 / right.value } : nil)
        default: return Estimate(value: .zeroToOne)
        }
    }
}
