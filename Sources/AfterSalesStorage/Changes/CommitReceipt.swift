public import AfterSalesCore

/// What a store keeps of a commit: its key, and a digest of what was in it.
public struct CommitReceipt: Hashable, Sendable {
    /// The commit's key.
    public let commit: CommitKey
    /// Tells these changes from any others.
    public let fingerprint: Digest
    /// When the first of its acts was done, by the host's clock.
    public let at: Timestamp

    init(commit: CommitKey, fingerprint: Digest, at: Timestamp) {
        self.commit = commit
        self.fingerprint = fingerprint
        self.at = at
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
            ]))
    }

    /// Reads a receipt.
    /// - Throws: An error that names the field that is damaged.
    public init(recordJSON: String, format: Int) throws {
        let fields = try JSONFields(text: recordJSON)
        self.init(
            commit: CommitKey(RecordOwner(column: try fields.string("dealer")), try fields.string("key")),
            fingerprint: try fields.digest("fingerprint"), at: try Timestamp(try fields.string("at")))
    }

    /// A receipt is never changed.
    public func changes(from earlier: CommitReceipt) -> [AuditEvent.Change] { [] }
}
