#if SQLite
import AfterSalesCore
import AfterSalesStorage
import GRDB

/// Compares a record with the audit event of its revision. That the events themselves hang together is no matter of the
/// store.
struct SQLiteTrailCheck {
    private let entries: SQLiteRows
    private let kind = AuditEntry.schema.kind

    init(db: Database) throws {
        entries = SQLiteRows(table: SQLiteTable(AuditEntry.schema.layout), db: db)
    }

    func finding(_ row: StoredRow) throws -> Finding? {
        let subject = row.reference
        guard !RecordLayout.library.contains(where: { $0.kind == subject.kind }) else { return nil }
        let id = "\(subject.kind)/\(row.revision.number)/\(subject.id)"
        let reference = RecordReference(kind: kind, owner: subject.owner, id: Identifier(id))
        guard let found = try entries.row(reference) else { return .unaudited(subject, row.revision) }
        let entry: AuditEntry
        do {
            entry = try Stored<AuditEntry>(found).record
        } catch {
            // It is listed among the audit entries.
            return nil
        }
        let isSame = entry.content == Digest(of: row.json.utf8) && entry.digest == row.revision.digest
        return isSame && entry.format == row.format ? nil : .altered(subject, row.revision)
    }
}
#endif
