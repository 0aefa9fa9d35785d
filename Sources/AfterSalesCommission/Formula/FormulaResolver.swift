import AfterSalesCore

/// Resolves the names of a parsed formula and checks its dimensions. Goes on after a problem, so all are found.
struct FormulaResolver {
    let symbols: PlanSymbols
    let scope: FormulaScope
    let syntax: FormulaSyntax
    var problems: [FormulaProblem] = []
    var nodes: [Expression.Node] = []
    var shapes: [FormulaShape] = []

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

    mutating func run(_ text: String, expecting: Expectation) -> Outcome {
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
        // A formula that uses something broken is no formula either, without a problem of its own.
        guard problems.isEmpty, let dimension else {
            return Outcome(expression: nil, shape: shapes[syntax.root], problems: problems)
        }
        return Outcome(
            expression: Expression(
                text: text, nodes: nodes, columns: syntax.columns, root: syntax.root, dimension: dimension),
            shape: shapes[syntax.root], problems: [])
    }

    mutating func append(_ node: Expression.Node, _ shape: FormulaShape) {
        nodes.append(node)
        shapes.append(shape)
    }

    mutating func fail(_ problem: FormulaProblem) {
        problems.append(problem)
        append(.literal(.zero), .unknown)
    }

    func namesThatAreArguments() -> Set<Int> {
        var names: Set<Int> = []
        for case .call(let function, let arguments) in syntax.nodes {
            guard ["attainment", "target", "graduated", "interpolated"].contains(function), let first = arguments.first,
                case .name = syntax.nodes[first]
            else { continue }
            names.insert(first)
        }
        return names
    }

    mutating func check(_ shape: FormulaShape, _ expectation: Expectation) -> Dimension? {
        switch (shape, expectation) {
        case (.unknown, _): return nil
        case (.condition, .condition): return .ratio
        case (.number(let dimension), .anyNumber): return dimension
        case (.zero, .anyNumber): return .ratio
        case (.zero, .number(let expected)): return expected
        case (.number(let dimension), .number(let expected)) where dimension == expected: return dimension
        case (_, .condition):
            problems.append(
                FormulaProblem(
                    .dimension, column: 1, "a condition is needed here, such as a comparison", "此处需要条件，例如比较"))
        case (.condition, _):
            problems.append(
                FormulaProblem(.dimension, column: 1, "a number is needed here, not a condition", "此处需要数值，而不是条件"))
        case (.number(let dimension), .number(let expected)):
            problems.append(
                FormulaProblem(
                    .dimension, column: 1,
                    inputs: [.init("expected", expected.description), .init("found", dimension.description)],
                    "the formula gives \(dimension), \(expected) is needed", "公式结果为 \(dimension)，应为 \(expected)"))
        }
        return nil
    }

    // MARK: Nodes

    mutating func resolve(_ node: FormulaSyntax.Node, column: Int) {
        switch node {
        case .number(let value):
            append(.literal(value), value == .zero ? .zero : .number(.ratio))
        case .name(let scopeName, let name):
            resolveName(scopeName, name, column: column)
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

    mutating func resolveName(_ scopeName: String?, _ name: String, column: Int) {
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

    func shape(_ dimension: Dimension?) -> FormulaShape { dimension.map { .number($0) } ?? .unknown }

    /// The measure behind a name; nil where a problem has been noted.
    mutating func reading(_ scopeName: String?, _ name: String, column: Int) -> Expression.Reading? {
        let level: Expression.Level
        switch (scopeName, scope.subject) {
        case (nil, _):
            level = .own
        case ("team", .employee), ("team", .team):
            level = .team
        case ("dealer", .employee), ("dealer", .team), ("dealer", .dealer):
            level = .dealer
        case ("team"?, _), ("dealer"?, _):
            problems.append(
                FormulaProblem(
                    .scopeNotAllowed, column: column, inputs: [.init("scope", scopeName ?? "")],
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
                let special =
                    (scope.allowsGross ? ["gross"] : []) + (scope.allowsContributions ? ["contributions"] : [])
                unknownName(
                    name, among: scopeName == nil ? locals + symbols.names + special : symbols.measures.map(\.name),
                    column: column)
            }
            return nil
        }
        if measure - symbols.metricCount >= scope.derivedDefined {
            usedBeforeDefinition(name, column: column)
            return nil
        }
        return Expression.Reading(measure: measure, level: level)
    }

    mutating func unknownName(_ name: String, among names: [String], column: Int) {
        let nearest = scope.suggestsNames ? NearestName.of(name, among: names) : nil
        problems.append(
            FormulaProblem(
                .unknownName, column: column,
                inputs: [.init("name", name)] + (nearest.map { [.init("nearest", $0)] } ?? []),
                "unknown name \(name)" + (nearest.map { "; did you mean \($0)?" } ?? ""),
                "未知名称 \(name)" + (nearest.map { "；是否指 \($0)？" } ?? "")))
    }

    mutating func usedBeforeDefinition(_ name: String, column: Int) {
        problems.append(
            FormulaProblem(
                .usedBeforeDefinition, column: column, inputs: [.init("name", name)],
                "\(name) is defined further down; definitions are read in order", "\(name) 在后面才定义；定义按顺序读取"))
    }
}
