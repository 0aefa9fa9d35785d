import AfterSalesCore

/// What can be added, multiplied, compared.
extension FormulaResolver {
    mutating func number(_ operand: Int, column: Int) {
        guard shapes[operand] == .condition else { return }
        problems.append(
            FormulaProblem(.dimension, column: column, "a number is needed here, not a condition", "此处需要数值，而不是条件"))
    }

    mutating func condition(_ operand: Int, column: Int) {
        switch shapes[operand] {
        case .condition, .unknown: break
        case .number, .zero:
            problems.append(
                FormulaProblem(
                    .dimension, column: column, "a condition is needed here, not a number", "此处需要条件，而不是数值"))
        }
    }

    mutating func shape(
        of operation: FormulaSyntax.Operator, _ left: Int, _ right: Int, column: Int
    ) -> FormulaShape {
        switch operation {
        case .and, .or:
            condition(left, column: column)
            condition(right, column: column)
            return .condition
        case .add, .subtract:
            let verb = operation == .add ? LocalizedText("added", "相加") : LocalizedText("subtracted", "相减")
            return common(left, right, column: column, verb: verb)
        case .multiply, .divide:
            return product(of: operation, left, right, column: column)
        default:
            _ = common(left, right, column: column, verb: LocalizedText("compared", "比较"))
            return .condition
        }
    }

    mutating func product(
        of operation: FormulaSyntax.Operator, _ left: Int, _ right: Int, column: Int
    ) -> FormulaShape {
        number(left, column: column)
        number(right, column: column)
        guard let first = factor(left), let second = factor(right) else { return .unknown }
        if operation == .divide, case .zero = shapes[right] {
            problems.append(FormulaProblem(.divisionByZero, column: column, "division by the number 0", "除以 0"))
            return .unknown
        }
        if let result = operation == .multiply ? first * second : first / second { return .number(result) }
        let sign = operation == .multiply ? "×" : "÷"
        problems.append(
            FormulaProblem(
                .dimension, column: column,
                inputs: [.init("left", first.description), .init("right", second.description)],
                "\(first) \(sign) \(second) is no amount of anything", "\(first) \(sign) \(second) 没有意义"))
        return .unknown
    }

    func factor(_ operand: Int) -> Dimension? {
        switch shapes[operand] {
        case .number(let dimension): dimension
        case .zero: .ratio
        case .condition, .unknown: nil
        }
    }

    /// The shape of two values that have to be alike.
    mutating func common(_ left: Int, _ right: Int, column: Int, verb: LocalizedText) -> FormulaShape {
        number(left, column: column)
        number(right, column: column)
        switch (shapes[left], shapes[right]) {
        case (.zero, let other) where other != .condition: return other
        case (let other, .zero) where other != .condition: return other
        case (.number(let first), .number(let second)):
            if first == second { return shapes[left] }
            let hint = first == .ratio || second == .ratio
            problems.append(
                FormulaProblem(
                    .dimension, column: column,
                    inputs: [.init("left", first.description), .init("right", second.description)],
                    "\(first) and \(second) cannot be \(verb.english)"
                        + (hint ? "; a bare number is a ratio, a constant of the plan can carry a unit" : ""),
                    "\(first) 与 \(second) 不能\(verb.simplifiedChinese)" + (hint ? "；裸数字为比率，可用带单位的常量" : "")))
            return .unknown
        default: return .unknown
        }
    }
}
