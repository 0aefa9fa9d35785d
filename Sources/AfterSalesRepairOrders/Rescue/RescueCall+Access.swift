public import AfterSalesCustomers

extension RescueCall: ClassifiedRecord {
    /// The classes of a rescue's fields: who called and where he stands is personal, what else he said is sensitive.
    public static let fieldRules: [FieldRule] =
        .open(
            "key.dealer", "key.id", "zone", "customer", "vehicle", "calledAt", "status", "steps.*.action", "steps.*.to",
            "steps.*.by.kind", "steps.*.at", "crew", "order")
        // Who acted may be somebody who speaks for the customer.
        + .personal("place", "steps.*.by.id")
        + .personal("caller.name", mask: .name)
        + .personal("caller.phone", mask: .phone)
        + .sensitive("note", "steps.*.note")
}
