import AfterSalesCore

/// A checked gate. Its formula is the derived metric of the same name; what it is made of is told here.
struct GateModel: Sendable {
    let id: String
    let title: LocalizedText
    /// The formulas of lower bound, upper bound and requirement.
    let operands: [Expression]
    let met: Rate
    let missed: Rate
    let inconclusive: Rate
    /// Whether statements are on hold where it is inconclusive.
    let holds: Bool

    func rate(_ outcome: GateOutcome) -> Rate {
        switch outcome {
        case .met: met
        case .missed: missed
        case .inconclusive: inconclusive
        }
    }

    /// The rates there are, the least and the most.
    var range: (least: Rational, most: Rational) {
        let rates = [met, missed, inconclusive].map(\.rational)
        return (rates.reduce(rates[0], min), rates.reduce(rates[0], max))
    }
}

extension Expression {
    /// Where the formulas of a gate have their operands.
    enum GateNode {
        static let lower = 0
        static let upper = 1
        static let requirement = 2
    }

    /// The rate of a gate, or, for `nil` as rates, whether it is inconclusive.
    ///
    /// The lower bound is read through `clamp`, which fails where it is above the upper one: so all ways of computing a
    /// formula refuse crossed bounds without knowing of gates.
    init(gate index: Int, of draft: Gate, operands: [Expression], rates: (met: Rate, missed: Rate, inconclusive: Rate)?)
    {
        var nodes = operands.map { $0.nodes[$0.root] }
        let (lower, upper, requirement) = (GateNode.lower, GateNode.upper, GateNode.requirement)
        nodes.append(.clamp(lower, low: lower, high: upper))
        let text: String
        if let rates {
            nodes.append(.binary(.greaterOrEqual, 3, requirement))
            nodes.append(.literal(rates.met.rational))
            nodes.append(.binary(.less, upper, requirement))
            nodes.append(.literal(rates.missed.rational))
            nodes.append(.literal(rates.inconclusive.rational))
            nodes.append(.choose(6, then: 7, otherwise: 8))
            nodes.append(.choose(4, then: 5, otherwise: 9))
            text =
                "if(\(draft.lower) >= \(draft.atLeast), \(rates.met), "
                + "if(\(draft.upper) < \(draft.atLeast), \(rates.missed), \(rates.inconclusive)))"
        } else {
            nodes.append(.binary(.less, 3, requirement))
            nodes.append(.binary(.greaterOrEqual, upper, requirement))
            nodes.append(.binary(.and, 4, 5))
            text = "\(draft.lower) < \(draft.atLeast) and \(draft.upper) >= \(draft.atLeast)"
        }
        self.init(
            text: text, nodes: nodes, columns: nodes.map { _ in 1 }, root: nodes.count - 1, dimension: .ratio,
            gate: index)
    }
}
