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
    var context: FactLayout.Holder
    var locals: [Value?] = []
    var gross: Value?
    var contributions: Value?
    var instructions: [Instruction] = []
    var tables: [KernelTable] = []
    var known: [Instruction: Int] = [:]
    var derived: [DerivedKey: Value] = [:]

    struct DerivedKey: Hashable {
        let measure: Int
        let holder: FactLayout.Holder
    }

    init(_ model: PlanModel, rows: FactLayout.Holder) {
        self.model = model
        self.rows = rows
        context = rows
    }

    /// Products that were taken into the quotient behind them; see ``quotient(_:by:)``.
    var absorbed: Set<Int> = []

    /// The program, without products that only a quotient reads which multiplies for itself.
    func program(outputs: [Int]) -> Program {
        var isRead = [Bool](repeating: false, count: instructions.count)
        for output in outputs { isRead[output] = true }
        for index in instructions.indices.reversed() where isRead[index] || !absorbed.contains(index) {
            for register in instructions[index].registers { isRead[register] = true }
        }
        var places = [Int](repeating: 0, count: instructions.count)
        var kept: [Instruction] = []
        for index in instructions.indices where isRead[index] || !absorbed.contains(index) {
            places[index] = kept.count
            kept.append(instructions[index].moved(places))
        }
        return Program(instructions: kept, tables: tables, outputs: outputs.map { places[$0] })
    }

    // MARK: Emitting

    mutating func emit(_ instruction: Instruction) -> Int {
        if let register = known[instruction] { return register }
        instructions.append(instruction)
        known[instruction] = instructions.count - 1
        return instructions.count - 1
    }

    mutating func constant(_ value: Int64) -> Int { emit(Instruction(operation: .constant, immediate: value)) }

    func constantValue(_ register: Int) -> Int64? {
        instructions[register].operation == .constant ? instructions[register].immediate : nil
    }

    mutating func binary(_ operation: Instruction.Operation, _ a: Int, _ b: Int) -> Int {
        emit(Instruction(operation: operation, a: a, b: b))
    }

    mutating func multiply(_ a: Int, _ b: Int) -> Int {
        if let factor = constantValue(b) { return scaled(a, by: factor) }
        if let factor = constantValue(a) { return scaled(b, by: factor) }
        return binary(.multiply, a, b)
    }

    mutating func scaled(_ a: Int, by factor: Int64) -> Int {
        if factor == 1 { return a }
        if let value = constantValue(a) {
            let (product, overflow) = value.multipliedReportingOverflow(by: factor)
            if !overflow { return constant(product) }
        }
        return emit(Instruction(operation: .scale, a: a, immediate: factor))
    }

    /// The value at a larger scale.
    mutating func aligned(_ value: Value, to scale: Int) -> Value? {
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
        guard let power = try? Int64.powerOfTen(abs(digits - value.scale)) else { return nil }
        if let denominator = value.denominator {
            let isFiner = digits >= value.scale
            let register = emit(
                Instruction(
                    operation: .roundedDivision, a: value.register,
                    b: isFiner ? denominator : scaled(denominator, by: power), immediate: isFiner ? power : 1))
            return Value(register: register, scale: digits)
        }
        if value.scale <= digits {
            // The rounding instructions see to it themselves that their results fit.
            guard let result = aligned(value, to: digits) else { return nil }
            if !isLoad(result.register) { _ = emit(Instruction(operation: .trapIfWide, a: result.register)) }
            return result
        }
        return Value(register: quotient(value.register, by: power), scale: digits)
    }

    /// A register divided by a power of ten and rounded. Products in front of it are taken in, so that a percentage of
    /// something is one instruction, with the fraction in lowest terms.
    mutating func quotient(_ register: Int, by power: Int64) -> Int {
        var factor: Int64 = 1
        func peeled(_ register: Int) -> Int {
            let instruction = instructions[register]
            guard instruction.operation == .scale, instruction.immediate > 0 else { return register }
            let (product, overflow) = factor.multipliedReportingOverflow(by: instruction.immediate)
            guard !overflow else { return register }
            factor = product
            absorbed.insert(register)
            return instruction.a
        }
        let inner = peeled(register)
        var operands: (Int, Int)?
        if instructions[inner].operation == .multiply {
            absorbed.insert(inner)
            operands = (peeled(instructions[inner].a), peeled(instructions[inner].b))
        }
        let common = Self.commonDivisor(factor, power)
        factor /= common
        let divisor = Int(power / common)
        if let (a, b) = operands {
            return emit(Instruction(operation: .productQuotient, a: a, b: b, c: divisor, immediate: factor))
        }
        if factor == 1 && divisor > 1 {
            return emit(Instruction(operation: .roundedQuotient, a: inner, immediate: Int64(divisor)))
        }
        return emit(Instruction(operation: .scaledQuotient, a: inner, c: divisor, immediate: factor))
    }

    private static func commonDivisor(_ a: Int64, _ b: Int64) -> Int64 {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }

    /// Facts and constants have 64 bits from the beginning.
    private func isLoad(_ register: Int) -> Bool {
        instructions[register].operation.isLoad || instructions[register].operation == .constant
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

    mutating func value(_ node: Expression.Node, _ values: [Value?]) -> Value? {
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
            return rounded(value, to: digits)
        case .step(let table, let a):
            return lookUp(.step, model.symbols.tables[table], values[a])
        case .graduated(let table, let a):
            return lookUp(.graduated, model.symbols.tables[table], values[a])
        case .interpolated:
            // Its value is a fraction of more than a decimal's digits.
            return nil
        }
    }

    mutating func literal(_ number: Rational) -> Value? {
        let scale = number.decimalScale
        guard scale <= 18, let units = try? number.units(fractionDigits: scale, rounding: .down) else { return nil }
        return Value(register: constant(units), scale: scale)
    }
}
