#if SQLite
import AfterSalesCore
import AfterSalesStorage
import GRDB

/// The rows of a kind, inside one transaction.
struct SQLiteRows {
    let table: SQLiteTable
    let db: Database

    /// Writes a row that is not there yet.
    func insert(_ row: StoredRow, values: [[FieldValue]]) throws {
        var arguments: [DatabaseValue] = []
        arguments.reserveCapacity(SQLiteTable.head.count + table.rowColumns.count + 1)
        arguments.append(row.reference.owner.column.databaseValue)
        arguments.append(row.reference.id.rawValue.databaseValue)
        append(row, values, to: &arguments)
        do {
            try db.cachedStatement(sql: table.insert).execute(arguments: StatementArguments(list: arguments))
        } catch let error as DatabaseError {
            throw try refusal(of: row, error, isNew: true)
        }
        try insertValues(of: row, values)
    }

    /// Writes a row in place of the revision given.
    func update(_ row: StoredRow, values: [[FieldValue]], replacing revision: Revision) throws {
        let key = keyArguments(row.reference)
        var arguments: [DatabaseValue] = []
        arguments.reserveCapacity(SQLiteTable.head.count + table.rowColumns.count + 3)
        append(row, values, to: &arguments)
        arguments += key
        arguments.append(revision.number.databaseValue)
        arguments.append(revision.digest.description.databaseValue)
        do {
            try db.cachedStatement(sql: table.update).execute(arguments: StatementArguments(list: arguments))
        } catch let error as DatabaseError {
            throw try refusal(of: row, error, isNew: false)
        }
        guard db.changesCount == 1 else {
            try expect(row.reference, revision)
            throw StorageError.corrupt("\(row.reference) was not updated")
        }
        for values in table.valueTables {
            try db.cachedStatement(sql: values.delete).execute(arguments: StatementArguments(list: key))
        }
        try insertValues(of: row, values)
    }

    /// Sees to it that a record is in the revision given.
    func expect(_ reference: RecordReference, _ revision: Revision) throws {
        let statement = try db.cachedStatement(sql: table.selectRevision)
        let found = try Row.fetchOne(statement, arguments: StatementArguments(list: keyArguments(reference)))
        guard let found else { throw StorageError.missing(reference) }
        let number: Int64 = found[0]
        guard number == revision.number, Digest(found[1] as String) == revision.digest else {
            throw StorageError.conflict(reference, expected: revision, found: number)
        }
    }

    /// The row of a record; nil where there is none.
    func row(_ reference: RecordReference) throws -> StoredRow? {
        let statement = try db.cachedStatement(sql: table.selectOne)
        return try Row.fetchOne(statement, arguments: StatementArguments(list: keyArguments(reference)))
            .map { try StoredRow($0, kind: reference.kind) }
    }

    private func keyArguments(_ reference: RecordReference) -> [DatabaseValue] {
        [reference.owner.column.databaseValue, reference.id.rawValue.databaseValue]
    }

    private func append(_ row: StoredRow, _ values: [[FieldValue]], to arguments: inout [DatabaseValue]) {
        arguments.append(row.revision.number.databaseValue)
        arguments.append(row.revision.digest.description.databaseValue)
        arguments.append(row.format.databaseValue)
        for position in table.rowColumns { arguments.append(values[position].first?.databaseValue ?? .null) }
        arguments.append(row.json.databaseValue)
    }

    private func insertValues(of row: StoredRow, _ values: [[FieldValue]]) throws {
        for column in table.valueTables where !values[column.position].isEmpty {
            let statement = try db.cachedStatement(sql: column.insert)
            let key = keyArguments(row.reference)
            for value in values[column.position] {
                try statement.execute(arguments: StatementArguments(list: key + [value.databaseValue]))
            }
        }
    }

    /// Why a row was not written.
    private func refusal(of row: StoredRow, _ error: DatabaseError, isNew: Bool) throws -> any Error {
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_PRIMARYKEY: return StorageError.alreadyExists(row.reference)
        case .SQLITE_CONSTRAINT_UNIQUE:
            guard let message = error.message, let index = table.uniqueIndex(violatedBy: message) else {
                return error
            }
            // That the record is there already comes first, as in every store.
            if isNew, try self.row(row.reference) != nil { return StorageError.alreadyExists(row.reference) }
            return StorageError.duplicate(row.reference, index: index)
        case .SQLITE_CONSTRAINT_CHECK:
            return StorageError.invalid([.refusedRow(row.reference, error.message ?? "")])
        default: return error
        }
    }
}
#endif
