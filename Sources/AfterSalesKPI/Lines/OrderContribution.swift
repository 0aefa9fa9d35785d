/// What an order adds to a figure.
public struct OrderContribution: Hashable, Sendable {
    /// The order's number.
    public let order: Int
    /// In minor units, hundredths of hours, or 1 for an order that is counted.
    public let units: Int64
}
