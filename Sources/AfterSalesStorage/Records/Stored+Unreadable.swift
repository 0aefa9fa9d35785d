extension Stored {
    /// A record that cannot be read, by the last event of its trail: what is to replace it can name the state that it
    /// replaces.
    /// - Parameters:
    ///   - record: What stands for it; it has its key and, where its kind says what changes, nothing else.
    ///   - trail: The record's audit trail.
    /// - Returns: Nil where the trail does not tell.
    package init?(unreadable record: Record, trail: [AuditEntry]) {
        guard let last = trail.max(by: { $0.revision < $1.revision }), last.subject == record.key.reference,
            let json = try? record.recordJSON()
        else { return nil }
        self.init(
            record: record, revision: Revision(number: last.revision, digest: last.digest), format: last.format,
            json: json)
    }
}
