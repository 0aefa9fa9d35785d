public import AfterSalesCore

/// What a store keeps of a commit: its key, a digest of what was in it, and the audit entries it wrote.
public struct CommitReceipt: Hashable, Sendable {
    /// The commit's key.
    public let commit: CommitKey
    /// Tells these changes from any others.
    public let fingerprint: Digest
    /// When the first of its acts was done, by the host's clock.
    public let at: Timestamp
    /// The audit entries it wrote, one for each change.
    public let entries: [Entry]
    /// The audit entries whose detail it erased.
    public let erased: [Entry]

    init(commit: CommitKey, fingerprint: Digest, at: Timestamp, entries: [Entry], erased: [Entry]) {
        self.commit = commit
        self.fingerprint = fingerprint
        self.at = at
        self.entries = entries
        self.erased = erased
    }

    /// An audit entry by its key, and its digest.
    public struct Entry: Hashable, Sendable {
        /// The entry's key.
        public let key: RecordKey<AuditEntry>
        /// The entry's digest.
        public let digest: Digest
    }
}

extension CommitReceipt: StoredRecord {
    /// How stores keep receipts.
    public static let schema = RecordSchema<CommitReceipt>(
        "commit_receipt", "Commits that were applied, by the key that makes a repeated request apply once.",
        fields: [One<Timestamp>("at", "When the first of its acts was done, by the host's clock.") { $0.at }.declared],
        indexes: [])

    /// The commit's key.
    public var key: RecordKey<CommitReceipt> { commit.receipt }

    /// The receipt as one line of JSON.
    public func recordJSON() -> String {
        JSONWriter.line(
            .object([
                .init("dealer", .string(commit.owner.column)), .init("key", .string(commit.name.rawValue)),
                .init("fingerprint", .string(fingerprint.description)), .init("at", .string(at.description)),
                .init("entries", .array(entries.map(\.document))), .init("erased", .array(erased.map(\.document))),
            ]))
    }

    /// Reads a receipt.
    /// - Throws: An error that names the field that is damaged.
    public init(recordJSON: String, format: Int) throws {
        let fields = try JSONFields(text: recordJSON)
        self.init(
            commit: try CommitKey(fields), fingerprint: try fields.digest("fingerprint"),
            at: try Timestamp(try fields.string("at")),
            entries: try fields.list("entries").map { try Entry(JSONFields($0)) },
            erased: try fields.list("erased").map { try Entry(JSONFields($0)) })
    }

    /// A receipt is never changed.
    public func changes(from earlier: CommitReceipt) -> [AuditEvent.Change]? { [] }
}

extension CommitReceipt.Entry {
    fileprivate var document: JSONValue {
        .object([
            .init("dealer", .string(key.owner.column)), .init("id", .string(key.id.rawValue)),
            .init("digest", .string(digest.description)),
        ])
    }

    fileprivate init(_ fields: JSONFields) throws {
        self.init(
            key: RecordKey(RecordOwner(column: try fields.string("dealer")), Identifier(try fields.string("id"))),
            digest: try fields.digest("digest"))
    }
}
