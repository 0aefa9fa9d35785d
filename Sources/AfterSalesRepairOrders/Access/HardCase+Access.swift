public import AfterSalesCore
public import AfterSalesCustomers

extension HardCase: ClassifiedRecord {
    /// The classes of a hard case's fields: all are open, as it is written to be found, and is about cars and not about
    /// people.
    public static let fieldRules: [FieldRule] = .open(
        "key.dealer", "key.id", "car.make", "car.model", "car.modelYear", "car.engine", "kilometres",
        "details.symptom", "details.troubleCodes", "details.cause", "details.cure", "parts.*.code", "parts.*.text",
        "order", "author", "at")

    /// None.
    public var customersConcerned: [Identifier<Customer>] { [] }
}
