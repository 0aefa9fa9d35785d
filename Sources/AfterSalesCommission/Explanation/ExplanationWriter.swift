import AfterSalesCore

/// Writes down what formulas read and what they gave.
struct ExplanationWriter {
    private(set) var entries: [ExplanationEntry] = []
    private let month: FactColumns
    private var model: PlanModel { month.model }

    init(_ month: FactColumns) { self.month = month }

    /// The intermediates of a scheme, each with what it read; their values stay with the evaluation.
    mutating func explain(_ definitions: [PlanModel.NamedExpression], _ evaluation: inout Evaluation) {
        evaluation.locals = []
        for definition in definitions {
            evaluation.locals.append(explain(definition.name, definition.expression, &evaluation))
        }
    }

    /// A formula under a name: first what it read and nobody has read before, then its value.
    @discardableResult
    mutating func explain(
        _ name: String, _ expression: Expression, _ evaluation: inout Evaluation
    ) -> Rational? {
        let before = evaluation.readings.count
        let value = evaluation.named(expression)
        for reading in evaluation.readings[before...] { add(reading) }
        if let value { add(name, value, expression.dimension, .formula(expression.text)) }
        return value
    }

    mutating func add(_ name: String, _ value: Rational, _ dimension: Dimension, _ source: ExplanationSource) {
        add(name, value, dimension, source, digits: model.digits(of: dimension))
    }

    /// With so many decimals; with as many as it needs where `digits` is nil.
    mutating func add(
        _ name: String, _ value: Rational, _ dimension: Dimension, _ source: ExplanationSource, digits: Int?
    ) {
        entries.append(
            ExplanationEntry(
                name: name, value: model.text(value, digits: digits), unit: dimension.description, source: source))
    }

    // MARK: Readings

    private mutating func add(_ reading: Evaluation.Reading) {
        switch reading {
        case .value(let measure, let spot, let value, let isGiven):
            let subject = subject(spot)
            add(
                name(measure, spot), value, dimension(measure), isGiven ? .fact(subject) : .missingAsZero(subject))
        case .derived(let measure, let spot, let value):
            let expression = model.derived[measure - model.symbols.metricCount]
            add(
                name(measure, spot), value, dimension(measure), .formula(scoped(expression.text, spot.scope)))
        case .gate(let measure, let spot, let figures, let value):
            let gate = model.gates[measure - model.symbols.gates.lowerBound]
            let reading = GateReading(gate, figures, in: model) { scoped($0.text, spot.scope) }
            add(
                name(measure, spot), value, .ratio,
                reading.map { .gate($0) } ?? .formula(model.derived[measure - model.symbols.metricCount].text))
        case .target(let measure, let spot, let value):
            add("target(\(name(measure, spot)))", value, dimension(measure), .target(subject(spot)))
        case .attainment(let measure, let spot, let value):
            let name = name(measure, spot)
            add("attainment(\(name))", value, .ratio, .formula("\(name) / target(\(name))"))
        case .constant(let index):
            let constant = model.symbols.constants[index]
            add(constant.name, constant.value, constant.dimension ?? .ratio, .constant)
        case .step(let index, let input, let value):
            let table = model.symbols.tables[index]
            add(
                "\(table.name)(\(input))", value, table.output ?? .ratio,
                .step(table: table.name, from: table.step(at: input)?.from.description), digits: nil)
        case .graduated(let index, let input, let value):
            addGraduated(model.symbols.tables[index], input, value)
        case .interpolated(let index, let input, let value):
            let table = model.symbols.tables[index]
            add(
                "interpolated(\(table.name), \(input))", value, table.output ?? .ratio,
                .interpolated(InterpolationReading(table, at: input)), digits: nil)
        }
    }

    private mutating func addGraduated(_ table: StepTable, _ input: Rational, _ value: Rational) {
        let slices = (try? table.slices(of: input)) ?? []
        let sum = slices.map { "\($0.width) * \($0.value)" }.joined(separator: " + ")
        let dimension = table.output.flatMap { output in table.input.flatMap { output * $0 } } ?? .ratio
        add(
            "graduated(\(table.name), \(input))", value, dimension,
            .slices(table: table.name, sum: sum.isEmpty ? "0" : sum), digits: nil)
    }

    private func dimension(_ measure: Int) -> Dimension { model.symbols.measures[measure].dimension ?? .ratio }

    /// The formula of a derived metric that is read as `dealer.x`, with `dealer.` before what it reads.
    private func scoped(_ formula: String, _ scope: Expression.Level) -> String {
        guard scope != .own, let tokens = try? FormulaLexer.tokens(of: formula) else { return formula }
        var scalars = Array(formula.unicodeScalars)
        for token in tokens.reversed() {
            guard case .name(let name) = token.kind, model.symbols.measure(name) != nil else { continue }
            scalars.insert(contentsOf: (scope == .team ? "team." : "dealer.").unicodeScalars, at: token.column - 1)
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// As the formula calls it.
    private func name(_ measure: Int, _ spot: Evaluation.Spot) -> String {
        let name = model.symbols.measures[measure].name
        switch spot.scope {
        case .own: return name
        case .team: return "team.\(name)"
        case .dealer: return "dealer.\(name)"
        }
    }

    private func subject(_ spot: Evaluation.Spot) -> Subject { month.subject(spot.holder, spot.row) }
}
