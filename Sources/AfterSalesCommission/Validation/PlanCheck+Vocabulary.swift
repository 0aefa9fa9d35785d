import AfterSalesCore

extension PlanCheck {
    /// Metrics, constants and tables: names, units, values, order of steps.
    mutating func checkVocabulary() {
        let root = Place.document
        for metric in draft.metrics {
            let place = root.field("metrics").field(metric.name)
            checkName(metric.name, at: place)
            let unit = choice(metric.unit, .unknownUnit, at: place.field("unit"), of: MetricUnit.self)
            var missing = MissingRule.error
            if let text = metric.missing {
                missing =
                    choice(text, .unknownMissingRule, at: place.field("missing"), of: MissingRule.self) ?? missing
            }
            symbols.add(.init(name: metric.name, dimension: unit.map { Dimension($0) }, missing: missing))
        }
        symbols.metricCount = symbols.measures.count
        for constant in draft.constants {
            let place = root.field("constants").field(constant.name)
            checkName(constant.name, at: place)
            let dimension = dimension(constant.unit, at: place.field("unit"))
            let value = decimalNumeral(constant.value, at: place.field("value"))?.rational ?? .zero
            symbols.add(
                .init(name: constant.name, value: named(value, dimension, at: place), dimension: dimension))
        }
        for table in draft.tables {
            let place = root.field("tables").field(table.name)
            checkName(table.name, at: place)
            symbols.add(checked(table, at: place))
        }
        for (index, definition) in draft.derived.enumerated() {
            checkName(definition.name, at: root.field("derived").element(index).field("name"))
            symbols.add(.init(name: definition.name, dimension: nil, missing: .error))
        }
        nameGates()
    }

    /// A name that formulas can use and that nothing else has.
    mutating func checkName(_ name: String, at place: Place) {
        if !FormulaLexer.isName(name) {
            report(
                .invalidName, at: place, inputs: [.init("name", name)],
                "a name is a letter followed by letters, digits or _", "名称应以字母开头，后接字母、数字或 _")
        } else if PlanSymbols.reserved.contains(name) {
            report(
                .reservedName, at: place, inputs: [.init("name", name)], "\(name) is a word of the formula language",
                "\(name) 是公式语言的保留字")
        } else if symbols.isTaken(name) {
            report(.duplicateId, at: place, inputs: [.init("id", name)], "\(name) is taken already", "\(name) 已被使用")
        }
    }

    mutating func dimension(_ text: String, at place: Place) -> Dimension? {
        if let dimension = Dimension(text) { return dimension }
        unknown(text, .unknownUnit, at: place, among: MetricUnit.allCases.map(\.rawValue))
        return nil
    }

    /// A constant's value as it is when it is named; composite units are taken as written.
    private mutating func named(_ value: Rational, _ dimension: Dimension?, at place: Place) -> Rational {
        guard let currency,
            let digits = dimension?.unit?.fractionDigits(currency: currency, ratioDigits: draft.ratioDigits),
            (0...9).contains(digits)
        else { return value }
        do throws(ArithmeticError) {
            return try value.rounded(fractionDigits: digits, rounding: rule)
        } catch {
            report(.overflow, at: place.field("value"), "the constant is too large", "常量过大")
            return value
        }
    }

    private mutating func checked(_ table: Table, at place: Place) -> StepTable {
        if table.steps.isEmpty {
            report(.emptyTable, at: place.field("steps"), "a table needs a step", "表至少需要一个档位")
        }
        var steps: [StepTable.Step] = []
        for (index, step) in table.steps.enumerated() {
            let stepPlace = place.field("steps").element(index)
            let from = decimalNumeral(step.from, at: stepPlace.field("from"))
            let value = rate(step.value, at: stepPlace.field("value"))
            guard let from, let value else { continue }
            if let last = steps.last, from.rational <= last.from {
                report(
                    .tableNotAscending, at: stepPlace.field("from"),
                    inputs: [.init("from", step.from), .init("before", last.from.description)],
                    "\(step.from) does not come after \(last.from)", "\(step.from) 没有大于前一档 \(last.from)")
            }
            steps.append(.init(from: from.rational, value: value.rational))
        }
        var through: Rational?
        if let text = table.through, let end = decimalNumeral(text, at: place.field("through")) {
            through = end.rational
            if let last = steps.last, end.rational < last.from {
                report(
                    .throughBeforeLastStep, at: place.field("through"), inputs: [.init("through", text)],
                    "the table would end before its last step begins", "表的终点早于最后一档的起点")
            }
        }
        return StepTable(
            name: table.name, input: dimension(table.input, at: place.field("input")),
            output: dimension(table.output, at: place.field("output")), steps: steps, through: through)
    }

    /// A decimal or a percentage.
    mutating func rate(_ text: String, at place: Place) -> Rate? {
        do throws(NumeralError) {
            return try Rate(text)
        } catch {
            report(error, text, at: place)
            return nil
        }
    }
}
