import AfterSalesCommission
import AfterSalesCore

@testable import AfterSalesTestOracle

/// Evaluates a random plan's trees with the tests' own arithmetic: the meaning of the formula language once more.
struct PlanOracle {
    enum Refusal: Error, Hashable {
        /// What the library has to say among others.
        case code(String)
        /// Past 128 bits here; the library may be a little further or a little less far.
        case lost
    }

    /// Where a formula stands.
    struct Position {
        var level: String
        var subject: String
        var employee: EmployeeFacts?
        var locals: [String: Fraction] = [:]
        var gross = Fraction.zero
        var contributions = Fraction.zero
    }

    let plan: RandomPlan
    let facts: MonthFacts
    private var values: [String: Fraction] = [:]
    private var targets: [String: Fraction] = [:]
    private let metrics: [String: (shape: Shape, missingIsZero: Bool)]
    private let derived: [String: (shape: Shape, term: Term)]
    /// `beyondTable` with table and subject, wherever a table was read past its end.
    private(set) var beyond: Set<String> = []

    init(_ plan: RandomPlan, _ facts: MonthFacts) {
        self.plan = plan
        self.facts = facts
        metrics = Dictionary(uniqueKeysWithValues: plan.metrics.map { ($0.name, ($0.shape, $0.missingIsZero)) })
        derived = Dictionary(uniqueKeysWithValues: plan.derived.map { ($0.name, ($0.shape, $0.term)) })
        for fact in facts.metrics {
            values["\(fact.metric) \(fact.subject)"] = Fraction(fact.value.description) ?? .lost
        }
        for fact in facts.targets {
            targets["\(fact.metric) \(fact.subject)"] = Fraction(fact.value.description) ?? .lost
        }
    }

    /// A value as it is when it gets a name.
    func named(_ value: Fraction, _ shape: Shape) throws -> Fraction {
        guard let digits = shape.digits(currency: plan.currencyDigits, ratio: plan.draft.ratioDigits) else {
            return value
        }
        let named = value.rounded(digits, plan.draft.roundingMode)
        guard named.fits else { throw Refusal.lost }
        return named
    }

    mutating func value(_ term: Term, _ at: Position) throws -> Fraction {
        let result = try rawValue(term, at)
        guard result.fits else { throw Refusal.lost }
        return result
    }

    private mutating func rawValue(_ term: Term, _ at: Position) throws -> Fraction {
        switch term {
        case .number(let text): return Fraction(text) ?? .lost
        case .constant(let name): return plan.constants[name] ?? .lost
        case .metric(let scope, let name): return try read(name, moved(at, scope, name, "missingMetric"))
        case .target(let scope, let name): return try target(name, moved(at, scope, name, "missingTarget"))
        case .attainment(let scope, let name):
            let there = try moved(at, scope, name, "missingMetric")
            let attainment = try named(read(name, there) / target(name, there), .ratio)
            if attainment.isNegative { throw Refusal.code("negativeAmount") }
            return attainment
        case .local(let name): return at.locals[name] ?? .lost
        case .gross: return at.gross
        case .contributions: return at.contributions
        case .negate(let a): return -(try value(a, at))
        case .not(let a): return try value(a, at).isZero ? .one : .zero
        case .binary(let operation, let a, let b): return try binary(operation, a, b, at)
        case .choose(let condition, let a, let b): return try value(try value(condition, at).isZero ? b : a, at)
        case .extremum(let name, let terms):
            let values = try terms.map { try value($0, at) }
            return try values.dropFirst().reduce(values[0]) { best, next in
                try order(next, best) == (name == "min" ? -1 : 1) ? next : best
            }
        case .clamp(let a, let low, let high):
            let (value, low, high) = (try value(a, at), try value(low, at), try value(high, at))
            if try order(low, high) == 1 { throw Refusal.code("emptyClamp") }
            return try order(value, low) == -1 ? low : try order(value, high) == 1 ? high : value
        case .round(let a, let digits): return try value(a, at).rounded(digits, plan.draft.roundingMode)
        case .step(let name, let input): return try step(name, value(input, at), at)
        case .gate(let lower, let upper, let required, let rates):
            let (lower, upper) = (try value(lower, at), try value(upper, at))
            if try order(lower, upper) == 1 { throw Refusal.code("gateBoundsCrossed") }
            let requirement = try value(required, at)
            let rate =
                try order(lower, requirement) >= 0
                ? rates.met : try order(upper, requirement) < 0 ? rates.missed : rates.inconclusive
            return Fraction(rate) ?? .lost
        case .graduated(let name, let input): return try graduated(name, value(input, at), at)
        case .interpolated(let name, let input): return try interpolated(name, value(input, at), at)
        }
    }

