import AfterSalesCore

/// Evaluates formulas at one subject, exactly and lazily: the definition of what a formula means.
///
/// `if`, `and` and `or` look only at what they need. Faults are collected, not thrown, so that a formula with three
/// missing metrics names all three. The bulk engine computes the same values in columns and comes back here for any row
/// on which it meets something it does not decide itself.
struct Evaluation {
    let month: FactColumns
    let holder: FactLayout.Holder
    let row: Int
    /// Values of the scheme's intermediates so far; nil where one has none.
    var locals: [Rational?] = []
    var gross: Rational?
    var contributions: Rational = .zero
    private(set) var faults: [EvaluationFault] = []
    /// What formulas have read, in order, for an explanation.
    private(set) var readings: [Reading] = []
    /// Derived metrics that have been computed, so that one used many times is computed once.
    var derivedValues: [DerivedKey: Rational?] = [:]

    struct DerivedKey: Hashable {
        let measure: Int
        let spot: Spot
    }

    /// Whose facts a formula reads, and how it calls them: bare, or behind `team.` or `dealer.`.
    struct Spot: Hashable {
        let holder: FactLayout.Holder
        let row: Int
        let scope: Expression.Level
    }

    /// Something a formula has read.
    enum Reading: Hashable {
        /// A metric's value; not given where nothing counts as zero.
        case value(Int, Spot, Rational, isGiven: Bool)
        case target(Int, Spot, Rational)
        case attainment(Int, Spot, Rational)
        case derived(Int, Spot, Rational)
        /// A gate, with what it compared.
        case gate(Int, Spot, GateFigures, Rational)
        case constant(Int)
        case step(Int, input: Rational, Rational)
        case graduated(Int, input: Rational, Rational)
        case interpolated(Int, input: Rational, Rational)
    }

    var model: PlanModel { month.model }
    var subject: Subject { month.subject(holder, row) }

    init(_ month: FactColumns, _ holder: FactLayout.Holder, _ row: Int) {
        self.month = month
        self.holder = holder
        self.row = row
    }

    /// The value of a formula as it is when it is named; nil where faults prevent one.
    mutating func named(_ expression: Expression) -> Rational? {
        value(of: expression).flatMap { named($0, expression) }
    }

    /// A formula's exact value as it is when it is named.
    mutating func named(_ value: Rational, _ expression: Expression) -> Rational? {
        let model = model
        return checked(at: expression.root, in: expression) { () throws(ArithmeticError) in
            try model.named(value, expression.dimension)
        }
    }

    /// The exact value of a formula; nil where faults prevent one.
    mutating func value(of expression: Expression) -> Rational? {
        value(expression.root, in: expression, Spot(holder: holder, row: row, scope: .own))
    }

    /// Whether a condition holds; nil where faults prevent an answer.
    mutating func holds(_ condition: Expression) -> Bool? {
        value(of: condition).map { $0 != .zero }
    }

    // MARK: Nodes

    // Every recursion goes through here: what needs room is done elsewhere, so that a level of nesting costs little stack.
    mutating func value(_ index: Int, in expression: Expression, _ spot: Spot) -> Rational? {
        switch expression.nodes[index] {
        case .literal(let value):
            return value
        case .value(let reading):
            return measure(reading, spot)
        case .target(let reading):
            return target(reading, spot)
        case .attainment(let reading):
            return attainment(reading, spot, column: expression.columns[index])
        case .constant, .local, .gross, .contributions:
            return known(expression.nodes[index])
        case .binary(.and, let a, let b):
            return logic(a, b, decidedBy: .zero, in: expression, spot)
        case .binary(.or, let a, let b):
            return logic(a, b, decidedBy: .one, in: expression, spot)
        case .binary:
            return chain(index, in: expression, spot)
        case .choose(let condition, let then, let otherwise):
            guard let holds = value(condition, in: expression, spot) else { return nil }
            return value(holds != .zero ? then : otherwise, in: expression, spot)
        default:
            return function(index, in: expression, spot)
        }
    }

    private mutating func known(_ node: Expression.Node) -> Rational? {
        switch node {
        case .constant(let constant):
            note(.constant(constant))
            return model.symbols.constants[constant].value
        case .local(let local): return locals[local]
        case .gross: return gross
        default: return contributions
        }
    }

    /// What is computed from the values of all its operands.
    private mutating func function(_ index: Int, in expression: Expression, _ spot: Spot) -> Rational? {
        var operands: [Rational] = []
        let needed = expression.nodes[index].operands
        // All are computed, also behind one without a value: each may miss something of its own.
        for operand in needed {
            if let value = value(operand, in: expression, spot) { operands.append(value) }
        }
        guard operands.count == needed.count else { return nil }
        return apply(index, in: expression, operands, spot)
    }

