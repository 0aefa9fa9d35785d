/// A formula as a tree. It is printed for the library and evaluated by the tests themselves.
indirect enum Term {
    /// `0`, `1.25`, `5%`.
    case number(String)
    case constant(String)
    case metric(scope: String?, String)
    case target(scope: String?, String)
    case attainment(scope: String?, String)
    case local(String)
    case gross
    case contributions
    case negate(Term)
    case not(Term)
    case binary(String, Term, Term)
    case choose(Term, Term, Term)
    /// `min` or `max` of two or more.
    case extremum(String, [Term])
    case clamp(Term, Term, Term)
    case round(Term, Int)
    case step(String, Term)
    case graduated(String, Term)
    case interpolated(String, Term)
    /// What a gate of the plan means, read by its name: lower bound, upper bound, requirement.
    case gate(Term, Term, Term, rates: (met: String, missed: String, inconclusive: String))

    private static func strength(_ operation: String) -> Int {
        switch operation {
        case "or": 1
        case "and": 2
        case "+", "-": 5
        case "*", "/": 6
        default: 4
        }
    }

    private var strength: Int {
        switch self {
        case .binary(let operation, _, _): Self.strength(operation)
        case .not: 3
        case .negate: 7
        default: 8
        }
    }

    /// The formula's text, in parentheses where something that binds at least as `needed` is wanted.
    func text(_ needed: Int = 0, spaces: Bool = true) -> String {
        let plain = plainText(spaces: spaces)
        return strength < needed ? "(\(plain))" : plain
    }

    private func plainText(spaces: Bool) -> String {
        func list(_ terms: [Term]) -> String {
            terms.map { $0.text(spaces: spaces) }.joined(separator: spaces ? ", " : ",")
        }
        func scoped(_ scope: String?, _ name: String) -> String { (scope.map { $0 + "." } ?? "") + name }
        switch self {
        case .number(let text), .constant(let text), .local(let text): return text
        case .metric(let scope, let name): return scoped(scope, name)
        case .target(let scope, let name): return "target(\(scoped(scope, name)))"
        case .attainment(let scope, let name): return "attainment(\(scoped(scope, name)))"
        case .gross: return "gross"
        case .contributions: return "contributions"
        case .negate(let term): return "-" + term.text(7, spaces: spaces)
        case .not(let term): return "not " + term.text(3, spaces: spaces)
        case .binary(let operation, let left, let right):
            let own = Self.strength(operation)
            let isWord = operation == "and" || operation == "or"
            let gap = spaces || isWord ? " " : ""
            return left.text(own == 4 ? 5 : own, spaces: spaces) + gap + operation + gap
                + right.text(own + 1, spaces: spaces)
        case .choose(let condition, let first, let second): return "if(\(list([condition, first, second])))"
        case .extremum(let name, let terms): return "\(name)(\(list(terms)))"
        case .clamp(let value, let low, let high): return "clamp(\(list([value, low, high])))"
        case .round(let term, let digits): return "round(\(list([term, .number(String(digits))])))"
        case .step(let table, let input): return "\(table)(\(input.text(spaces: spaces)))"
        case .graduated(let table, let input): return "graduated(\(table), \(input.text(spaces: spaces)))"
        case .interpolated(let table, let input): return "interpolated(\(table), \(input.text(spaces: spaces)))"
        case .gate: return "?"
        }
    }

    /// All terms of it, itself first.
    var all: [Term] {
        switch self {
        case .number, .constant, .metric, .target, .attainment, .local, .gross, .contributions: [self]
        case .negate(let a), .not(let a), .round(let a, _), .step(_, let a), .graduated(_, let a),
            .interpolated(_, let a):
            [self] + a.all
        case .binary(_, let a, let b): [self] + a.all + b.all
        case .choose(let a, let b, let c), .clamp(let a, let b, let c), .gate(let a, let b, let c, _):
            [self] + a.all + b.all + c.all
        case .extremum(_, let terms): [self] + terms.flatMap(\.all)
        }
    }
}
