import AfterSalesCore

/// Resolves the names of a parsed formula and checks its dimensions. Goes on after a problem, so all are found.
struct FormulaResolver {
    let symbols: PlanSymbols
    let scope: FormulaScope
    private let syntax: FormulaSyntax
    private(set) var problems: [FormulaProblem] = []
    private var nodes: [Expression.Node] = []
    private var shapes: [FormulaShape] = []

    private init(_ syntax: FormulaSyntax, _ symbols: PlanSymbols, _ scope: FormulaScope) {
        self.syntax = syntax
        self.symbols = symbols
        self.scope = scope
    }

    /// What a formula is expected to give.
    enum Expectation {
        case number(Dimension)
        case anyNumber
        case condition
    }

    struct Outcome {
        var expression: Expression?
        var shape: FormulaShape
        var problems: [FormulaProblem]
    }

    static func resolve(
        _ text: String, in scope: FormulaScope, symbols: PlanSymbols, expecting: Expectation
    ) -> Outcome {
        let syntax: FormulaSyntax
        do throws(FormulaProblem) {
            syntax = try FormulaParser.parse(text)
        } catch {
            return Outcome(expression: nil, shape: .unknown, problems: [error])
        }
        var resolver = FormulaResolver(syntax, symbols, scope)
        return resolver.run(text, expecting: expecting)
    }

    private mutating func run(_ text: String, expecting: Expectation) -> Outcome {
        let bareNames = namesThatAreArguments()
        for index in syntax.nodes.indices {
            // Every syntax node becomes the node of the same index; a bare name inside `attainment(x)` is a stand-in.
            if bareNames.contains(index) {
                append(.literal(.zero), .unknown)
            } else {
                resolve(syntax.nodes[index], column: syntax.columns[index])
            }
        }
        let dimension = check(shapes[syntax.root], expecting)
        guard problems.isEmpty, let dimension else {
            return Outcome(expression: nil, shape: shapes[syntax.root], problems: problems)
        }
        return Outcome(
            expression: Expression(
                text: text, nodes: nodes, columns: syntax.columns, root: syntax.root, dimension: dimension),
            shape: shapes[syntax.root], problems: [])
    }

    private mutating func append(_ node: Expression.Node, _ shape: FormulaShape) {
        nodes.append(node)
        shapes.append(shape)
    }

    private mutating func fail(_ problem: FormulaProblem) {
        problems.append(problem)
        append(.literal(.zero), .unknown)
    }

    private func namesThatAreArguments() -> Set<Int> {
        var names: Set<Int> = []
        for case .call(let function, let arguments) in syntax.nodes {
            guard ["attainment", "target", "graduated"].contains(function), let first = arguments.first,
                case .name = syntax.nodes[first]
            else { continue }
            names.insert(first)
        }
        return names
    }

    private mutating func check(_ shape: FormulaShape, _ expectation: Expectation) -> Dimension? {
        switch (shape, expectation) {
        case (.unknown, _): return .ratio
        case (.condition, .condition): return .ratio
        case (.number(let dimension), .anyNumber): return dimension
        case (.zero, .anyNumber): return .ratio
        case (.zero, .number(let expected)): return expected
        case (.number(let dimension), .number(let expected)) where dimension == expected: return dimension
        case (_, .condition):
            problems.append(
                FormulaProblem(
                    "dimension", column: 1, "a condition is needed here, such as a comparison", "此处需要条件，例如比较"))
        case (.condition, _):
            problems.append(
                FormulaProblem("dimension", column: 1, "a number is needed here, not a condition", "此处需要数值，而不是条件"))
        case (.number(let dimension), .number(let expected)):
            problems.append(
                FormulaProblem(
                    "dimension", column: 1,
                    inputs: [.init("expected", expected.description), .init("found", dimension.description)],
                    "the formula gives \(dimension), \(expected) is needed", "公式结果为 \(dimension)，应为 \(expected)"))
        }
        return nil
    }

    // MARK: Nodes

