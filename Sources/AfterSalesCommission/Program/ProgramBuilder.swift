import AfterSalesCore

/// Compiles formulas into instructions. A value that has been computed once is not computed again.
///
/// What it cannot express (a scale past 18 digits, a table asked with a fraction) it says by nil; those formulas are run
/// by ``Evaluation`` alone.
struct ProgramBuilder {
    /// A value: `register / (10^scale · denominator)`.
    struct Value: Hashable {
        var register: Int
        /// A register with a number above zero, where there is a divisor.
        var denominator: Int?
        var scale: Int
    }

    let model: PlanModel
    /// What a row is.
    let rows: FactLayout.Holder
    /// Whose formula is compiled: the rows' own, or a derived metric read at their team or dealer.
    private var context: FactLayout.Holder
    var locals: [Value?] = []
    var gross: Value?
    var contributions: Value?
    private(set) var instructions: [Instruction] = []
    private(set) var tables: [KernelTable] = []
    private var known: [Instruction: Int] = [:]
    private var derived: [DerivedKey: Value] = [:]

    private struct DerivedKey: Hashable {
        let measure: Int
        let holder: FactLayout.Holder
    }

    init(_ model: PlanModel, rows: FactLayout.Holder) {
        self.model = model
        self.rows = rows
        context = rows
    }

    func program(outputs: [Int]) -> Program { Program(instructions: instructions, tables: tables, outputs: outputs) }

    // MARK: Emitting

    mutating func emit(_ instruction: Instruction) -> Int {
        if let register = known[instruction] { return register }
        instructions.append(instruction)
        known[instruction] = instructions.count - 1
        return instructions.count - 1
    }

    mutating func constant(_ value: Int64) -> Int { emit(Instruction(operation: .constant, immediate: value)) }

    private func constantValue(_ register: Int) -> Int64? {
        instructions[register].operation == .constant ? instructions[register].immediate : nil
    }

    mutating func binary(_ operation: Instruction.Operation, _ a: Int, _ b: Int) -> Int {
        emit(Instruction(operation: operation, a: a, b: b))
    }

    private mutating func multiply(_ a: Int, _ b: Int) -> Int {
        if let factor = constantValue(b) { return scaled(a, by: factor) }
        if let factor = constantValue(a) { return scaled(b, by: factor) }
        return binary(.multiply, a, b)
    }

    private mutating func scaled(_ a: Int, by factor: Int64) -> Int {
        if factor == 1 { return a }
        if let value = constantValue(a) {
            let (product, overflow) = value.multipliedReportingOverflow(by: factor)
            if !overflow { return constant(product) }
        }
        return emit(Instruction(operation: .scale, a: a, immediate: factor))
    }

    /// The value at a larger scale.
    private mutating func aligned(_ value: Value, to scale: Int) -> Value? {
        guard let power = try? Int64.powerOfTen(scale - value.scale) else { return nil }
        return Value(
            register: scaled(value.register, by: power), denominator: value.denominator, scale: scale)
    }

    // MARK: Formulas

    /// The value of a formula as it is when it is named.
    mutating func named(_ expression: Expression) -> Value? {
        guard let value = value(expression) else { return nil }
        guard let digits = model.digits(of: expression.dimension) else { return value }
        return rounded(value, to: digits)
    }

    /// Rounds to a scale; what has fewer decimals already is only written with more.
    mutating func rounded(_ value: Value, to digits: Int) -> Value? {
        if let denominator = value.denominator {
            if digits >= value.scale {
                guard let power = try? Int64.powerOfTen(digits - value.scale) else { return nil }
                let register = emit(
                    Instruction(operation: .roundedDivision, a: value.register, b: denominator, immediate: power))
                return Value(register: register, scale: digits)
            }
            guard let power = try? Int64.powerOfTen(value.scale - digits) else { return nil }
            let divisor = scaled(denominator, by: power)
            let register = emit(
                Instruction(operation: .roundedDivision, a: value.register, b: divisor, immediate: 1))
            return Value(register: register, scale: digits)
        }
        if value.scale <= digits { return aligned(value, to: digits) }
        guard let power = try? Int64.powerOfTen(value.scale - digits) else { return nil }
        let register = emit(Instruction(operation: .roundedQuotient, a: value.register, immediate: power))
        return Value(register: register, scale: digits)
    }

    mutating func value(_ expression: Expression) -> Value? {
        var values = [Value?](repeating: nil, count: expression.nodes.count)
        for index in expression.used {
            guard let value = value(expression.nodes[index], values) else { return nil }
            guard value.scale <= 18 else { return nil }
            values[index] = value
        }
        return values[expression.root]
    }

