import AfterSalesCore

/// Changes that are made together or not at all, whatever kinds of records they are of.
///
/// ```swift
/// var changes = ChangeSet(CommitKey(.dealer("D01"), "settle/RO-1"))
/// try changes.update(order, to: settled, Act("settle", by: .employee("E001"), at: now))
/// try changes.insert(followUp, Act("plan", by: .system("care"), at: now))
/// try await store.commit(changes)
/// ```
///
/// Every change writes an audit event. An update names the state it replaces by the `Stored` value it was loaded as;
/// there is no other way to write, and records are not removed.
public struct ChangeSet: Sendable {
    /// Names the commit.
    public let key: CommitKey
    private var rows: [RowWrite] = []
    private var guards: [RowGuard] = []
    private var touched: Set<RecordReference> = []
    private var begun: Timestamp?
    /// The receipt that stands for the set where it restores what commits have left elsewhere.
    private var restored: ArchivedCommit?

    /// An empty set of changes.
    /// - Parameter key: Names the commit: sent again with the same key, it is applied once.
    public init(_ key: CommitKey) { self.key = key }

    /// What commits have left in another store, to be written as it stood there, with its revisions and audit entries.
    ///
    /// The last commit's receipt is the receipt of all: nothing is left in the store that was not in the other one, and
    /// the same commits sent again are applied once. Nothing may be added to the set.
    /// - Parameter commits: The commits, all complete, and none of whose rows the store has.
    package init?(restoring commits: [ArchivedCommit]) {
        guard let last = commits.last, commits.allSatisfy(\.isComplete) else { return nil }
        key = last.receipt.commit
        restored = last
        rows = commits.dropLast().map(\.receiptRow) + commits.flatMap(\.rows)
    }

    /// Whether there is nothing to commit.
    public var isEmpty: Bool { rows.isEmpty }

    /// Whether a record is written by the set.
    /// - Parameter key: The record.
    public func contains<Record: StoredRecord>(_ key: RecordKey<Record>) -> Bool { touched.contains(key.reference) }

    /// Adds a record that does not exist yet.
    /// - Parameters:
    ///   - record: The record.
    ///   - act: What is done, by whom, when and why.
    /// - Returns: The record as it will stand once the commit is made.
    /// - Throws: ``StorageError/Code/invalid`` with every fault of the record; the set is as it was.
    @discardableResult
    public mutating func insert<Record: StoredRecord>(
        _ record: Record, _ act: Act
    ) throws(StorageError) -> Stored<Record> {
        try put(record, replacing: nil, before: nil, act) { _ in [] }
    }

    /// Replaces a record.
    /// - Parameters:
    ///   - stored: The state that is replaced.
    ///   - record: The state that replaces it, under the same key.
    ///   - act: What is done, by whom, when and why.
    /// - Returns: The record as it will stand once the commit is made.
    /// - Throws: ``StorageError/Code/invalid`` with every fault of the record; the set is as it was.
    @discardableResult
    public mutating func update<Record: StoredRecord>(
        _ stored: Stored<Record>, to record: Record, _ act: Act
    ) throws(StorageError) -> Stored<Record> {
        guard stored.record.key == record.key else {
            throw .invalid([.keyChanged(stored.record.key.reference, to: record.key.reference)])
        }
        let before = Record.schema.keepsHistory ? stored.json : nil
        return try put(record, replacing: stored.revision, before: before, act) {
            try stored.changes(to: record, writtenAs: $0)
        }
    }

