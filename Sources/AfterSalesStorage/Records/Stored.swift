package import AfterSalesCore

/// A record as it stands in a store, with the revision that an update has to name.
public struct Stored<Record: StoredRecord>: Sendable {
    /// The record.
    public let record: Record
    /// The state it is in.
    public let revision: Revision
    /// The format its JSON has in the store; an update writes the current one.
    public let format: Int
    /// The record as it was written, byte for byte.
    public let json: String

    init(record: Record, revision: Revision, format: Int, json: String) {
        self.record = record
        self.revision = revision
        self.format = format
        self.json = json
    }

    /// Reads a row that a store has found.
    /// - Parameter row: The row.
    /// - Throws: ``StorageError/Code/unreadable`` for JSON that its kind cannot read, of a format from the future too,
    ///   or that is of another record than the row says.
    public init(_ row: StoredRow) throws(StorageError) {
        guard (1...Record.schema.format).contains(row.format) else {
            throw .unreadable(row.reference, format: row.format, "format \(row.format) is not known")
        }
        let record: Record
        do {
            record = try Record(recordJSON: row.json, format: row.format)
        } catch {
            throw .unreadable(row.reference, format: row.format, "\(error)")
        }
        guard record.key.reference == row.reference else {
            throw .unreadable(row.reference, format: row.format, "its JSON is of \(record.key.reference)")
        }
        self.init(record: record, revision: row.revision, format: row.format, json: row.json)
    }

    /// What differs in a record that replaces this one and was written as a text.
    package func changes(to record: Record, writtenAs text: String) throws -> [AuditEvent.Change] {
        if let changes = try record.changes(from: self.record) { return changes }
        // In an earlier format the record was written otherwise, whatever has changed.
        let before = format == Record.schema.format ? json : try self.record.recordJSON()
        return try JSONDifference.changes(from: before, to: text)
    }
}
