public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension WorkshopDay: StoredRecord {
    /// The day.
    public static let day = One<LocalDate>("day", "The dealership's day.") { $0.day }
    /// The appointments.
    public static let appointments = Many<Identifier<Appointment>>("appointments", "The appointments that take hours.")
    {
        $0.bookings.map(\.appointment)
    }

    /// How stores keep a workshop's days.
    public static let schema = RecordSchema<WorkshopDay>(
        "workshop_day", "A workshop's day: its hours by skill, and the appointments that take them.",
        fields: [day.declared, appointments.declared], indexes: [.on(day), .on(appointments)])
}

extension WorkshopDay: ClassifiedRecord {
    /// The classes of a day's fields: nobody is named in it.
    public static let fieldRules: [FieldRule] = .open(
        "key.dealer", "key.id", "day", "capacity", "bookings.*.appointment", "bookings.*.hours", "bookings.*.over")

    /// Nobody.
    public var customersConcerned: [Identifier<Customer>] { [] }
}
