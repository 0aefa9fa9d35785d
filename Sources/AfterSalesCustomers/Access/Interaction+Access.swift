extension Interaction: ClassifiedRecord {
    /// The classes of a contact's fields: that there was one is open, what was said is not.
    public static let fieldRules: [FieldRule] =
        .open(
            "key.dealer", "key.id", "customer", "vehicle", "at", "channel", "direction", "employee", "purpose",
            "answers.*.question")
        + .personal("outcome", "answers.*.mark") + .sensitive("answers.*.text", "note")
}
