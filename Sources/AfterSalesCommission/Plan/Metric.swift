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