    private mutating func resolve(_ node: FormulaSyntax.Node, column: Int) {
        switch node {
        case .number(let value):
            append(.literal(value), value == .zero ? .zero : .number(.ratio))
        case .name(let scopeName, let name):
            name_(scopeName, name, column: column)
        case .call(let function, let arguments):
            call(function, arguments, column: column)
        case .negate(let operand):
            number(operand, column: column)
            append(.negate(operand), shapes[operand] == .condition ? .unknown : shapes[operand])
        case .not(let operand):
            condition(operand, column: column)
            append(.not(operand), .condition)
        case .binary(let operation, let left, let right):
            append(.binary(operation, left, right), shape(of: operation, left, right, column: column))
        }
    }

    private mutating func name_(_ scopeName: String?, _ name: String, column: Int) {
        if scopeName == nil {
            if let local = scope.locals.lastIndex(where: { $0.name == name }) {
                return append(.local(local), scope.locals[local].shape)
            }
            if name == "gross", scope.allowsGross { return append(.gross, .number(.money)) }
            if name == "contributions", scope.allowsContributions { return append(.contributions, .number(.money)) }
            if let constant = symbols.constant(name) {
                return append(.constant(constant), shape(symbols.constants[constant].dimension))
            }
        }
        guard let reading = reading(scopeName, name, column: column) else { return append(.literal(.zero), .unknown) }
        append(.value(reading), shape(symbols.measures[reading.measure].dimension))
    }

    private func shape(_ dimension: Dimension?) -> FormulaShape { dimension.map { .number($0) } ?? .unknown }

    /// The measure behind a name; nil where a problem has been noted.
    private mutating func reading(_ scopeName: String?, _ name: String, column: Int) -> Expression.Reading? {
        let level: Expression.Level
        switch (scopeName, scope.subject) {
        case (nil, _), ("team", .team), ("dealer", .dealer):
            level = .own
        case ("team", .employee):
            level = .team
        case ("dealer", .employee), ("dealer", .team):
            level = .dealer
        case ("team"?, _), ("dealer"?, _):
            problems.append(
                FormulaProblem(
                    "scopeNotAllowed", column: column, inputs: [.init("scope", scopeName ?? "")],
                    "\(scopeName ?? "").\(name) cannot be read here", "此处不能读取 \(scopeName ?? "").\(name)"))
            return nil
        case (let other?, _):
            unknownName(other, among: ["team", "dealer"], column: column)
            return nil
        }
        guard let measure = symbols.measure(name) else {
            if scope.laterLocals.contains(name) {
                usedBeforeDefinition(name, column: column)
            } else {
                let locals = scope.locals.map(\.name)
                let special = (scope.allowsGross ? ["gross"] : []) + (scope.allowsContributions ? ["contributions"] : [])
                unknownName(name, among: scopeName == nil ? locals + symbols.names + special : symbols.measures.map(\.name), column: column)
            }
            return nil
        }
        if measure - symbols.metricCount >= scope.derivedDefined {
            usedBeforeDefinition(name, column: column)
            return nil
        }
        return Expression.Reading(measure: measure, level: level)
    }

    private mutating func unknownName(_ name: String, among names: [String], column: Int) {
        let nearest = NearestName.of(name, among: names)
        problems.append(
            FormulaProblem(
                "unknownName", column: column,
                inputs: [.init("name", name)] + (nearest.map { [.init("nearest", $0)] } ?? []),
                "unknown name \(name)" + (nearest.map { "; did you mean \($0)?" } ?? ""),
                "未知名称 \(name)" + (nearest.map { "；是否指 \($0)？" } ?? "")))
    }

    private mutating func usedBeforeDefinition(_ name: String, column: Int) {
        problems.append(
            FormulaProblem(
                "usedBeforeDefinition", column: column, inputs: [.init("name", name)],
                "\(name) is defined further down; definitions are read in order", "\(name) 在后面才定义；定义按顺序读取"))
    }

    // MARK: Calls

