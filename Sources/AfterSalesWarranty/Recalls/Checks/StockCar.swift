/// A car of a stock list as a host gives it (库存车).
public struct StockCar: Hashable, Sendable {
    /// The car.
    public let vehicle: RecallVehicle
    /// What it is there for.
    public let use: StockUse

    /// A car of a stock list.
    /// - Parameters:
    ///   - vehicle: The car: its number, and what else is known of it.
    ///   - use: What it is there for.
    public init(_ vehicle: RecallVehicle, _ use: StockUse) {
        self.vehicle = vehicle
        self.use = use
    }
}
