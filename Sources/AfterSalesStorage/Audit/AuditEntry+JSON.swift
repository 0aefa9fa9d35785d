import AfterSalesCore

extension AuditEntry {
    /// The entry as one line of JSON.
    public func recordJSON() -> String { recordJSON(event: JSONWriter.line(event.document)) }

    /// The same where the event has been written already.
    func recordJSON(event line: String) -> String {
        let head = JSONWriter.line(
            .object([
                .init("kind", .string(subject.kind)),
                .init("dealer", .string(subject.owner.column)),
                .init("id", .string(subject.id.rawValue)),
                .init("revision", .number(String(revision))),
            ]))
        let tail = JSONWriter.line(
            .object([
                .init("format", .integer(format)),
                .init("content", .string(content.description)),
                .init("commit", commit.document),
                .init("previous", previous.map { .string($0.description) } ?? .null),
                .init("digest", .string(digest.description)),
            ]))
        return "\(head.dropLast()), \"event\": \(line), \(tail.dropFirst())"
    }

    /// Reads an entry.
    /// - Throws: A ``/AfterSalesCore/Rejection`` where it is no JSON, otherwise an error that names the field.
    public init(recordJSON: String, format: Int) throws {
        let fields = try JSONFields(text: recordJSON)
        let event = try fields.fields("event")
        let changes = try event.list("changes").map { value in
            let change = try JSONFields(value)
            return AuditEvent.Change(
                field: try change.string("field"), old: try change.optionalString("old"),
                new: try change.optionalString("new"))
        }
        let subject = RecordReference(
            kind: try fields.string("kind"), owner: RecordOwner(column: try fields.string("dealer")),
            id: Identifier(try fields.string("id")))
        self.init(
            subject: subject, revision: try fields.integer("revision"),
            event: AuditEvent(
                subjectKind: subject.kind, subjectID: subject.id.rawValue, action: try event.string("action"),
                actor: try ActingParty(try event.fields("actor")),
                at: try Timestamp(try event.string("at")), reason: try event.optionalString("reason"), changes: changes
            ),
            format: Int(try fields.integer("format")), content: try fields.digest("content"),
            commit: try CommitKey(fields.fields("commit")),
            previous: try fields.optionalDigest("previous"), digest: try fields.digest("digest"))
    }
}

extension AuditEvent {
    /// The event without its subject, which the entry names.
    var document: JSONValue {
        var members: [JSONValue.Member] = [
            .init("action", .string(action)), .init("actor", actor.document), .init("at", .string(at.description)),
        ]
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
        return .object(members)
    }
}
