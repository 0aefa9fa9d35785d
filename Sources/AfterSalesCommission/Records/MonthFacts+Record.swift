public import AfterSalesCore
public import AfterSalesStorage

extension MonthFacts: StoredRecord {
    /// The month.
    public static let storedMonth = One<Month>("month", "The month the facts are of.") { $0.period }
    /// The currency of every amount.
    public static let storedCurrency = One<String>("currency", "The ISO 4217 code of every amount.") {
        $0.currency.code
    }
    /// How many employees get a statement.
    public static let storedEmployees = One<Int>("employees", "How many employees get a statement.") {
        $0.employees.count
    }

    /// How stores keep the facts of a month: one record for each dealership and month.
    public static let schema = RecordSchema<MonthFacts>(
        "month_facts", "What is known of one dealership's month: who worked there, what was measured and agreed.",
        fields: [storedMonth.declared, storedCurrency.declared, storedEmployees.declared], indexes: [.on(storedMonth)])

    /// The key of a dealership's month.
    /// - Parameters:
    ///   - dealer: The dealership.
    ///   - month: The month.
    public static func key(dealer: Identifier<Dealer>, month: Month) -> RecordKey<MonthFacts> {
        RecordKey(dealer: dealer, Identifier(month.description))
    }

    /// The dealership and its month.
    public var key: RecordKey<MonthFacts> { Self.key(dealer: dealer, month: period) }

    /// The facts document.
    public func recordJSON() -> String { json() }

    /// Reads the facts document.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong with it.
    public init(recordJSON: String, format: Int) throws {
        try self.init(json: recordJSON.utf8, limits: JSONLimits(bytes: .max))
    }
}
