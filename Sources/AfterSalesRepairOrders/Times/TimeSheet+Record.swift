public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension TimeSheet: StoredRecord {
    /// The technician.
    public static let technician = One<Identifier<Employee>>("technician", "The technician.") { $0.technician }
    /// The day.
    public static let day = One<LocalDate>("day", "The dealership's day.") { $0.day }
    /// The orders.
    public static let orders = Many<Identifier<RepairOrder>>("orders", "The orders that he worked on.") { sheet in
        sheet.stretches.map(\.order)
    }

    /// How stores keep time sheets.
    public static let schema = RecordSchema<TimeSheet>(
        "time_sheet", "What a technician was clocked on to on a day, over all orders.",
        fields: [technician.declared, day.declared, orders.declared],
        indexes: [.on(technician, day), .on(day), .on(orders)], keepsHistory: true)
}

extension TimeSheet: ClassifiedRecord {
    /// The classes of a sheet's fields: the workshop has to know who works on what.
    public static let fieldRules: [FieldRule] = .open(
        "key.dealer", "key.id", "technician", "day", "stretches.*.order", "stretches.*.job", "stretches.*.on",
        "stretches.*.off")

    /// Nobody: orders name their customers.
    public var customersConcerned: [Identifier<Customer>] { [] }
}
