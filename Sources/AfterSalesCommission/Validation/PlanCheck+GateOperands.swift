import AfterSalesCore

/// What a derived metric is made of, where a gate compares it.
extension PlanCheck {
    /// The metric by which a measure is zero though nothing is known: itself, or one that it is computed from.
    func zeroWhereMissing(_ measure: Int) -> Int? {
        metrics(under: measure).filter { symbols.measures[$0].missing == .zero }.min()
    }

    /// Whether a derived metric, or one that it is computed from, is not what its formula gives: when it is named it loses
    /// decimals. Sums, differences and choices of figures of one unit have no more than these, nor has a whole multiple.
    func isRounded(_ measure: Int) -> Bool {
        derivedMetrics(under: measure).contains { index in
            guard let formula = derived[index], let digits = digits(of: formula.dimension) else { return false }
            return decimals(of: formula).map { $0 > digits } ?? true
        }
    }

    /// The metrics that a measure is computed from, or itself.
    private func metrics(under measure: Int) -> Set<Int> {
        guard measure >= symbols.metricCount else { return [measure] }
        return Set(
            derivedMetrics(under: measure).compactMap { derived[$0] }.flatMap(Self.measures)
                .filter { $0 < symbols.metricCount })
    }

    /// The derived metrics that a measure is computed from, itself among them, by their places in the plan.
    private func derivedMetrics(under measure: Int) -> Set<Int> {
        var found: Set<Int> = []
        var left = [measure]
        while let next = left.popLast() {
            let index = next - symbols.metricCount
            guard derived.indices ~= index, found.insert(index).inserted, let formula = derived[index] else { continue }
            left += Self.measures(of: formula)
        }
        return found
    }

    private static func measures(of formula: Expression) -> [Int] {
        formula.used.compactMap { index in
            switch formula.nodes[index] {
            case .value(let reading), .attainment(let reading): reading.measure
            default: nil
            }
        }
    }

    /// The decimals that a named value has; nil for a composite unit, whose values are taken as they are.
    private func digits(of dimension: Dimension?) -> Int? {
        currency.flatMap { dimension?.unit?.fractionDigits(currency: $0, ratioDigits: draft.ratioDigits) }
    }

    /// How many decimals a formula's value has at most; nil where it may have any number of them.
    private func decimals(of formula: Expression) -> Int? {
        // Nodes stand behind those they use.
        var known = [Int?](repeating: nil, count: formula.nodes.count)
        for node in formula.used { known[node] = decimals(of: formula.nodes[node], known) }
        return known[formula.root]
    }

    private func decimals(of node: Expression.Node, _ known: [Int?]) -> Int? {
        func most(_ nodes: Int...) -> Int? {
            let all = nodes.compactMap { known[$0] }
            return all.count == nodes.count ? all.max() : nil
        }
        switch node {
        case .literal(let value): return value.decimalScale
        case .constant(let constant): return symbols.constants[constant].value.decimalScale
        case .value(let reading), .target(let reading): return digits(of: symbols.measures[reading.measure].dimension)
        case .negate(let value): return most(value)
        case .minimum(let left, let right), .maximum(let left, let right): return most(left, right)
        case .binary(.add, let left, let right), .binary(.subtract, let left, let right): return most(left, right)
        case .binary(.multiply, let left, let right):
            return known[left].flatMap { left in known[right].map { left + $0 } }
        case .choose(_, let then, let otherwise): return most(then, otherwise)
        case .clamp(let value, let low, let high): return most(value, low, high)
        default: return nil
        }
    }
}
