import AfterSalesCore

/// A formula whose names are resolved and whose dimensions fit. Nodes stand behind the nodes they use.
struct Expression: Sendable {
    /// At which subject a metric is read.
    enum Level: Hashable, Sendable {
        /// The formula's own: an employee, a team or the dealer.
        case own
        case team
        case dealer
    }

    /// A metric or derived metric, by its index among the plan's measures, and where it is read.
    struct Reading: Hashable, Sendable {
        let measure: Int
        let level: Level
    }

    enum Node: Sendable {
        case literal(Rational)
        case constant(Int)
        case value(Reading)
        case target(Reading)
        case attainment(Reading)
        /// An intermediate of the scheme, by its index.
        case local(Int)
        case gross
        case contributions
        case negate(Int)
        case not(Int)
        case binary(FormulaSyntax.Operator, Int, Int)
        case choose(Int, then: Int, otherwise: Int)
        case minimum(Int, Int)
        case maximum(Int, Int)
        case clamp(Int, low: Int, high: Int)
        case round(Int, digits: Int)
        case step(table: Int, Int)
        case graduated(table: Int, Int)
        case interpolated(table: Int, Int)
    }

    /// The nodes that the root uses, itself among them, each before those that use it.
    let used: [Int]
    let text: String
    let nodes: [Node]
    let columns: [Int]
    let root: Int
    /// What the value is made of. The literal 0 counts as what is expected of it.
    let dimension: Dimension
    /// The gate it is a formula of.
    let gate: Int?

    init(text: String, nodes: [Node], columns: [Int], root: Int, dimension: Dimension, gate: Int? = nil) {
        self.text = text
        self.nodes = nodes
        self.columns = columns
        self.root = root
        self.dimension = dimension
        self.gate = gate
        var marks = [Bool](repeating: false, count: nodes.count)
        marks[root] = true
        for index in nodes.indices.reversed() where marks[index] {
            for operand in nodes[index].operands { marks[operand] = true }
        }
        used = marks.indices.filter { marks[$0] }
    }
}

extension Expression.Node {
    /// The nodes it uses.
    var operands: [Int] {
        switch self {
        case .literal, .constant, .value, .target, .attainment, .local, .gross, .contributions: []
        case .negate(let a), .not(let a), .round(let a, _), .step(_, let a), .graduated(_, let a),
            .interpolated(_, let a):
            [a]
        case .binary(_, let a, let b), .minimum(let a, let b), .maximum(let a, let b): [a, b]
        case .choose(let a, let b, let c), .clamp(let a, let b, let c): [a, b, c]
        }
    }
}