    private mutating func value(_ node: Expression.Node, _ values: [Value?]) -> Value? {
        switch node {
        case .literal(let number): return literal(number)
        case .constant(let index): return literal(model.symbols.constants[index].value)
        case .value(let reading): return measure(reading)
        case .target(let reading): return target(reading)
        case .attainment(let reading): return attainment(reading)
        case .local(let index): return locals[index]
        case .gross: return gross
        case .contributions: return contributions
        case .negate(let a):
            return values[a].map {
                Value(
                    register: emit(Instruction(operation: .negate, a: $0.register)), denominator: $0.denominator,
                    scale: $0.scale)
            }
        case .not(let a):
            return values[a].map { Value(register: emit(Instruction(operation: .not, a: $0.register)), scale: 0) }
        case .binary(let operation, let a, let b):
            guard let left = values[a], let right = values[b] else { return nil }
            return binary(operation, left, right)
        case .choose(let condition, let then, let otherwise):
            guard let condition = values[condition], let then = values[then], let otherwise = values[otherwise] else {
                return nil
            }
            return select(condition.register, then, otherwise)
        case .minimum(let a, let b):
            guard let left = values[a], let right = values[b] else { return nil }
            return extremum(.minimum, left, right)
        case .maximum(let a, let b):
            guard let left = values[a], let right = values[b] else { return nil }
            return extremum(.maximum, left, right)
        case .clamp(let a, let low, let high):
            guard let value = values[a], let low = values[low], let high = values[high],
                let inverted = compare(.less, high, low), let raised = extremum(.maximum, value, low)
            else { return nil }
            _ = emit(Instruction(operation: .trapIfTrue, a: inverted))
            return extremum(.minimum, raised, high)
        case .round(let a, let digits):
            guard let value = values[a] else { return nil }
            return value.denominator == nil && value.scale <= digits ? value : rounded(value, to: digits)
        case .step(let table, let a):
            return lookUp(.step, model.symbols.tables[table], values[a])
        case .graduated(let table, let a):
            return lookUp(.graduated, model.symbols.tables[table], values[a])
        }
    }

    private mutating func literal(_ number: Rational) -> Value? {
        let scale = number.decimalScale
        guard scale <= 18, let units = try? number.units(fractionDigits: scale, rounding: .down) else { return nil }
        return Value(register: constant(units), scale: scale)
    }

    // MARK: Facts

    private mutating func load(_ column: Int, _ holder: FactLayout.Holder) -> Int {
        let orZero = model.layout[holder].missingIsZero[column]
        let operation: Instruction.Operation =
            if holder == rows {
                orZero ? .loadOwnOrZero : .loadOwn
            } else if holder == .team {
                orZero ? .loadTeamOrZero : .loadTeam
            } else {
                orZero ? .loadDealerOrZero : .loadDealer
            }
        return emit(Instruction(operation: operation, a: column))
    }

    private mutating func measure(_ reading: Expression.Reading) -> Value? {
        let holder = reading.level.holder(own: context)
        if reading.measure < model.symbols.metricCount {
            guard let column = model.layout[holder].value[reading.measure] else { return nil }
            return Value(register: load(column, holder), scale: model.storedDigits(of: reading.measure))
        }
        let key = DerivedKey(measure: reading.measure, holder: holder)
        if let value = derived[key] { return value }
        let outer = context
        context = holder
        defer { context = outer }
        let value = named(model.derived[reading.measure - model.symbols.metricCount])
        if let value { derived[key] = value }
        return value
    }

    private mutating func target(_ reading: Expression.Reading) -> Value? {
        let holder = reading.level.holder(own: context)
        guard let column = model.layout[holder].target[reading.measure] else { return nil }
        let register = load(column, holder)
        _ = emit(Instruction(operation: .trapIfZero, a: register))
        return Value(register: register, scale: model.storedDigits(of: reading.measure))
    }

    private mutating func attainment(_ reading: Expression.Reading) -> Value? {
        guard let value = measure(reading), value.denominator == nil, let target = target(reading) else { return nil }
        // A target below zero turns the sign of the attainment; that is for Evaluation to judge.
        _ = emit(Instruction(operation: .trapUnlessPositive, a: target.register))
        let digits = model.ratioDigits + target.scale - value.scale
        guard digits >= 0, let power = try? Int64.powerOfTen(digits) else { return nil }
        let register = emit(
            Instruction(operation: .roundedDivision, a: value.register, b: target.register, immediate: power))
        _ = emit(Instruction(operation: .trapIfNegative, a: register))
        return Value(register: register, scale: model.ratioDigits)
    }

