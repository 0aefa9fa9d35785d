import AfterSalesCore

/// Sums, products, quotients and comparisons at decimal scales.
extension ProgramBuilder {
    mutating func binary(_ operation: FormulaSyntax.Operator, _ left: Value, _ right: Value) -> Value? {
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
    mutating func common(_ left: Value, _ right: Value) -> (Int, Int, denominator: Int?, scale: Int)? {
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

    mutating func sum(_ operation: Instruction.Operation, _ left: Value, _ right: Value) -> Value? {
        guard let (a, b, denominator, scale) = common(left, right) else { return nil }
        return Value(register: binary(operation, a, b), denominator: denominator, scale: scale)
    }

    mutating func compare(_ operation: Instruction.Operation, _ left: Value, _ right: Value) -> Int? {
        guard let (a, b, _, _) = common(left, right) else { return nil }
        return binary(operation, a, b)
    }

    mutating func select(_ condition: Int, _ then: Value, _ otherwise: Value) -> Value? {
        guard let (a, b, denominator, scale) = common(then, otherwise) else { return nil }
        let register = emit(Instruction(operation: .select, a: condition, b: a, c: b))
        return Value(register: register, denominator: denominator, scale: scale)
    }

    mutating func extremum(_ operation: Instruction.Operation, _ left: Value, _ right: Value) -> Value? {
        guard let (a, b, denominator, scale) = common(left, right) else { return nil }
        return Value(register: binary(operation, a, b), denominator: denominator, scale: scale)
    }

    mutating func quotient(_ left: Value, _ right: Value) -> Value? {
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
