/// A metric the formulas of a plan may use.
public struct Metric: Hashable, Sendable {
    /// Its name in formulas and facts.
    public var name: String
    /// Name of its ``MetricUnit``.
    public var unit: String
    /// Name of its ``MissingRule``; nil means `error`.
    public var missing: String?

    /// A metric by the names its document uses.
    public init(_ name: String, unit: String, missing: String? = nil) {
        self.name = name
        self.unit = unit
        self.missing = missing
    }

    /// A metric of a known unit.
    public init(_ name: String, _ unit: MetricUnit, missing: MissingRule = .error) {
        self.init(name, unit: unit.rawValue, missing: missing == .error ? nil : missing.rawValue)
    }
}

/// A named formula: a derived metric of a plan or an intermediate of a scheme.
public struct Definition: Hashable, Sendable {
    /// Its name in formulas that follow.
    public var name: String
    /// The formula.
    public var formula: String
    /// The unit it is expected to have, checked where given: `money`, `money/hours`.
    public var unit: String?

    /// A named formula.
    public init(_ name: String, _ formula: String, unit: String? = nil) {
        self.name = name
        self.formula = formula
        self.unit = unit
    }
}

/// A named constant.
public struct Constant: Hashable, Sendable {
    /// Its name in formulas.
    public var name: String
    /// A decimal: `3.00`.
    public var value: String
    /// A unit or a quotient of two: `money/count`.
    public var unit: String

    /// A constant; `value` is a decimal, `unit` a unit or a quotient of two.
    public init(_ name: String, _ value: String, unit: String) {
        self.name = name
        self.value = value
        self.unit = unit
    }
}

/// A step table: the value of a step holds from its `from` up to, not including, the next one.
public struct Table: Hashable, Sendable {
    /// One step.
    public struct Step: Hashable, Sendable {
        /// The first input of the step, a decimal.
        public var from: String
        /// The value from there on, a decimal or a rate such as `5%`.
        public var value: String

        /// A step of a table.
        public init(from: String, value: String) {
            self.from = from
            self.value = value
        }
    }

    /// Its name in formulas, where it is a function.
    public var name: String
    /// Unit of the input.
    public var input: String
    /// Unit of the value: `ratio`, `money/hours`.
    public var output: String
    /// The steps, ascending.
    public var steps: [Step]
    /// The last input covered; larger ones give `beyondTable`.
    public var through: String?

    /// A table with its steps in ascending order.
    public init(
        _ name: String, input: String, output: String, through: String? = nil, steps: KeyValuePairs<String, String>
    ) {
        self.init(name, input: input, output: output, through: through, steps: steps.map { Step(from: $0, value: $1) })
    }

    /// A table with its steps in ascending order.
    public init(_ name: String, input: String, output: String, through: String?, steps: [Step]) {
        self.name = name
        self.input = input
        self.output = output
        self.steps = steps
        self.through = through
    }
}

/// A share of each line's net that is kept back, such as the after-sales fund (售后基金).
public struct Withholding: Hashable, Sendable {
    /// Names it on statements and in the funds.
    public var id: String
    /// A rate: `5%` or `0.05`.
    public var rate: String
    /// Its name by language tag.
    public var title: [String: String]

    /// A withholding at a rate such as `5%`.
    public init(_ id: String, rate: String, title: [String: String] = [:]) {
        self.id = id
        self.rate = rate
        self.title = title
    }
}

/// A condition on the dealer's metrics that puts every statement on hold. Nothing is lost; a release pays it.
public struct Hold: Hashable, Sendable {
    /// Names it in findings.
    public var id: String
    /// The condition, a formula.
    public var when: String

    /// A hold while the condition is true.
    public init(_ id: String, when condition: String) {
        self.id = id
        self.when = condition
    }
}
