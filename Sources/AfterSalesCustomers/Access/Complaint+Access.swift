extension Complaint: ClassifiedRecord {
    /// The classes of a complaint's fields: what the customer said and what was found are sensitive; whom it concerns and
    /// whether it was justified are that employee's affair.
    public static let fieldRules: [FieldRule] =
        .open(
            "key.dealer", "key.id", "customer", "vehicle", "order", "receivedAt", "channel", "category", "severity",
            "status", "steps.*.action", "steps.*.employee", "steps.*.at", "handOvers.*.from", "handOvers.*.givenAt",
            "handOvers.*.to", "handOvers.*.takenAt")
        + .personal("concerning", "verdict.isJustified", "verdict.on", "verdict.employee")
        + .sensitive("text", "steps.*.note", "verdict.note")
}
