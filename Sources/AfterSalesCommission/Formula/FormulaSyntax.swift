import AfterSalesCore

/// A parsed formula: its nodes in one list, operands before the nodes that use them, the root last.
///
/// A list and not a tree of references: passes over it are loops, so a hostile formula cannot exhaust the stack.
struct FormulaSyntax: Sendable {
    enum Operator: String, Sendable {
        case add = "+", subtract = "-", multiply = "*", divide = "/"
        case less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">=", equal = "=", notEqual = "!="
        case and, or

        /// Whether the right side is only looked at where the left one does not decide.
        var isLazy: Bool { self == .and || self == .or }

        var isComparison: Bool {
            switch self {
            case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: true
            default: false
            }
        }
    }

    enum Node: Sendable {
        case number(Rational)
        /// A name, with `team` or `dealer` before the point where it has one.
        case name(scope: String?, String)
        case call(String, arguments: [Int])
        case negate(Int)
        case not(Int)
        case binary(Operator, Int, Int)
    }

    var nodes: [Node] = []
    /// For each node the column of its first token, or of its operator.
    var columns: [Int] = []

    var root: Int { nodes.count - 1 }

    mutating func append(_ node: Node, column: Int) -> Int {
        nodes.append(node)
        columns.append(column)
        return nodes.count - 1
    }
}