    private mutating func binary(_ operation: String, _ a: Term, _ b: Term, _ at: Position) throws -> Fraction {
        let left = try value(a, at)
        if operation == "and", left.isZero { return .zero }
        if operation == "or", !left.isZero { return .one }
        let right = try value(b, at)
        switch operation {
        case "and", "or": return right
        case "+": return left + right
        case "-": return left - right
        case "*": return left * right
        case "/":
            if right.isZero { throw Refusal.code("divisionByZero") }
            return left / right
        default:
            let order = try order(left, right)
            let holds =
                switch operation {
                case "<": order < 0
                case "<=": order <= 0
                case ">": order > 0
                case ">=": order >= 0
                case "=": order == 0
                default: order != 0
                }
            return holds ? .one : .zero
        }
    }

    private func order(_ left: Fraction, _ right: Fraction) throws -> Int {
        guard let order = left.compared(with: right) else { throw Refusal.lost }
        return order
    }

    // MARK: Facts and tables

    private func moved(_ at: Position, _ scope: String?, _ name: String, _ code: String) throws -> Position {
        guard let scope, scope != at.level else { return at }
        if scope == "dealer" { return Position(level: "dealer", subject: "dealer") }
        guard let team = at.employee?.team else { throw Refusal.code(code) }
        return Position(level: "team", subject: "team:\(team)")
    }

    private mutating func read(_ name: String, _ at: Position) throws -> Fraction {
        if let (shape, term) = derived[name] { return try named(value(term, at), shape) }
        guard let metric = metrics[name] else { return .lost }
        guard let value = values["\(name) \(at.subject)"] else {
            if metric.missingIsZero { return .zero }
            throw Refusal.code("missingMetric")
        }
        return try named(value, metric.shape)
    }

    private func target(_ name: String, _ at: Position) throws -> Fraction {
        guard let value = targets["\(name) \(at.subject)"] else { throw Refusal.code("missingTarget") }
        let named = try named(value, metrics[name]?.shape ?? derived[name]?.shape ?? .ratio)
        if named.isZero { throw Refusal.code("zeroTarget") }
        return named
    }

    private mutating func table(_ name: String, _ input: Fraction, _ at: Position) throws -> TermGenerator.Table? {
        let table = plan.tables.first { $0.name == name }
        if let through = table?.through.flatMap({ Fraction($0) }), try order(input, through) == 1 {
            beyond.insert("\(name) \(at.subject)")
        }
        return table
    }

    private mutating func step(_ name: String, _ input: Fraction, _ at: Position) throws -> Fraction {
        guard let table = try table(name, input, at) else { return .lost }
        return AfterSalesTestOracle.step(input, table.steps)
    }

    /// Every pair of neighbours is asked, and the points themselves.
    private mutating func interpolated(_ name: String, _ input: Fraction, _ at: Position) throws -> Fraction {
        guard let table = try table(name, input, at) else { return .lost }
        let points = table.steps.map { (x: Fraction($0.from) ?? .lost, y: Fraction($0.value) ?? .lost) }
        guard let first = points.first, let last = points.last, try order(input, first.x) >= 0 else { return .zero }
        for (left, right) in zip(points, points.dropFirst())
        where try order(input, left.x) >= 0 && order(input, right.x) <= 0 {
            // As a mean of both ends, each weighed by the way to the other.
            return (left.y * (right.x - input) + right.y * (input - left.x)) / (right.x - left.x)
        }
        return last.y
    }

    private mutating func graduated(_ name: String, _ input: Fraction, _ at: Position) throws -> Fraction {
        guard let table = try table(name, input, at) else { return .lost }
        var sum = Fraction.zero
        for (index, step) in table.steps.enumerated() {
            let ends = [table.steps.dropFirst(index + 1).first?.from, table.through].compactMap {
                $0.flatMap { Fraction($0) }
            }
            let from = Fraction(step.from) ?? .lost
            let end = try ends.reduce(input) { try order($1, $0) == -1 ? $1 : $0 }
            if try order(end, from) == 1 { sum = sum + (end - from) * (Fraction(step.value) ?? .lost) }
        }
        return sum
    }
}