    private mutating func call(_ function: String, _ arguments: [Int], column: Int) {
        switch function {
        case "if":
            guard expect(3, arguments, function, column: column) else { return }
            condition(arguments[0], column: syntax.columns[arguments[0]])
            let shape = common(arguments[1], arguments[2], column: column, verb: LocalizedText("chosen from", "选择"))
            append(.choose(arguments[0], then: arguments[1], otherwise: arguments[2]), shape)
        case "min", "max":
            extremum(function, arguments, column: column)
        case "clamp":
            guard expect(3, arguments, function, column: column) else { return }
            let verb = LocalizedText("compared", "比较")
            let bounds = common(arguments[1], arguments[2], column: column, verb: verb)
            let value = common(arguments[0], arguments[1], column: column, verb: verb)
            append(.clamp(arguments[0], low: arguments[1], high: arguments[2]), value == .zero ? bounds : value)
        case "round":
            round(arguments, column: column)
        case "attainment", "target":
            measureFunction(function, arguments, column: column)
        case "graduated":
            graduated(arguments, column: column)
        default:
            guard let table = symbols.table(function) else {
                let callable = PlanSymbols.functions + symbols.tables.map(\.name)
                unknownName(function, among: callable, column: column)
                return append(.literal(.zero), .unknown)
            }
            guard expect(1, arguments, function, column: column) else { return }
            input(arguments[0], of: symbols.tables[table], column: column)
            append(.step(table: table, arguments[0]), shape(symbols.tables[table].output))
        }
    }

    private mutating func expect(_ count: Int, _ arguments: [Int], _ function: String, column: Int) -> Bool {
        if arguments.count == count { return true }
        fail(
            FormulaProblem(
                "wrongArgumentCount", column: column,
                inputs: [.init("expected", String(count)), .init("found", String(arguments.count))],
                "\(function) takes \(count) arguments, \(arguments.count) are given",
                "\(function) 需要 \(count) 个参数，给出了 \(arguments.count) 个"))
        return false
    }

    private mutating func extremum(_ function: String, _ arguments: [Int], column: Int) {
        guard arguments.count == 2 else {
            return fail(
                FormulaProblem(
                    "wrongArgumentCount", column: column,
                    inputs: [.init("expected", "2"), .init("found", String(arguments.count))],
                    "\(function) takes 2 arguments, \(arguments.count) are given",
                    "\(function) 需要 2 个参数，给出了 \(arguments.count) 个"))
        }
        let shape = common(
            arguments[0], arguments[1], column: column, verb: LocalizedText("compared", "比较"))
        append(
            function == "min" ? .minimum(arguments[0], arguments[1]) : .maximum(arguments[0], arguments[1]), shape)
    }

    private mutating func round(_ arguments: [Int], column: Int) {
        guard expect(2, arguments, "round", column: column) else { return }
        number(arguments[0], column: column)
        guard case .number(let digits) = syntax.nodes[arguments[1]], digits.denominator == 1,
            (0...9).contains(digits.numerator)
        else {
            return fail(
                FormulaProblem(
                    "invalidDigits", column: syntax.columns[arguments[1]],
                    "the digits of round are a whole number from 0 to 9", "round 的位数应为 0 到 9 的整数"))
        }
        append(.round(arguments[0], digits: Int(digits.numerator)), shapes[arguments[0]])
    }

    private mutating func measureFunction(_ function: String, _ arguments: [Int], column: Int) {
        guard expect(1, arguments, function, column: column) else { return }
        guard case .name(let scopeName, let name) = syntax.nodes[arguments[0]] else {
            return fail(
                FormulaProblem(
                    "metricNeeded", column: syntax.columns[arguments[0]], "\(function) takes the name of a metric",
                    "\(function) 的参数应为指标名称"))
        }
        guard let reading = reading(scopeName, name, column: syntax.columns[arguments[0]]) else {
            return append(.literal(.zero), .unknown)
        }
        if function == "attainment" {
            append(.attainment(reading), .number(.ratio))
        } else {
            append(.target(reading), shape(symbols.measures[reading.measure].dimension))
        }
    }

