public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension HardCase: StoredRecord {
    /// What it is found by: the words and pairs of characters of its symptom and its trouble codes.
    public static let keys = Many<String>("keys", "Words and pairs of characters of the symptom; trouble codes.") {
        $0.searchKeys.all
    }
    /// The model by its name, with its make and without.
    public static let models = Many<NameKey>("models", "The model, with its make and without.") { $0.car.modelKeys }
    /// The order that it came of.
    public static let order = One<Identifier<RepairOrder>>("repair_order", "The order that it came of.") { $0.order }
    /// Who wrote it down.
    public static let author = One<Identifier<Employee>>("author", "Who wrote it down.") { $0.author }
    /// When it was written down.
    public static let at = One<Timestamp>("at", "When it was written down.") { $0.at }

    /// How stores keep hard cases.
    public static let schema = RecordSchema<HardCase>(
        "hard_case", "A fault that was hard to find, why it was, and what put it right.",
        fields: [keys.declared, models.declared, order.declared, author.declared, at.declared],
        indexes: [.on(keys), .on(models), .on(order), .on(author), .on(at)], keepsHistory: true)

    /// What it is found by.
    var searchKeys: SymptomKeys { SymptomKeys(of: details.symptom, codes: details.troubleCodes) }
}

extension HardCaseCar {
    /// What the model is found by: `a6l`, `audi a6l`.
    var modelKeys: [NameKey] {
        [NameKey(model), NameKey("\(make) \(model)")].filter { !$0.isEmpty }
    }
}

extension Query where Record == HardCase {
    /// The hard cases that came of an order.
    public static func hardCases(of owner: RecordOwner, from order: Identifier<RepairOrder>) -> Query {
        Query(of: owner, where: HardCase.order.is(order))
    }
}
