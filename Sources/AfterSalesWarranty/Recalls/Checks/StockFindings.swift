public import AfterSalesCore

/// What was found about a car of a stock list.
public struct StockFindings: Hashable, Sendable {
    /// Its position in the list, from 0.
    public let position: Int
    /// The car.
    public let car: StockCar
    /// What was found, the gravest recall first; at least one.
    public let findings: [Finding]
}
