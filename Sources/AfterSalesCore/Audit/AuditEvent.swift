/// One entry of a record's history: who did what to it, when, why, and what changed by it.
///
/// Every change that is committed carries one. Values are kept as text, since a history outlives the
/// types of the fields it tells of; it is read by people and never computed with.
public struct AuditEvent: Hashable, Codable, Sendable {
    /// The kind of record, in the words of the host's store, such as `repairOrder`.
    public let subjectKind: String

    /// The id of the record within its kind.
    public let subjectID: String

    /// What was done, such as `settle`.
    public let action: String

    /// Who did it.
    public let actor: ActingParty

    /// When it was done, by the host's clock.
    public let at: Timestamp

    /// Why, in the words of whoever did it; `nil` where none were asked for.
    public let reason: String?

    /// The fields that changed, in the order they are to be read; empty if only the act itself counts.
    public let changes: [Change]

    /// Records one act.
    /// - Parameters:
    ///   - subjectKind: The kind of record.
    ///   - subjectID: The id of the record within its kind.
    ///   - action: What was done.
    ///   - actor: Who did it.
    ///   - at: When it was done, by the host's clock.
    ///   - reason: Why, if known.
    ///   - changes: The fields that changed.
    public init(
        subjectKind: String, subjectID: String, action: String, actor: ActingParty, at: Timestamp,
        reason: String? = nil, changes: [Change] = []
    ) {
        self.subjectKind = subjectKind
        self.subjectID = subjectID
        self.action = action
        self.actor = actor
        self.at = at
        self.reason = reason
        self.changes = changes
    }

    /// One field before and after.
    public struct Change: Hashable, Codable, Sendable {
        /// The field's name, or its path with dots, such as `lines.2.price`.
        public let field: String

        /// The value before; `nil` if there was none.
        public let old: String?

        /// The value after; `nil` if there is none any more.
        public let new: String?

        /// Records a field's change.
        /// - Parameters:
        ///   - field: The field's name or path.
        ///   - old: The value before, if there was one.
        ///   - new: The value after, if there is one.
        public init(field: String, old: String?, new: String?) {
            self.field = field
            self.old = old
            self.new = new
        }
    }
}