    /// Replaces a record and takes what it was out of its audit trail, where somebody has a right to be forgotten.
    ///
    /// The events so far lose their detail, and the event of this update lists no changes, only its reason. Who did what
    /// when stays, and so do the digests: the trail still verifies, but the states before can no longer be read.
    /// - Parameters:
    ///   - stored: The state that is replaced.
    ///   - record: The state that replaces it, without what is to be erased.
    ///   - trail: All audit entries of the record so far, as ``RecordStore/storedAuditTrail(of:)`` gives them.
    ///   - act: What is done, by whom, when and why.
    /// - Returns: The record as it will stand once the commit is made.
    /// - Throws: ``StorageError/Code/invalid`` with every fault of the record, or if the trail is not of this state of
    ///   it; the set is as it was.
    @discardableResult
    public mutating func erase<Record: StoredRecord>(
        _ stored: Stored<Record>, to record: Record, trail: [Stored<AuditEntry>], _ act: Act
    ) throws(StorageError) -> Stored<Record> {
        let reference = stored.record.key.reference
        guard reference == record.key.reference else {
            throw .invalid([.keyChanged(reference, to: record.key.reference)])
        }
        guard Int64(trail.count) == stored.revision.number, trail.allSatisfy({ $0.record.subject == reference }),
            trail.contains(where: { $0.record.digest == stored.revision.digest })
        else {
            let last = trail.map(\.record.revision).max() ?? 0
            throw .invalid([.auditIncomplete(reference, revision: stored.revision.number, last: last)])
        }
        var changed = self
        let replaced = try changed.put(record, replacing: stored.revision, before: nil, act) { _ in [] }
        changed.eraseDetails(of: trail)
        self = changed
        return replaced
    }

    /// Takes some events out of a record's audit trail and leaves the record, and the rest of its history, as they are:
    /// where a part of it tells of somebody whom the record is not about.
    /// - Parameters:
    ///   - revisions: The revisions that the events made. The present state can still be read.
    ///   - trail: All audit entries of the record so far.
    package mutating func eraseHistory<Record: StoredRecord>(
        of stored: Stored<Record>, revisions: ClosedRange<Int64>, trail: [Stored<AuditEntry>], _ act: Act
    ) throws(StorageError) {
        var changed = self
        let before = Record.schema.keepsHistory ? stored.json : nil
        _ = try changed.put(stored.record, replacing: stored.revision, before: before, act) { _ in [] }
        changed.eraseDetails(of: trail.filter { revisions.contains($0.record.revision) })
        self = changed
    }

    private mutating func eraseDetails(of trail: [Stored<AuditEntry>]) {
        for entry in trail where entry.record.detail != nil {
            let erased = entry.record.erased(by: key)
            rows.append(
                RowWrite(
                    layout: AuditEntry.schema.layout,
                    row: StoredRow(
                        reference: erased.key.reference,
                        revision: Revision(number: entry.revision.number + 1, digest: entry.revision.digest),
                        format: AuditEntry.schema.format, json: erased.recordJSON()),
                    replaces: entry.revision, values: AuditEntry.schema.values(of: erased)))
        }
    }

    /// Makes the commit depend on a record that it does not change: it has to be in this state still.
    /// - Parameter stored: The state that was seen.
    public mutating func expect<Record: StoredRecord>(_ stored: Stored<Record>) {
        guards.append(
            RowGuard(
                layout: Record.schema.layout, reference: stored.record.key.reference, revision: stored.revision))
    }

