import AfterSalesCore

/// Reads the formula language: precedence from loose to tight is `or`, `and`, `not`, comparison, `+ -`, `* /`, sign.
struct FormulaParser {
    /// Parentheses, calls and signs inside each other; deeper ones are refused.
    static let mostDepth = 50

    private let tokens: [FormulaToken]
    private var position = 0
    private var depth = 0
    private var syntax = FormulaSyntax()

    private init(_ tokens: [FormulaToken]) { self.tokens = tokens }

    static func parse(_ text: String) throws(FormulaProblem) -> FormulaSyntax {
        var parser = FormulaParser(try FormulaLexer.tokens(of: text))
        guard parser.token.kind != .end else {
            throw FormulaProblem(.syntax, column: 1, "the formula is empty", "公式为空")
        }
        _ = try parser.disjunction()
        guard parser.token.kind == .end else { throw parser.unexpected() }
        return parser.syntax
    }

    private var token: FormulaToken { tokens[position] }

    private mutating func take(_ symbol: FormulaToken.Symbol) -> Bool {
        guard token.kind == .symbol(symbol) else { return false }
        position += 1
        return true
    }

    private mutating func take(word: String) -> Bool {
        guard token.kind == .name(word) else { return false }
        position += 1
        return true
    }

    private func unexpected() -> FormulaProblem {
        if token.kind == .end {
            return FormulaProblem(.syntax, column: token.column, "the formula ends too early", "公式意外结束")
        }
        return FormulaProblem(
            .syntax, column: token.column, inputs: [.init("found", token.text)], "unexpected \(token.text)",
            "意外的 \(token.text)")
    }

    private mutating func deeper<Result>(
        _ body: (inout FormulaParser) throws(FormulaProblem) -> Result
    ) throws(FormulaProblem) -> Result {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.mostDepth else {
            throw FormulaProblem(
                .tooDeep, column: token.column, inputs: [.init("limit", String(Self.mostDepth))],
                "nested deeper than \(Self.mostDepth) levels", "嵌套超过 \(Self.mostDepth) 层")
        }
        return try body(&self)
    }

    private mutating func disjunction() throws(FormulaProblem) -> Int {
        var left = try conjunction()
        while true {
            let column = token.column
            guard take(word: "or") else { return left }
            left = syntax.append(.binary(.or, left, try conjunction()), column: column)
        }
    }

    private mutating func conjunction() throws(FormulaProblem) -> Int {
        var left = try negation()
        while true {
            let column = token.column
            guard take(word: "and") else { return left }
            left = syntax.append(.binary(.and, left, try negation()), column: column)
        }
    }

    private mutating func negation() throws(FormulaProblem) -> Int {
        let column = token.column
        guard take(word: "not") else { return try comparison() }
        let operand = try deeper { parser throws(FormulaProblem) in try parser.negation() }
        return syntax.append(.not(operand), column: column)
    }

    private mutating func comparison() throws(FormulaProblem) -> Int {
        let left = try sum()
        guard case .symbol(let symbol) = token.kind, let comparison = FormulaSyntax.Operator(rawValue: symbol.rawValue),
            comparison.isComparison
        else { return left }
        let column = token.column
        position += 1
        return syntax.append(.binary(comparison, left, try sum()), column: column)
    }

    private mutating func sum() throws(FormulaProblem) -> Int {
        var left = try product()
        while true {
            let column = token.column
            if take(.plus) {
                left = syntax.append(.binary(.add, left, try product()), column: column)
            } else if take(.minus) {
                left = syntax.append(.binary(.subtract, left, try product()), column: column)
            } else {
                return left
            }
        }
    }

    private mutating func product() throws(FormulaProblem) -> Int {
        var left = try signed()
        while true {
            let column = token.column
            if take(.times) {
                left = syntax.append(.binary(.multiply, left, try signed()), column: column)
            } else if take(.over) {
                left = syntax.append(.binary(.divide, left, try signed()), column: column)
            } else {
                return left
            }
        }
    }

    private mutating func signed() throws(FormulaProblem) -> Int {
        let column = token.column
        guard take(.minus) else { return try primary() }
        let operand = try deeper { parser throws(FormulaProblem) in try parser.signed() }
        return syntax.append(.negate(operand), column: column)
    }

    private mutating func primary() throws(FormulaProblem) -> Int {
        let start = token
        switch start.kind {
        case .number(let value):
            position += 1
            return syntax.append(.number(try literal(value, column: start.column)), column: start.column)
        case .name(let name) where !["and", "or", "not"].contains(name):
            position += 1
            return try named(name, column: start.column)
        case .symbol(.open):
            position += 1
            let inner = try deeper { parser throws(FormulaProblem) in try parser.disjunction() }
            guard take(.close) else { throw missingParenthesis() }
            return inner
        default:
            throw unexpected()
        }
    }

    /// A number with or without a percent sign behind it.
    private mutating func literal(_ value: DecimalNumeral, column: Int) throws(FormulaProblem) -> Rational {
        guard take(.percent) else { return value.rational }
        do throws(ArithmeticError) {
            return try value.rational / Rational(100)
        } catch {
            throw FormulaProblem(.overflow, column: column, "the rate is too large", "比率过大")
        }
    }

    private mutating func named(_ name: String, column: Int) throws(FormulaProblem) -> Int {
        if take(.point) {
            guard case .name(let member) = token.kind else { throw unexpected() }
            position += 1
            return syntax.append(.name(scope: name, member), column: column)
        }
        guard take(.open) else { return syntax.append(.name(scope: nil, name), column: column) }
        var arguments: [Int] = []
        if !take(.close) {
            repeat {
                arguments.append(try deeper { parser throws(FormulaProblem) in try parser.disjunction() })
            } while take(.comma)
            guard take(.close) else { throw missingParenthesis() }
        }
        guard name == "min" || name == "max", arguments.count > 2 else {
            return syntax.append(.call(name, arguments: arguments), column: column)
        }
        // `min(a, b, c)` is read as `min(min(a, b), c)`: what follows knows pairs only.
        var smallest = arguments[0]
        for next in arguments.dropFirst() {
            smallest = syntax.append(.call(name, arguments: [smallest, next]), column: column)
        }
        return smallest
    }

    private func missingParenthesis() -> FormulaProblem {
        guard token.kind == .end else { return unexpected() }
        return FormulaProblem(.syntax, column: token.column, "a closing parenthesis is missing", "缺少右括号")
    }
}
