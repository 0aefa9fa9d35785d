import AfterSalesCore
import AfterSalesStorage

/// What some lines of a file change in a store.
struct RecordChanges<Record: StoredRecord> {
    private let order: RecordImport<Record>
    /// The changes.
    private(set) var set: ChangeSet

    init(_ order: RecordImport<Record>, named commit: CommitKey) {
        self.order = order
        set = ChangeSet(commit)
    }

    /// Puts a record in where the store has not the same.
    /// - Parameter present: The records that are there, those of lines before among them.
    mutating func put(
        _ record: Record, of line: RecordLine, beside present: inout [RecordKey<Record>: Stored<Record>]
    ) -> RowFate {
        let stored = present[record.key]
        if let stored {
            if line.says(record, as: stored) { return .unchanged }
            if set.contains(record.key) { return .refused(.recordTwice(line.reference)) }
            guard order.difference == .updated, line.revision == stored.revision.number else {
                return .refused(.recordDiffers(line.reference, revision: stored.revision.number))
            }
        }
        do throws(StorageError) {
            present[record.key] = try set.put(record, replacing: stored, order.act)
        } catch {
            return .refused(LineFault(error))
        }
        return .taken
    }
}

extension ChangeSet {
    fileprivate mutating func put<Record: StoredRecord>(
        _ record: Record, replacing stored: Stored<Record>?, _ act: Act
    ) throws(StorageError) -> Stored<Record> {
        if let stored { try update(stored, to: record, act) } else { try insert(record, act) }
    }
}

extension RecordLine {
    /// The record that the line holds.
    func record<Record: StoredRecord>(as type: Record.Type) throws(LineFault) -> Record {
        let revision = Revision(number: revision ?? 1, digest: Digest(of: []))
        let row = StoredRow(reference: reference, revision: revision, format: format, json: json)
        do throws(StorageError) {
            return try Stored<Record>(row).record
        } catch {
            throw LineFault(error)
        }
    }

    /// Whether a stored record says what the line says; it may be written in another format.
    func says<Record: StoredRecord>(_ record: Record, as stored: Stored<Record>) -> Bool {
        if Identifier<Record>(json) == Identifier<Record>(stored.json), format == stored.format { return true }
        guard let here = try? record.recordJSON(), let there = try? stored.record.recordJSON() else { return false }
        return Identifier<Record>(here) == Identifier<Record>(there)
    }

    /// A line that stands for itself, without the digests of a store.
    init(of row: StoredRow) {
        self.init(
            reference: row.reference, revision: row.revision.number, digest: nil, format: row.format, json: row.json)
    }
}
