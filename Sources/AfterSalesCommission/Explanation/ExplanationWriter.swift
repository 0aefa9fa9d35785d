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
        for reading in evaluation.readings[before...] { add(reading, evaluation) }
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
        var text = value.description
        if let digits, let units = try? value.units(fractionDigits: digits, rounding: .down),
            DecimalNumeral.rational(units: units, fractionDigits: digits) == value
        {
            text = units.decimalText(fractionDigits: digits)
        }
        entries.append(ExplanationEntry(name: name, value: text, unit: dimension.description, source: source))
    }

    // MARK: Readings

    private mutating func add(_ reading: Evaluation.Reading, _ evaluation: Evaluation) {
        switch reading {
        case .value(let measure, let holder, let value, let isGiven):
            let subject = subject(holder, evaluation)
            addMeasure(
                measure, holder, evaluation, value, isGiven ? .fact(subject) : .missingAsZero(subject))
        case .derived(let measure, let holder, let value):
            let expression = model.derived[measure - model.symbols.metricCount]
            addMeasure(measure, holder, evaluation, value, .formula(expression.text))
        case .target(let measure, let holder, let value):
            add(
                "target(\(name(measure, holder, evaluation)))", value, dimension(measure),
                .target(subject(holder, evaluation)))
        case .attainment(let measure, let holder, let value):
            let name = name(measure, holder, evaluation)
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
        }
    }

    private mutating func addMeasure(
        _ measure: Int, _ holder: FactLayout.Holder, _ evaluation: Evaluation, _ value: Rational,
        _ source: ExplanationSource
    ) {
        add(name(measure, holder, evaluation), value, dimension(measure), source)
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

    /// As the formula calls it: bare at its own subject, else behind `team.` or `dealer.`.
    private func name(_ measure: Int, _ holder: FactLayout.Holder, _ evaluation: Evaluation) -> String {
        let name = model.symbols.measures[measure].name
        if holder == evaluation.holder { return name }
        return (holder == .team ? "team." : "dealer.") + name
    }

    private func subject(_ holder: FactLayout.Holder, _ evaluation: Evaluation) -> Subject {
        switch holder {
        case evaluation.holder: month.subject(holder, evaluation.row)
        case .team: month.subject(.team, max(0, month.teams[evaluation.row]))
        default: .dealer
        }
    }
}