    private mutating func put<Record: StoredRecord>(
        _ record: Record, replacing: Revision?, before: String?, _ act: Act,
        changes: (_ json: String) throws -> [AuditEvent.Change]
    ) throws(StorageError) -> Stored<Record> {
        let schema = Record.schema
        let reference = record.key.reference
        let values = schema.values(of: record)
        var findings = reference.faults
        for (column, list) in zip(schema.layout.columns, values) {
            for value in list { findings += value.faults(at: Place(reference.description).field(column.name)) }
        }
        if touched.contains(reference) { findings.append(.recordTwice(reference)) }
        let json: String
        let detail: AuditDetail
        do {
            json = try record.recordJSON()
            detail = AuditDetail(reason: act.reason, changes: try changes(json), before: before)
        } catch {
            throw .invalid(findings + [.unwritableRecord(reference, "\(error)")])
        }
        // A database may end the text there. JSON has an escape for it.
        if json.utf8.withContiguousStorageIfAvailable({ $0.contains(0) }) ?? json.utf8.contains(0) {
            findings.append(.unwritableRecord(reference, "its JSON contains U+0000"))
        }
        let line = JSONWriter.line(detail.document)
        let entry = AuditEntry(
            subject: reference, replacing: replacing, act: act, detail: detail, writtenAs: line, format: schema.format,
            content: Digest(of: json.utf8), commit: key)
        let entryValues = AuditEntry.schema.values(of: entry)
        for (column, list) in zip(AuditEntry.schema.layout.columns, entryValues) {
            for value in list { findings += value.faults(at: Place(reference.description).field(column.name)) }
        }
        guard findings.isEmpty else { throw .invalid(findings) }

        touched.insert(reference)
        begun = begun ?? act.at
        let revision = Revision(number: entry.revision, digest: entry.digest)
        rows.append(
            RowWrite(
                layout: schema.layout,
                row: StoredRow(reference: reference, revision: revision, format: schema.format, json: json),
                replaces: replacing, values: values))
        rows.append(
            RowWrite(new: entry, json: entry.recordJSON(detail: line), digest: entry.digest, values: entryValues))
        return Stored(record: record, revision: revision, format: schema.format, json: json)
    }

    /// The changes as a store makes them.
    /// - Throws: ``StorageError/Code/invalid`` if there are none, or the key is empty or too long.
    public func sealed() throws(StorageError) -> SealedChanges {
        var findings = key.receipt.reference.faults
        if rows.isEmpty { findings.append(.emptyChangeSet(key)) }
        guard findings.isEmpty else { throw .invalid(findings) }
        let rows = rows.sorted { (left, right) in
            // A record before its audit entry, so that it is the record that a refusal is about.
            left.isAuditEntry != right.isAuditEntry ? right.isAuditEntry : left.row.reference < right.row.reference
        }
        if let restored {
            return SealedChanges(
                key: key, fingerprint: restored.receipt.fingerprint, guards: [], rows: [restored.receiptRow] + rows)
        }
        guard let begun else { throw .invalid([.emptyChangeSet(key)]) }
        let guards = guards.sorted { $0.reference < $1.reference }
        // Over what is sorted: in whatever order a request puts its changes together, it is the same request.
        var text = CanonicalText()
        for row in rows { text.put(row.row.revision.digest.description) }
        for expected in guards {
            text.put(expected.reference.description)
            text.put(expected.revision.digest.description)
        }
        let fingerprint = text.finish()
        let receipt = CommitReceipt(
            commit: key, fingerprint: fingerprint, at: begun,
            entries: rows.filter { $0.isAuditEntry && $0.replaces == nil }.map(\.entry),
            erased: rows.filter { $0.isAuditEntry && $0.replaces != nil }.map(\.entry))
        let first = RowWrite(
            new: receipt, json: receipt.recordJSON(), digest: fingerprint,
            values: CommitReceipt.schema.values(of: receipt))
        return SealedChanges(key: key, fingerprint: fingerprint, guards: guards, rows: [first] + rows)
    }
}

extension RowWrite {
    fileprivate var isAuditEntry: Bool { layout.kind == AuditEntry.schema.kind }

    fileprivate var entry: CommitReceipt.Entry {
        let reference = row.reference
        return .init(
            key: RecordKey(reference.owner, Identifier(reference.id.rawValue)), digest: row.revision.digest)
    }

    /// A row of the library's own, which is written once.
    fileprivate init<Record: StoredRecord>(new record: Record, json: String, digest: Digest, values: [[FieldValue]]) {
        self.init(
            layout: Record.schema.layout,
            row: StoredRow(
                reference: record.key.reference, revision: Revision(number: 1, digest: digest),
                format: Record.schema.format, json: json),
            replaces: nil, values: values)
    }
}