    private mutating func lookUp(_ operation: Instruction.Operation, _ table: StepTable, _ input: Value?) -> Value? {
        guard let input, input.denominator == nil,
            let scaled = aligned(input, to: max(input.scale, KernelTable.inputScale(table))),
            let kernelTable = KernelTable(table, inputScale: scaled.scale)
        else { return nil }
        let index = tables.firstIndex(of: kernelTable) ?? tables.count
        if index == tables.count { tables.append(kernelTable) }
        let register = emit(Instruction(operation: operation, a: scaled.register, b: index))
        let scale = kernelTable.valueScale + (operation == .graduated ? scaled.scale : 0)
        return Value(register: register, scale: scale)
    }

    // MARK: Arithmetic

    private mutating func binary(_ operation: FormulaSyntax.Operator, _ left: Value, _ right: Value) -> Value? {
        switch operation {
        case .add: return sum(.add, left, right)
        case .subtract: return sum(.subtract, left, right)
        case .multiply:
            let denominator =
                switch (left.denominator, right.denominator) {
                case (let a?, let b?): multiply(a, b) as Int?
                case (let a, let b): a ?? b
                }
            return Value(
                register: multiply(left.register, right.register), denominator: denominator,
                scale: left.scale + right.scale)
        case .divide: return quotient(left, right)
        case .less: return compare(.less, left, right).map { Value(register: $0, scale: 0) }
        case .lessOrEqual: return compare(.lessOrEqual, left, right).map { Value(register: $0, scale: 0) }
        case .greater: return compare(.less, right, left).map { Value(register: $0, scale: 0) }
        case .greaterOrEqual: return compare(.lessOrEqual, right, left).map { Value(register: $0, scale: 0) }
        case .equal: return compare(.equal, left, right).map { Value(register: $0, scale: 0) }
        case .notEqual: return compare(.notEqual, left, right).map { Value(register: $0, scale: 0) }
        case .and: return Value(register: binary(.and, left.register, right.register), scale: 0)
        case .or: return Value(register: binary(.or, left.register, right.register), scale: 0)
        }
    }

    /// Both values over one denominator at one scale.
    private mutating func common(_ left: Value, _ right: Value) -> (Int, Int, denominator: Int?, scale: Int)? {
        let scale = max(left.scale, right.scale)
        guard let first = aligned(left, to: scale), let second = aligned(right, to: scale) else { return nil }
        switch (first.denominator, second.denominator) {
        case (nil, nil): return (first.register, second.register, nil, scale)
        case (let a?, let b?) where a == b: return (first.register, second.register, a, scale)
        case (let a?, let b?):
            return (multiply(first.register, b), multiply(second.register, a), multiply(a, b), scale)
        case (let a?, nil): return (first.register, multiply(second.register, a), a, scale)
        case (nil, let b?): return (multiply(first.register, b), second.register, b, scale)
        }
    }

    private mutating func sum(_ operation: Instruction.Operation, _ left: Value, _ right: Value) -> Value? {
        guard let (a, b, denominator, scale) = common(left, right) else { return nil }
        return Value(register: binary(operation, a, b), denominator: denominator, scale: scale)
    }

    private mutating func compare(_ operation: Instruction.Operation, _ left: Value, _ right: Value) -> Int? {
        guard let (a, b, _, _) = common(left, right) else { return nil }
        return binary(operation, a, b)
    }

    private mutating func select(_ condition: Int, _ then: Value, _ otherwise: Value) -> Value? {
        guard let (a, b, denominator, scale) = common(then, otherwise) else { return nil }
        let register = emit(Instruction(operation: .select, a: condition, b: a, c: b))
        return Value(register: register, denominator: denominator, scale: scale)
    }

    private mutating func extremum(_ operation: Instruction.Operation, _ left: Value, _ right: Value) -> Value? {
        guard let (a, b, denominator, scale) = common(left, right) else { return nil }
        return Value(register: binary(operation, a, b), denominator: denominator, scale: scale)
    }

    private mutating func quotient(_ left: Value, _ right: Value) -> Value? {
        if right.denominator == nil, let divisor = constantValue(right.register), divisor > 0,
            let reciprocal = try? Rational(Int128(Int64.powerOfTen(right.scale)), over: Int128(divisor)),
            reciprocal.decimalScale <= 18, let factor = literal(reciprocal)
        {
            return binary(.multiply, left, factor)
        }
        _ = emit(Instruction(operation: .trapIfZero, a: right.register))
        // (l / 10^s) ÷ (r / 10^t) = l · 10^(t − s) / r, and r's own denominator goes above.
        var scale = left.scale - right.scale
        var above = left.register
        if scale < 0 {
            guard let power = try? Int64.powerOfTen(-scale) else { return nil }
            above = scaled(above, by: power)
            scale = 0
        }
        if let denominator = right.denominator { above = multiply(above, denominator) }
        above = binary(.withSign, above, right.register)
        var below = emit(Instruction(operation: .magnitude, a: right.register))
        if let denominator = left.denominator { below = multiply(below, denominator) }
        return Value(register: above, denominator: below, scale: scale)
    }
}
