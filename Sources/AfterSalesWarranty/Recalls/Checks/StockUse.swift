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
