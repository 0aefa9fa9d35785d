import AfterSalesCore

extension AuditEntry {
    /// The entry as one line of JSON.
    public func recordJSON() -> String { recordJSON(detail: detail.map { JSONWriter.line($0.document) }) }

    /// The same where the detail has been written already; nil where it was erased.
    func recordJSON(detail line: String?) -> String {
        let head = JSONWriter.line(
            .object([
                .init("kind", .string(subject.kind)),
                .init("dealer", .string(subject.owner.column)),
                .init("id", .string(subject.id.rawValue)),
                .init("revision", .number(String(revision))),
                .init("action", .string(action)),
                .init("actor", actor.document),
                .init("at", .string(at.description)),
            ]))
        let tail = JSONWriter.line(
            .object([
                .init("detailDigest", .string(detailDigest.description)),
                .init("format", .integer(format)),
                .init("content", .string(content.description)),
                .init("commit", commit.document),
                .init("erasure", erasure?.document ?? .null),
                .init("previous", previous.map { .string($0.description) } ?? .null),
                .init("digest", .string(digest.description)),
            ]))
        return "\(head.dropLast()), \"detail\": \(line ?? "null"), \(tail.dropFirst())"
    }

    /// Reads an entry.
    /// - Throws: A ``/AfterSalesCore/Rejection`` where it is no JSON, otherwise an error that names the field.
    public init(recordJSON: String, format: Int) throws {
        let fields = try JSONFields(text: recordJSON)
        self.init(
            subject: RecordReference(
                kind: try fields.string("kind"), owner: RecordOwner(column: try fields.string("dealer")),
                id: Identifier(try fields.string("id"))),
            revision: try fields.integer("revision"), action: try fields.string("action"),
            actor: try ActingParty(try fields.fields("actor")), at: try Timestamp(try fields.string("at")),
            detail: try fields.optionalFields("detail").map { try AuditDetail($0) },
            detailDigest: try fields.digest("detailDigest"), format: Int(try fields.integer("format")),
            content: try fields.digest("content"), commit: try CommitKey(fields.fields("commit")),
            erasure: try fields.optionalFields("erasure").map { try CommitKey($0) },
            previous: try fields.optionalDigest("previous"), digest: try fields.digest("digest"))
    }
}
