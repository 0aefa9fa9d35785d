public import AfterSalesCore

/// What a car in stock is there for (库存车用途). An open list.
public struct StockUse: OpenVocabulary {
    /// The name as it is stored, `new`.
    public let rawValue: String
    /// A use by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// To be sold or leased new (新车).
    public static let new: StockUse = "new"
    /// To be sold used (二手车).
    public static let used: StockUse = "used"
    /// Driven by customers who think of buying one (试驾车).
    public static let demonstrator: StockUse = "demonstrator"
    /// Lent to customers while theirs are repaired (代步车).
    public static let loaner: StockUse = "loaner"
    /// Rented out, from a fleet that the law on rental cars is for (租赁车).
    public static let rental: StockUse = "rental"
}

/// A car of a stock list as a host gives it (库存车).
public struct StockCar: Hashable, Sendable, Codable {
    /// The car.
    public let vin: VIN
    /// What it is there for.
    public let use: StockUse

    /// A car of a stock list.
    /// - Parameters:
    ///   - vin: The car.
    ///   - use: What it is there for.
    public init(_ vin: VIN, _ use: StockUse) {
        self.vin = vin
        self.use = use
    }
}

/// What was found about a car of a stock list.
public struct StockFindings: Hashable, Sendable {
    /// Its position in the list, from 0.
    public let position: Int
    /// The car.
    public let car: StockCar
    /// What was found, the gravest recall first; at least one.
    public let findings: [Finding]
}
