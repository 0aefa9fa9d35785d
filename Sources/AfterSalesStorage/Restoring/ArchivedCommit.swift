import AfterSalesCore

/// What one commit has left in a store (提交存档): its receipt, its audit entries, and those records that are still as it
/// wrote them.
///
/// It is put together row by row, the receipt first, and every row is held against the digests: what fits was written by
/// that commit, whoever has had it in hands since. The fingerprint of a receipt covers what its commit relied on as
/// well, which is not kept; a receipt is therefore believed as it stands.
package struct ArchivedCommit: Sendable {
    /// The receipt.
    package let receipt: CommitReceipt
    /// The audit entries so far, in the order in which the receipt names them.
    package private(set) var entries: [AuditEntry] = []
    package let receiptRow: RowWrite
    private(set) var rows: [RowWrite] = []
    private var awaitsRecord = false

    /// Whether it has all audit entries, and every record that was announced.
    package var isComplete: Bool { entries.count == receipt.entries.count && !awaitsRecord }

    /// The audit entry that comes next; nil where they are all there.
    package var nextEntry: CommitReceipt.Entry? {
        entries.count < receipt.entries.count ? receipt.entries[entries.count] : nil
    }

    /// The record that comes next, where it was announced with the last audit entry.
    package var nextRecord: RecordReference? { awaitsRecord ? entries.last?.subject : nil }

    /// All rows but the receipt.
    package var references: [RecordReference] { rows.map(\.row.reference) }

    /// A commit of which the receipt is known.
    /// - Parameter row: The receipt's row.
    /// - Throws: ``StorageError/Code/invalid`` or ``StorageError/Code/unreadable`` for one that no commit has left.
    package init(_ row: StoredRow) throws(StorageError) {
        let stored = try Stored<CommitReceipt>(row)
        receipt = stored.record
        let faults = row.reference.faults
        guard faults.isEmpty else { throw .invalid(faults) }
        guard row.revision == Revision(number: 1, digest: receipt.fingerprint), !receipt.entries.isEmpty,
            row.format != CommitReceipt.schema.format || receipt.recordJSON() == row.json
        else { throw .invalid([.contentAltered(row.reference, revision: row.revision.number)]) }
        receiptRow = RowWrite(archived: row, values: CommitReceipt.schema.values(of: receipt), of: CommitReceipt.self)
    }

    /// Adds the audit entry that comes next.
    /// - Parameters:
    ///   - row: Its row.
    ///   - isLatest: Whether its record is still as it wrote it, and comes next.
    /// - Throws: ``StorageError/Code/invalid`` or ``StorageError/Code/unreadable`` for one that the commit has not left.
    package mutating func add(entry row: StoredRow, isLatest: Bool) throws(StorageError) {
        guard let expected = nextEntry, !awaitsRecord else {
            throw .invalid([.rowNotOfCommit(row.reference, receipt.commit)])
        }
        let entry = try Stored<AuditEntry>(row).record
        guard row.reference == expected.key.reference, entry.digest == expected.digest,
            entry.commit == receipt.commit
        else { throw .invalid([.commitIncomplete(receipt, expected)]) }
        let revision = Revision(number: entry.erasure == nil ? 1 : 2, digest: entry.digest)
        guard entry.isUnaltered, row.revision == revision, (entry.revision == 1) == (entry.previous == nil),
            row.format != AuditEntry.schema.format || entry.recordJSON() == row.json
        else { throw .invalid([.auditBroken(entry.subject, revision: entry.revision)]) }
        let write = RowWrite(archived: row, values: AuditEntry.schema.values(of: entry), of: AuditEntry.self)
        let faults = entry.subject.faults + write.faults
        guard faults.isEmpty else { throw .invalid(faults) }
        rows.append(write)
        entries.append(entry)
        awaitsRecord = isLatest
    }

    /// Adds the record that was announced with the last audit entry.
    /// - Parameters:
    ///   - row: Its row.
    ///   - type: The type of the record.
    /// - Throws: ``StorageError/Code/invalid`` or ``StorageError/Code/unreadable`` for one that is not what the commit
    ///   has written.
    package mutating func add<Record: StoredRecord>(_ row: StoredRow, as type: Record.Type) throws(StorageError) {
        guard awaitsRecord, let entry = entries.last, row.reference == entry.subject else {
            throw .invalid([.rowNotOfCommit(row.reference, receipt.commit)])
        }
        guard row.revision == Revision(number: entry.revision, digest: entry.digest), row.format == entry.format,
            Digest(of: row.json.utf8) == entry.content
        else { throw .invalid([.contentAltered(row.reference, revision: entry.revision)]) }
        let record = try Stored<Record>(row).record
        let write = RowWrite(archived: row, values: Record.schema.values(of: record), of: type)
        guard write.faults.isEmpty else { throw .invalid(write.faults) }
        rows.append(write)
        awaitsRecord = false
    }
}
