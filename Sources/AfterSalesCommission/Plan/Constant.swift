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
