public import AfterSalesCore

/// One link of a record's audit trail: the event, and digests that tie it to the record's content and to the event
/// before.
///
/// Entries are written in the commit that makes the change and never changed. They are records themselves, so a store
/// that keeps records keeps them, and they are found by a query.
public struct AuditEntry: Hashable, Sendable {
    /// The record it is about.
    public let subject: RecordReference
    /// The number of the revision that the event made.
    public let revision: Int64
    /// Who did what, when, why, and what changed by it.
    public let event: AuditEvent
    /// The format the record was written in.
    public let format: Int
    /// The digest of the record's JSON as it was written.
    public let content: Digest
    /// The commit that wrote it; its receipt names the entry in turn, so neither can go missing alone.
    public let commit: CommitKey
    /// The digest of the event before; nil for a record's first.
    public let previous: Digest?
    /// The digest of all of the above.
    public let digest: Digest

    /// A new entry.
    /// - Parameter line: The event as JSON on one line, which the digest is taken of.
    init(
        subject: RecordReference, replacing: Revision?, event: AuditEvent, writtenAs line: String, format: Int,
        content: Digest, commit: CommitKey
    ) {
        let revision = (replacing?.number ?? 0) + 1
        self.init(
            subject: subject, revision: revision, event: event, format: format, content: content, commit: commit,
            previous: replacing?.digest,
            digest: Self.digest(
                subject: subject, revision: revision, event: line, format: format, content: content, commit: commit,
                previous: replacing?.digest))
    }

    init(
        subject: RecordReference, revision: Int64, event: AuditEvent, format: Int, content: Digest, commit: CommitKey,
        previous: Digest?, digest: Digest
    ) {
        self.subject = subject
        self.revision = revision
        self.event = event
        self.format = format
        self.content = content
        self.commit = commit
        self.previous = previous
        self.digest = digest
    }

    /// The digest that the entry ought to have by what it says.
    public var expectedDigest: Digest {
        Self.digest(
            subject: subject, revision: revision, event: JSONWriter.line(event.document), format: format,
            content: content, commit: commit, previous: previous)
    }

    private static func digest(
        subject: RecordReference, revision: Int64, event line: String, format: Int, content: Digest, commit: CommitKey,
        previous: Digest?
    ) -> Digest {
        var text = CanonicalText()
        text.put("aftersales.audit/1")
        text.put(subject.kind)
        text.put(subject.owner.column)
        text.put(subject.id.rawValue)
        text.put(revision)
        text.put(previous?.description ?? "")
        text.put(format)
        text.put(content.description)
        text.put(commit.owner.column)
        text.put(commit.name.rawValue)
        // Over the event's digest, so that one day an event can be erased and its link still stand.
        text.put(Digest(of: line.utf8).description)
        return text.finish()
    }
}
