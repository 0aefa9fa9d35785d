public import AfterSalesCore

/// One link of a record's audit trail: the event, and digests that tie it to the record's content and to the event
/// before.
///
/// Entries are written in the commit that makes the change. They are records themselves, so a store that keeps records
/// keeps them, and they are found by a query. Nothing of an entry is ever changed, but its ``detail`` can be erased
/// where somebody has a right to that: who did what when stays, and so does the chain.
public struct AuditEntry: Hashable, Sendable {
    /// The record it is about.
    public let subject: RecordReference
    /// The number of the revision that the event made.
    public let revision: Int64
    /// What was done.
    public let action: String
    /// Who did it.
    public let actor: ActingParty
    /// When it was done, by the host's clock.
    public let at: Timestamp
    /// Why it was done and what changed by it; nil where that was erased.
    public let detail: AuditDetail?
    /// The digest of the detail, which stays when the detail is erased.
    public let detailDigest: Digest
    /// The format the record was written in.
    public let format: Int
    /// The digest of the record's JSON as it was written.
    public let content: Digest
    /// The commit that wrote it; its receipt names the entry in turn, so neither can go missing alone.
    public let commit: CommitKey
    /// The commit that erased its detail; nil where the detail is there.
    public let erasure: CommitKey?
    /// The digest of the event before; nil for a record's first.
    public let previous: Digest?
    /// The digest of all of the above but the erasure, and of the detail by its digest.
    public let digest: Digest

    /// A new entry.
    /// - Parameter line: The detail as JSON on one line, which its digest is taken of.
    init(
        subject: RecordReference, replacing: Revision?, act: Act, detail: AuditDetail, writtenAs line: String,
        format: Int, content: Digest, commit: CommitKey
    ) {
        self.init(
            subject: subject, revision: (replacing?.number ?? 0) + 1, action: act.action, actor: act.actor, at: act.at,
            detail: detail, detailDigest: Digest(of: line.utf8), format: format, content: content, commit: commit,
            erasure: nil, previous: replacing?.digest, digest: nil)
    }

    /// - Parameter digest: The digest as it was stored; nil takes it of the rest.
    init(
        subject: RecordReference, revision: Int64, action: String, actor: ActingParty, at: Timestamp,
        detail: AuditDetail?, detailDigest: Digest, format: Int, content: Digest, commit: CommitKey,
        erasure: CommitKey?, previous: Digest?, digest: Digest?
    ) {
        self.subject = subject
        self.revision = revision
        self.action = action
        self.actor = actor
        self.at = at
        self.detail = detail
        self.detailDigest = detailDigest
        self.format = format
        self.content = content
        self.commit = commit
        self.erasure = erasure
        self.previous = previous
        self.digest =
            digest
            ?? Self.digest(
                subject: subject, revision: revision, action: action, actor: actor, at: at, detail: detailDigest,
                format: format, content: content, commit: commit, previous: previous)
    }

    /// Whether it says what was written once: its digest fits, and its detail, or that it was erased.
    public var isUnaltered: Bool {
        let expected = Self.digest(
            subject: subject, revision: revision, action: action, actor: actor, at: at, detail: detailDigest,
            format: format, content: content, commit: commit, previous: previous)
        guard digest == expected, (detail == nil) == (erasure != nil) else { return false }
        return detail.map { Digest(of: JSONWriter.line($0.document).utf8) == detailDigest } ?? true
    }

    /// The event as Core has it; of an erased detail it has no reason and no changes.
    public var event: AuditEvent {
        AuditEvent(
            subjectKind: subject.kind, subjectID: subject.id.rawValue, action: action, actor: actor, at: at,
            reason: detail?.reason, changes: detail?.changes ?? [])
    }

    /// The entry without its detail.
    func erased(by commit: CommitKey) -> AuditEntry {
        AuditEntry(
            subject: subject, revision: revision, action: action, actor: actor, at: at, detail: nil,
            detailDigest: detailDigest, format: format, content: content, commit: self.commit, erasure: commit,
            previous: previous, digest: digest)
    }

    private static func digest(
        subject: RecordReference, revision: Int64, action: String, actor: ActingParty, at: Timestamp, detail: Digest,
        format: Int, content: Digest, commit: CommitKey, previous: Digest?
    ) -> Digest {
        var text = CanonicalText()
        text.put("aftersales.audit/1")
        text.put(subject.kind)
        text.put(subject.owner.column)
        text.put(subject.id.rawValue)
        text.put(revision)
        text.put(action)
        text.put(JSONWriter.line(actor.document))
        text.put(at.description)
        text.put(previous?.description ?? "")
        text.put(format)
        text.put(content.description)
        text.put(commit.owner.column)
        text.put(commit.name.rawValue)
        text.put(detail.description)
        return text.finish()
    }
}
