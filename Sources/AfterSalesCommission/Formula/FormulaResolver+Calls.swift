import AfterSalesCore

/// Functions and tables.
extension FormulaResolver {
    mutating func call(_ function: String, _ arguments: [Int], column: Int) {
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
            var shape = common(arguments[0], arguments[1], column: column, verb: verb)
            // Where the value is 0 the bounds are still compared with each other; else each with the value.
            let other = shapes[arguments[0]] == .zero ? arguments[1] : arguments[0]
            let second = common(other, arguments[2], column: column, verb: verb)
            if shape == .zero { shape = second }
            append(.clamp(arguments[0], low: arguments[1], high: arguments[2]), shape)
        case "round":
            round(arguments, column: column)
        case "attainment", "target":
            measureFunction(function, arguments, column: column)
        case "graduated":
            graduated(arguments, column: column)
        case "interpolated":
            interpolated(arguments, column: column)
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

    mutating func expect(_ count: Int, _ arguments: [Int], _ function: String, column: Int) -> Bool {
        if arguments.count == count { return true }
        fail(
            FormulaProblem(
                .wrongArgumentCount, column: column,
                inputs: [.init("expected", String(count)), .init("found", String(arguments.count))],
                "\(function) takes \(count) arguments, \(arguments.count) are given",
                "\(function) 需要 \(count) 个参数，给出了 \(arguments.count) 个"))
        return false
    }

    mutating func extremum(_ function: String, _ arguments: [Int], column: Int) {
        guard arguments.count == 2 else {
            return fail(
                FormulaProblem(
                    .wrongArgumentCount, column: column,
                    inputs: [.init("expected", "2"), .init("found", String(arguments.count))],
                    "\(function) takes 2 arguments, \(arguments.count) are given",
                    "\(function) 需要 2 个参数，给出了 \(arguments.count) 个"))
        }
        let shape = common(
            arguments[0], arguments[1], column: column, verb: LocalizedText("compared", "比较"))
        append(
            function == "min" ? .minimum(arguments[0], arguments[1]) : .maximum(arguments[0], arguments[1]), shape)
    }

    mutating func round(_ arguments: [Int], column: Int) {
        guard expect(2, arguments, "round", column: column) else { return }
        number(arguments[0], column: column)
        guard case .number(let digits) = syntax.nodes[arguments[1]], digits.denominator == 1,
            (0...9).contains(digits.numerator)
        else {
            return fail(
                FormulaProblem(
                    .invalidDigits, column: syntax.columns[arguments[1]],
                    "the digits of round are a whole number from 0 to 9", "round 的位数应为 0 到 9 的整数"))
        }
        append(
            .round(arguments[0], digits: Int(digits.numerator)),
            shapes[arguments[0]] == .condition ? .unknown : shapes[arguments[0]])
    }

    mutating func measureFunction(_ function: String, _ arguments: [Int], column: Int) {
        guard expect(1, arguments, function, column: column) else { return }
        guard case .name(let scopeName, let name) = syntax.nodes[arguments[0]] else {
            return fail(
                FormulaProblem(
                    .metricNeeded, column: syntax.columns[arguments[0]], "\(function) takes the name of a metric",
                    "\(function) 的参数应为指标名称"))
        }
        guard let reading = reading(scopeName, name, column: syntax.columns[arguments[0]]) else {
            return append(.literal(.zero), .unknown)
        }
        guard !symbols.gates.contains(reading.measure) else {
            return fail(
                FormulaProblem(
                    .metricNeeded, column: syntax.columns[arguments[0]], inputs: [.init("gate", name)],
                    "\(function) takes a metric; \(name) is a gate, which has no target",
                    "\(function) 的参数应为指标；\(name) 是门槛，没有目标"))
        }
        if function == "attainment" {
            append(.attainment(reading), .number(.ratio))
        } else {
            append(.target(reading), shape(symbols.measures[reading.measure].dimension))
        }
    }

    mutating func graduated(_ arguments: [Int], column: Int) {
        guard let index = table("graduated", arguments, column: column) else { return }
        let table = symbols.tables[index]
        guard let output = table.output, let input = table.input else {
            return append(.graduated(table: index, arguments[1]), .unknown)
        }
        guard let product = output * input else {
            return fail(
                FormulaProblem(
                    .dimension, column: column, "\(output) times \(input) is no amount of anything",
                    "\(output) 乘以 \(input) 没有意义"))
        }
        append(.graduated(table: index, arguments[1]), .number(product))
    }

    mutating func interpolated(_ arguments: [Int], column: Int) {
        guard let index = table("interpolated", arguments, column: column) else { return }
        append(.interpolated(table: index, arguments[1]), shape(symbols.tables[index].output))
    }

    /// The table that a function takes before its input; nil where a problem has been noted.
    private mutating func table(_ function: String, _ arguments: [Int], column: Int) -> Int? {
        guard expect(2, arguments, function, column: column) else { return nil }
        guard case .name(nil, let name) = syntax.nodes[arguments[0]] else {
            fail(
                FormulaProblem(
                    .tableNeeded, column: syntax.columns[arguments[0]], "\(function) takes the name of a table first",
                    "\(function) 的第一个参数应为表名"))
            return nil
        }
        guard let index = symbols.table(name) else {
            unknownName(name, among: symbols.tables.map(\.name), column: syntax.columns[arguments[0]])
            append(.literal(.zero), .unknown)
            return nil
        }
        input(arguments[1], of: symbols.tables[index], column: column)
        return index
    }

    mutating func input(_ argument: Int, of table: StepTable, column: Int) {
        number(argument, column: syntax.columns[argument])
        guard case .number(let found) = shapes[argument], let expected = table.input, found != expected else { return }
        problems.append(
            FormulaProblem(
                .dimension, column: column,
                inputs: [.init("expected", expected.description), .init("found", found.description)],
                "the table \(table.name) takes \(expected), \(found) is given",
                "表 \(table.name) 的输入应为 \(expected)，实际为 \(found)"))
    }
}