    private mutating func apply(
        _ index: Int, in expression: Expression, _ operands: [Rational], _ spot: Spot
    ) -> Rational? {
        let model = model
        switch expression.nodes[index] {
        case .negate: return -operands[0]
        case .not: return operands[0] == .zero ? .one : .zero
        case .minimum: return min(operands[0], operands[1])
        case .maximum: return max(operands[0], operands[1])
        case .clamp:
            guard operands[1] <= operands[2] else {
                fail(
                    expression.gate.map {
                        .crossedBounds(
                            gate: $0, lower: operands[1], upper: operands[2], month.subject(spot.holder, spot.row))
                    } ?? .emptyClamp(column: expression.columns[index]))
                return nil
            }
            return min(max(operands[0], operands[1]), operands[2])
        case .round(_, let digits):
            return checked(at: index, in: expression) { () throws(ArithmeticError) in
                try operands[0].rounded(fractionDigits: digits, rounding: model.rule)
            }
        case .step(let table, _):
            noteIfBeyond(table, operands[0], spot)
            let value = model.symbols.tables[table].step(at: operands[0])?.value ?? .zero
            note(.step(table, input: operands[0], value))
            return value
        case .graduated(let table, _):
            noteIfBeyond(table, operands[0], spot)
            let value = checked(at: index, in: expression) { () throws(ArithmeticError) in
                var sum = Rational.zero
                for slice in try model.symbols.tables[table].slices(of: operands[0]) {
                    sum = try sum + slice.width * slice.value
                }
                return sum
            }
            if let value { note(.graduated(table, input: operands[0], value)) }
            return value
        case .interpolated(let table, _):
            noteIfBeyond(table, operands[0], spot)
            let value = checked(at: index, in: expression) { () throws(ArithmeticError) in
                try model.symbols.tables[table].interpolated(at: operands[0])
            }
            if let value { note(.interpolated(table, input: operands[0], value)) }
            return value
        default:
            // The others are told apart by value(_:in:_:).
            return nil
        }
    }

    /// `a + b + c …`: from the left, in a loop, so that a long chain needs no deep recursion.
    private mutating func chain(_ root: Int, in expression: Expression, _ spot: Spot) -> Rational? {
        var links: [(operation: FormulaSyntax.Operator, right: Int, at: Int)] = []
        var first = root
        while case .binary(let operation, let left, let right) = expression.nodes[first], !operation.isLazy {
            links.append((operation, right, first))
            first = left
        }
        var result = value(first, in: expression, spot)
        for link in links.reversed() {
            // The right side is computed also where the left one has no value: it may miss something of its own.
            let right = value(link.right, in: expression, spot)
            guard let left = result, let right else {
                result = nil
                continue
            }
            result = binary(link.operation, left, right, at: link.at, in: expression)
        }
        return result
    }

    /// `and` is decided by a false left side, `or` by a true one; the right side is then not looked at.
    mutating func logic(
        _ left: Int, _ right: Int, decidedBy decisive: Rational, in expression: Expression,
        _ spot: Spot
    ) -> Rational? {
        guard let first = value(left, in: expression, spot) else { return nil }
        return first == decisive ? first : value(right, in: expression, spot)
    }

    mutating func binary(
        _ operation: FormulaSyntax.Operator, _ left: Rational, _ right: Rational, at index: Int,
        in expression: Expression
    ) -> Rational? {
        switch operation {
        case .less: return left < right ? .one : .zero
        case .lessOrEqual: return left <= right ? .one : .zero
        case .greater: return left > right ? .one : .zero
        case .greaterOrEqual: return left >= right ? .one : .zero
        case .equal: return left == right ? .one : .zero
        case .notEqual: return left != right ? .one : .zero
        case .divide where right == .zero:
            fail(.divisionByZero(column: expression.columns[index]))
            return nil
        default:
            return checked(at: index, in: expression) { () throws(ArithmeticError) in
                switch operation {
                case .add: try left + right
                case .subtract: try left - right
                case .multiply: try left * right
                default: try left / right
                }
            }
        }
    }

    // MARK: Notes

    mutating func noteIfBeyond(_ table: Int, _ input: Rational, _ spot: Spot) {
        guard model.symbols.tables[table].isBeyond(input) else { return }
        fail(.beyondTable(table, input: input, month.subject(spot.holder, spot.row)))
    }

    mutating func fail(_ fault: EvaluationFault) {
        if !faults.contains(fault) { faults.append(fault) }
    }

    mutating func note(_ reading: Reading) {
        if !readings.contains(reading) { readings.append(reading) }
    }

    mutating func checked(
        at index: Int, in expression: Expression, _ body: () throws(ArithmeticError) -> Rational
    ) -> Rational? {
        do throws(ArithmeticError) {
            return try body()
        } catch {
            let column = expression.columns[index]
            fail(error == .divisionByZero ? .divisionByZero(column: column) : .overflow(column: column))
            return nil
        }
    }
}

extension DecimalNumeral {
    /// `units` of `10^-fractionDigits` as a fraction.
    static func rational(units: Int64, fractionDigits: Int) -> Rational {
        (try? Rational(Int128(units), over: .powerOfTen(fractionDigits))) ?? .zero
    }
}
