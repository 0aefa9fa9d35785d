#if SQLite
import AfterSalesCore
import AfterSalesStorage
import GRDB

extension StoredRow {
    /// Reads a row of ``SQLiteTable/selectAll``.
    init(_ row: Row, kind: String) throws {
        let dealer: String = row[0]
        let id: String = row[1]
        let format: Int = row[4]
        let reference = RecordReference(kind: kind, owner: RecordOwner(column: dealer), id: Identifier(id))
        guard let digest = Digest(row[3] as String) else {
            throw StorageError.unreadable(reference, format: format, "its digest is none")
        }
        self.init(
            reference: reference, revision: Revision(number: row[2], digest: digest), format: format, json: row[5])
    }
}
#endif
