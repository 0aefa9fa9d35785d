public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension ProcessAudit: Codable {
    private enum CodingKeys: String, CodingKey {
        case key, kind, on, auditor, checklist, marks, note
    }

    /// Decodes what ``encode(to:)`` writes, and counts it again.
    /// - Throws: `DecodingError`; a ``/AfterSalesCore/Rejection`` with everything that is wrong.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            try container.decode(RecordKey<ProcessAudit>.self, forKey: .key),
            try container.decode(AuditKind.self, forKey: .kind), on: try container.decode(LocalDate.self, forKey: .on),
            by: try container.decode(String.self, forKey: .auditor),
            checklist: try container.decode(AuditChecklist.self, forKey: .checklist),
            marks: try container.decode([AuditMark].self, forKey: .marks),
            note: try container.decodeIfPresent(String.self, forKey: .note))
    }

    /// Encodes all but the result, which follows.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(key, forKey: .key)
        try container.encode(kind, forKey: .kind)
        try container.encode(on, forKey: .on)
        try container.encode(auditor, forKey: .auditor)
        try container.encode(checklist, forKey: .checklist)
        try container.encode(marks, forKey: .marks)
        try container.encodeIfPresent(note, forKey: .note)
    }
}

extension ProcessAudit: StoredRecord {
    /// Who looked.
    public static let kind = One<AuditKind>("audit_kind", "Who looked: mysteryShopper, process, or another.") {
        $0.kind
    }
    /// The day.
    public static let on = One<LocalDate>("on_day", "The day of the audit.") { $0.on }
    /// The checklist.
    public static let checklistID = One<Identifier<AuditChecklist>>("checklist", "The checklist, by its id.") {
        $0.checklist.id
    }
    /// Whether it is passed.
    public static let isPassed = One<Bool>("passed", "Whether the audit is passed.") { $0.result.isPassed }

    /// How stores keep audits.
    public static let schema = RecordSchema<ProcessAudit>(
        "process_audit", "What a mystery shopper or an auditor found on a day.",
        fields: [kind.declared, on.declared, checklistID.declared, isPassed.declared],
        indexes: [.on(on), .on(kind, on)], keepsHistory: true)
}

extension ProcessAudit: ClassifiedRecord {
    /// The classes of an audit's fields: what was reached is open; who looked, and what he wrote of people, is not.
    public static let fieldRules: [FieldRule] =
        .open("key.dealer", "key.id", "kind", "on", "checklist", "marks.*.item", "marks.*.points")
        + .personal("auditor") + .sensitive("marks.*.note", "note")

    /// Nobody: a mystery shopper is no customer.
    public var customersConcerned: [Identifier<Customer>] { [] }
}

extension ProcessAudit: CustomStringConvertible, CustomDebugStringConvertible {
    /// Its reference; not what was found.
    public var description: String { key.reference.description }
    /// The same.
    public var debugDescription: String { description }
}

extension Query where Record == ProcessAudit {
    /// The audits of a time, the earliest first.
    /// - Parameters:
    ///   - owner: Whose audits.
    ///   - window: The days; all where it has no end.
    ///   - kind: Those of one kind; nil for all.
    public static func audits(of owner: RecordOwner, in window: DateWindow, _ kind: AuditKind? = nil) -> Query {
        var condition = ProcessAudit.on.isAtLeast(window.from)
        if let through = window.through { condition = condition && ProcessAudit.on.isAtMost(through) }
        if let kind { condition = condition && ProcessAudit.kind.is(kind) }
        return Query(of: owner, where: condition, sortedBy: .ascending(ProcessAudit.on))
    }
}
