public import AfterSalesCustomers

extension Appointment: ClassifiedRecord {
    /// The classes of an appointment's fields: the workshop has to know what is to be done and how long it takes; who
    /// phoned is personal, what else he said is sensitive.
    public static let fieldRules: [FieldRule] =
        .open(
            "key.dealer", "key.id", "customer", "vehicle", "slot.start", "slot.day", "lane", "jobs.*.text",
            "jobs.*.skill", "jobs.*.hours", "advisor", "bookedBy.kind", "bookedAt", "status",
            "steps.*.action", "steps.*.to", "steps.*.by.kind", "steps.*.at", "earlier.*.start",
            "earlier.*.day", "order")
        // Who acted may be somebody who speaks for the customer.
        + .personal("bookedBy.id", "steps.*.by.id")
        + .personal("caller.name", mask: .name)
        + .personal("caller.phone", mask: .phone)
        + .sensitive("note", "steps.*.reason", "overbookedBecause")
}
