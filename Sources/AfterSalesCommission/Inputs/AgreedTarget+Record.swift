public import AfterSalesCore
public import AfterSalesStorage

extension AgreedTarget: StoredRecord {
    /// The month.
    public static let ofMonth = One<Month>("month", "The month it is for.") { $0.month }
    /// Whom it is for.
    public static let ofSubject = One<Subject>("subject", "Whom it is for.") { $0.subject }
    /// Who has acknowledged it.
    public static let acknowledgedBy = Many<Identifier<Employee>>("acknowledged_by", "Who has acknowledged it.") {
        $0.acknowledgements.map(\.employee)
    }

    /// How stores keep targets.
    public static let schema = RecordSchema<AgreedTarget>(
        "agreed_target", "A target that was agreed for a month, and who has acknowledged it.",
        fields: [ofMonth.declared, ofSubject.declared, acknowledgedBy.declared],
        indexes: [.on(ofMonth), .on(ofSubject, ofMonth), .on(acknowledgedBy)], keepsHistory: true)
}
