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
