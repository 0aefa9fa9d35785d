import AfterSalesCore
import AfterSalesStorage
import GRDB

extension Table {
    /// The rows that the end of a statement, behind `WHERE`, wants.
    func rows(
        _ db: Database, of kind: String, where end: String, _ arguments: [DatabaseValue]
    ) throws -> [StoredRow] {
        let columns = "branch_no, \(id), \(version ?? "1"), row_digest, json_format, record_json"
        let found = try Row.fetchCursor(
            db, sql: "SELECT \(columns) FROM \(name) WHERE \(end)", arguments: StatementArguments(arguments))
        return try Array(
            found.map { row in
                let reference = RecordReference(
                    kind: kind, owner: RecordOwner(column: row[0]), id: Identifier(row[1] as String))
                guard let digest = Digest(row[3] as String) else {
                    throw StorageError.unreadable(reference, format: row[4], "its digest is none")
                }
                return StoredRow(
                    reference: reference, revision: Revision(number: row[2], digest: digest), format: row[4],
                    json: row[5])
            })
    }

    /// The row of a record; nil where there is none.
    func row(_ db: Database, of record: RecordReference) throws -> StoredRow? {
        let ofKey = "branch_no = ? AND \(id) = ?"
        return try rows(db, of: record.kind, where: ofKey, key(of: record).map(\.value)).first
    }

    /// The columns of a record's key.
    func key(of record: RecordReference) -> [(name: String, value: DatabaseValue)] {
        [("branch_no", record.owner.column.databaseValue), (id, record.id.rawValue.databaseValue)]
    }
}

extension FieldValue {
    /// The value as the desk's columns hold it.
    var databaseValue: DatabaseValue {
        switch self {
        case .integer(let number): number.databaseValue
        case .flag(let flag): flag.databaseValue
        case .instant(let instant): instant.microsecondsSince1970.databaseValue
        case .text, .date, .month: columnText.databaseValue
        }
    }
}
