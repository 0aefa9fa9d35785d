import AfterSalesCore

/// What a measure is made of, where a gate compares it.
struct GateOperandTraits {
    /// The metric by which it is zero though nothing is known: itself, or one that it is computed from.
    var zeroWhereMissing: Int?
    /// Whether it, or a derived metric that it is computed from, is not what its formula gives: when it is named it loses
    /// decimals.
    var isRounded = false
}

extension PlanCheck {
    /// What each metric and derived metric is made of; gates follow these. Derived metrics read those before them only, so one
    /// pass is enough.
    func gateOperandTraits() -> [GateOperandTraits] {
        var traits = symbols.measures.prefix(symbols.metricCount).indices.map { metric in
            GateOperandTraits(zeroWhereMissing: symbols.measures[metric].missing == .zero ? metric : nil)
        }
        for formula in derived {
            var own = GateOperandTraits()
            if let formula {
                let read = Self.measures(of: formula).filter { $0 < traits.count }.map { traits[$0] }
                own.zeroWhereMissing = read.compactMap(\.zeroWhereMissing).min()
                own.isRounded = isRounded(formula) || read.contains { $0.isRounded }
            }
            traits.append(own)
        }
        return traits
    }

    private static func measures(of formula: Expression) -> [Int] {
        formula.used.compactMap { index in
            switch formula.nodes[index] {
            case .value(let reading), .attainment(let reading): reading.measure
            default: nil
            }
        }
    }

    /// Sums, differences and choices of figures of one unit have no more decimals than these, nor has a whole multiple.
    private func isRounded(_ formula: Expression) -> Bool {
        guard let digits = digits(of: formula.dimension) else { return false }
        return decimals(of: formula).map { $0 > digits } ?? true
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