    private mutating func graduated(_ arguments: [Int], column: Int) {
        guard expect(2, arguments, "graduated", column: column) else { return }
        guard case .name(nil, let name) = syntax.nodes[arguments[0]] else {
            return fail(
                FormulaProblem(
                    "tableNeeded", column: syntax.columns[arguments[0]], "graduated takes the name of a table first",
                    "graduated 的第一个参数应为表名"))
        }
        guard let index = symbols.table(name) else {
            unknownName(name, among: symbols.tables.map(\.name), column: syntax.columns[arguments[0]])
            return append(.literal(.zero), .unknown)
        }
        let table = symbols.tables[index]
        input(arguments[1], of: table, column: column)
        guard let output = table.output, let input = table.input else {
            return append(.graduated(table: index, arguments[1]), .unknown)
        }
        guard let product = output * input else {
            return fail(
                FormulaProblem(
                    "dimension", column: column, "\(output) times \(input) is no amount of anything",
                    "\(output) 乘以 \(input) 没有意义"))
        }
        append(.graduated(table: index, arguments[1]), .number(product))
    }

    private mutating func input(_ argument: Int, of table: StepTable, column: Int) {
        number(argument, column: syntax.columns[argument])
        guard case .number(let found) = shapes[argument], let expected = table.input, found != expected else { return }
        problems.append(
            FormulaProblem(
                "dimension", column: column,
                inputs: [.init("expected", expected.description), .init("found", found.description)],
                "the table \(table.name) takes \(expected), \(found) is given", "表 \(table.name) 的输入应为 \(expected)，实际为 \(found)"))
    }

    // MARK: Dimensions

    private mutating func number(_ operand: Int, column: Int) {
        guard shapes[operand] == .condition else { return }
        problems.append(
            FormulaProblem("dimension", column: column, "a number is needed here, not a condition", "此处需要数值，而不是条件"))
    }

    private mutating func condition(_ operand: Int, column: Int) {
        switch shapes[operand] {
        case .condition, .unknown: break
        case .number, .zero:
            problems.append(
                FormulaProblem(
                    "dimension", column: column, "a condition is needed here, not a number", "此处需要条件，而不是数值"))
        }
    }

    private mutating func shape(
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

    private mutating func product(
        of operation: FormulaSyntax.Operator, _ left: Int, _ right: Int, column: Int
    ) -> FormulaShape {
        number(left, column: column)
        number(right, column: column)
        guard let first = factor(left), let second = factor(right) else { return .unknown }
        if operation == .divide, case .zero = shapes[right] {
            problems.append(FormulaProblem("divisionByZero", column: column, "division by the number 0", "除以 0"))
            return .unknown
        }
        if let result = operation == .multiply ? first * second : first / second { return .number(result) }
        let sign = operation == .multiply ? "×" : "÷"
        problems.append(
            FormulaProblem(
                "dimension", column: column,
                inputs: [.init("left", first.description), .init("right", second.description)],
                "\(first) \(sign) \(second) is no amount of anything", "\(first) \(sign) \(second) 没有意义"))
        return .unknown
    }

    private func factor(_ operand: Int) -> Dimension? {
        switch shapes[operand] {
        case .number(let dimension): dimension
        case .zero: .ratio
        case .condition, .unknown: nil
        }
    }

    /// The shape of two values that have to be alike.
    private mutating func common(_ left: Int, _ right: Int, column: Int, verb: LocalizedText) -> FormulaShape {
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
                    "dimension", column: column,
                    inputs: [.init("left", first.description), .init("right", second.description)],
                    "\(first) and \(second) cannot be \(verb.english)"
                        + (hint ? "; a bare number is a ratio, a constant of the plan can carry a unit" : ""),
                    "\(first) 与 \(second) 不能\(verb.simplifiedChinese)" + (hint ? "；裸数字为比率，可用带单位的常量" : "")))
            return .unknown
        default: return .unknown
        }
    }
}
