/// Makes random terms whose dimensions fit.
struct TermGenerator {
    struct Named {
        let name: String
        let shape: Shape
    }

    struct Table {
        let name: String
        let input: Shape
        let output: Shape
        let steps: [(from: String, value: String)]
        let through: String?
    }

    var random: SeededGenerator
    /// Metrics and the derived metrics so far.
    var metrics: [Named] = []
    var constants: [Named] = []
    var tables: [Table] = []
    var locals: [Named] = []
    /// Gates, and whether each holds and so is read at the dealer alone.
    var gates: [(name: String, holds: Bool)] = []
    /// Scopes that may stand before a metric.
    var scopes: [String] = []
    /// How often a table has been read at a value.
    var reads = 0
    var allowsGross = false
    var allowsContributions = false

    mutating func term(_ shape: Shape, _ depth: Int) -> Term {
        guard depth > 0 else { return leaf(shape) }
        switch random.number(0...19) {
        case 0...3: return leaf(shape)
        case 4, 5: return .binary("+", term(shape, depth - 1), orZero(shape, depth))
        case 6: return .binary("-", term(shape, depth - 1), orZero(shape, depth))
        case 7, 8: return .binary("*", term(shape, depth - 1), term(.ratio, depth - 1))
        case 9: return .binary("*", term(.ratio, depth - 1), term(shape, depth - 1))
        case 10: return .binary("/", term(shape, depth - 1), divisor(.ratio, depth))
        case 11:
            let (first, second) = (term(shape, depth - 1), orZero(shape, depth))
            let condition = condition(depth - 1)
            return random.chance(50) ? .choose(condition, first, second) : .choose(condition, second, first)
        case 12, 13:
            let others = (0..<random.number(1...3)).map { _ in orZero(shape, depth) }
            return .extremum(random.chance(50) ? "min" : "max", [term(shape, depth - 1)] + others)
        case 14:
            let low = orZero(shape, 0)
            return .clamp(term(shape, depth - 1), low, .extremum("max", [term(shape, 0), low]))
        case 15: return .round(term(shape, depth - 1), random.number(0...4))
        case 16: return .negate(term(shape, depth - 1))
        default: return product(shape, depth)
        }
    }

    mutating func condition(_ depth: Int) -> Term {
        if depth > 0 {
            switch random.number(0...5) {
            case 0: return .binary("and", condition(depth - 1), condition(depth - 1))
            case 1: return .binary("or", condition(depth - 1), condition(depth - 1))
            case 2: return .not(condition(depth - 1))
            default: break
            }
        }
        let shape = random.pick(Shape.units)
        let operation = random.pick(["<", "<=", ">", ">=", "=", "!="])
        return .binary(operation, term(shape, min(depth, 1)), orZero(shape, min(depth, 1)))
    }

    /// A term, or the 0 that fits every unit.
    private mutating func orZero(_ shape: Shape, _ depth: Int) -> Term {
        random.chance(20) ? .number("0") : term(shape, depth - 1)
    }

    /// Rarely zero.
    private mutating func divisor(_ shape: Shape, _ depth: Int) -> Term {
        switch random.number(0...9) {
        case 0: return term(shape, depth - 1)
        case 1...4 where shape == .ratio: return .number(random.pick(["2", "3", "0.4", "7%", "12", "1.5"]))
        default: return .extremum("max", [term(shape, depth - 1), constant(shape)])
        }
    }

    /// What only this shape can be made of.
    private mutating func product(_ shape: Shape, _ depth: Int) -> Term {
        let table = tables.filter { $0.output == shape }
        if !table.isEmpty, random.chance(40) {
            let table = random.pick(table)
            let input = term(table.input, depth - 1)
            // Every fourth, without a throw of the dice: seeds keep what they are known for.
            reads += 1
            return reads % 4 == 0 ? .interpolated(table.name, input) : .step(table.name, input)
        }
        switch shape {
        case .money:
            let graded = tables.filter { $0.output == .moneyPerHour && $0.input == .hours }
            if !graded.isEmpty, random.chance(30) {
                return .graduated(random.pick(graded).name, term(.hours, depth - 1))
            }
            let perHour = random.chance(50)
            return .binary(
                "*", term(perHour ? .moneyPerHour : .moneyPerCount, depth - 1),
                term(perHour ? .hours : .count, depth - 1))
        case .ratio:
            let unit = random.pick(Shape.units)
            return .binary("/", term(unit, depth - 1), divisor(unit, depth))
        case .hours: return .binary("/", term(.money, depth - 1), divisor(.moneyPerHour, depth))
        case .moneyPerHour: return .binary("/", term(.money, depth - 1), divisor(.hours, depth))
        case .moneyPerCount: return .binary("/", term(.money, depth - 1), divisor(.count, depth))
        default: return leaf(shape)
        }
    }

    /// A constant above zero.
    mutating func constant(_ shape: Shape) -> Term {
        .constant(random.pick(constants.filter { $0.shape == shape }).name)
    }

    private mutating func leaf(_ shape: Shape) -> Term {
        let measures = metrics.filter { $0.shape == shape }
        let own = locals.filter { $0.shape == shape }
        switch random.number(0...11) {
        case 0: return constant(shape)
        case 2...3 where !own.isEmpty: return .local(random.pick(own).name)
        case 4 where shape == .ratio && !metrics.isEmpty:
            return .attainment(scope: scope(), random.pick(metrics).name)
        case 4 where !measures.isEmpty: return .target(scope: scope(), random.pick(measures).name)
        case 1...5 where shape == .ratio && !gates.isEmpty && !scopes.isEmpty:
            let gate = random.pick(gates)
            return .metric(scope: gate.holds ? "dealer" : scope(), gate.name)
        case 5...6 where allowsGross && shape == .money: return .gross
        case 5...6 where allowsContributions && shape == .money: return .contributions
        case 5...7 where shape == .ratio: return .number(random.pick(["5%", "0.125", "1.5", "33.33%", "2", "0.0001"]))
        default:
            return measures.isEmpty ? constant(shape) : .metric(scope: scope(), random.pick(measures).name)
        }
    }

    private mutating func scope() -> String? { scopes.isEmpty || random.chance(75) ? nil : random.pick(scopes) }
}
