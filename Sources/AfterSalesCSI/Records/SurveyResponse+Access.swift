public import AfterSalesCustomers

extension SurveyResponse: ClassifiedRecord {
    /// The classes of a response's fields: what the customer wrote is sensitive; from where he answered tells who he is, and
    /// the marks are his opinion of those who worked for him.
    public static let fieldRules: [FieldRule] =
        .open(
            "key.dealer", "key.id", "instrument", "version", "wave", "visit.order", "visit.vehicle",
            "visit.deliveredOn", "visit.advisor", "visit.technician", "visit.team", "visit.model", "customer",
            "channel", "answeredAt", "answeredOn", "seconds", "answers.*.question")
        + .personal("answers.*.mark", "origin.network") + .personal("origin.phone", mask: .phone)
        + .personal("origin.email", mask: .email) + .sensitive("answers.*.text")
}

extension SurveyInvitation: ClassifiedRecord {
    /// The classes of an invitation's fields: nothing in it tells more of a customer than his id.
    public static let fieldRules: [FieldRule] = .open(
        "key.dealer", "key.id", "instrument", "wave", "visit.order", "visit.vehicle", "visit.deliveredOn",
        "visit.advisor", "visit.technician", "visit.team", "visit.model", "customer", "channel", "sentAt", "closesOn")
}
