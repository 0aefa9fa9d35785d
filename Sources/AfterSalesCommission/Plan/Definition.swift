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
