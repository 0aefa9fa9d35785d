public import AfterSalesCore

extension AuditEntry: StoredRecord {
    /// The kind of the record it is about.
    public static let subjectKind = One<String>("subject_kind", "The kind of record the event is about.") {
        $0.subject.kind
    }
    /// The id of the record it is about.
    public static let subjectID = One<String>("subject_id", "The id of the record the event is about.") {
        $0.subject.id.rawValue
    }
    /// The number of the revision that the event made.
    public static let subjectRevision = One<Int64>(
        "subject_revision", "The revision that the event made: 1 for a new record, then one more each time."
    ) { $0.revision }
    /// When it was done.
    public static let at = One<Timestamp>("at", "When it was done, by the host's clock.") { $0.at }
    /// What was done.
    public static let action = One<String>("action", "What was done.") { $0.action }
    /// Who did it, by id; nothing for a customer, who is known from the record.
    public static let actor = Maybe<String>("actor", "Who did it, by id; null for the customer of the record.") {
        $0.actor.id
    }

    /// How stores keep audit entries.
    public static let schema = RecordSchema<AuditEntry>(
        "audit_entry", "Who did what with a record, when and why, chained by digests to the event before.",
        fields: [
            subjectKind.declared, subjectID.declared, subjectRevision.declared, at.declared, action.declared,
            actor.declared,
        ],
        indexes: [.on(subjectKind, subjectID, subjectRevision), .on(at)], partition: "at")

    /// Beside the record, by kind, revision and id.
    public var key: RecordKey<AuditEntry> {
        RecordKey(subject.owner, Identifier("\(subject.kind)/\(revision)/\(subject.id)"))
    }

    /// Erasing its detail is no event of its own: the commit that does it says why.
    public func changes(from earlier: AuditEntry) -> [AuditEvent.Change]? { [] }
}
