public import AfterSalesCore

/// What an audit entry tells beyond who did what when: the part that may hold what is personal, and can be erased.
public struct AuditDetail: Hashable, Sendable {
    /// Why it was done, in the words of whoever did it; nil where none were asked for.
    public let reason: String?
    /// The fields that changed.
    public let changes: [AuditEvent.Change]
    /// The JSON of the state that was replaced, byte for byte, where the kind keeps its history and there was one.
    public let before: String?

    init(reason: String?, changes: [AuditEvent.Change], before: String?) {
        self.reason = reason
        self.changes = changes
        self.before = before
    }

    var document: JSONValue {
        var members: [JSONValue.Member] = []
        if let reason { members.append(.init("reason", .string(reason))) }
        members.append(
            .init(
                "changes",
                .array(
                    changes.map { change in
                        var members: [JSONValue.Member] = [.init("field", .string(change.field))]
                        if let old = change.old { members.append(.init("old", .string(old))) }
                        if let new = change.new { members.append(.init("new", .string(new))) }
                        return .object(members)
                    })))
        if let before { members.append(.init("before", .string(before))) }
        return .object(members)
    }

    init(_ fields: JSONFields) throws {
        self.init(
            reason: try fields.optionalString("reason"),
            changes: try fields.list("changes").map { value in
                let change = try JSONFields(value)
                return AuditEvent.Change(
                    field: try change.string("field"), old: try change.optionalString("old"),
                    new: try change.optionalString("new"))
            },
            before: try fields.optionalString("before"))
    }
}
