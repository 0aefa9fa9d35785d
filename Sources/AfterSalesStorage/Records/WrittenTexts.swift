import AfterSalesCore

/// What an update has written already while it asks a record what has changed, so that nobody writes it again.
///
/// Only `StoredRecord`'s own `changes(from:)` looks here, and only for the type that is asked: where a type has its own,
/// nothing else calls that of the protocol for it.
struct WrittenTexts: Sendable {
    @TaskLocal static var current: WrittenTexts?

    let type: ObjectIdentifier
    let old: String
    let new: String

    /// The texts for a record of a type.
    static func of(_ type: any StoredRecord.Type) -> WrittenTexts? {
        guard let current, current.type == ObjectIdentifier(type) else { return nil }
        return current
    }
}

extension Stored {
    /// What differs in a record that has just been written.
    func changes(to record: Record, writtenAs json: String) throws -> [AuditEvent.Change] {
        // In an earlier format the record was written otherwise, whatever has changed.
        guard format == Record.schema.format else { return try record.changes(from: self.record) }
        let texts = WrittenTexts(type: ObjectIdentifier(Record.self), old: self.json, new: json)
        return try WrittenTexts.$current.withValue(texts) { try record.changes(from: self.record) }
    }
}
