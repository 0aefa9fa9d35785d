import AfterSalesStorage
import GRDB

extension Table {
    /// Refuses a record that is not in the revision given; nil: one that is there at all.
    func expect(_ revision: Revision?, of record: RecordReference, _ db: Database) throws {
        switch (try row(db, of: record)?.revision, revision) {
        case (nil, nil): return
        case (nil, _?): throw StorageError.missing(record)
        case (_?, nil): throw StorageError.alreadyExists(record)
        case (let found?, let revision?):
            guard found == revision else {
                throw StorageError.conflict(record, expected: revision, found: found.number)
            }
        }
    }

    /// Writes a row in place of the revision that it replaces.
    func write(_ write: RowWrite, _ db: Database) throws {
        let record = write.row.reference
        try expect(write.replaces, of: record, db)
        let key = key(of: record)
        var columns = [
            ("row_digest", write.row.revision.digest.description.databaseValue),
            ("json_format", write.row.format.databaseValue), ("record_json", write.row.json.databaseValue),
        ]
        if let version { columns.append((version, write.row.revision.number.databaseValue)) }
        let fields = zip(write.layout.columns.map(\.name), write.values)
        for (field, values) in fields where lists[field] == nil {
            columns.append((names[field] ?? field, values.first?.databaseValue ?? .null))
        }
        do {
            if write.replaces == nil {
                try insert(key + columns, into: name, db)
            } else {
                let assignments = columns.map { "\($0.0) = ?" }.joined(separator: ", ")
                try db.execute(
                    sql: "UPDATE \(name) SET \(assignments) WHERE branch_no = ? AND \(id) = ?",
                    arguments: StatementArguments((columns + key).map(\.1)))
            }
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
            // No kind of the desk has two unique indexes, so it is this one.
            let index = write.layout.indexes.first(where: \.isUnique)
            throw StorageError.duplicate(record, index: index?.name ?? name)
        }
        for (field, values) in fields {
            guard let list = lists[field] else { continue }
            try db.execute(
                sql: "DELETE FROM \(list.table) WHERE branch_no = ? AND \(id) = ?",
                arguments: StatementArguments(key.map(\.value)))
            for value in values {
                try insert(key + [(list.column, value.databaseValue)], into: list.table, db)
            }
        }
    }

    private func insert(
        _ columns: [(name: String, value: DatabaseValue)], into table: String, _ db: Database
    ) throws {
        let names = columns.map(\.name).joined(separator: ", ")
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        try db.execute(
            sql: "INSERT INTO \(table) (\(names)) VALUES (\(marks))",
            arguments: StatementArguments(columns.map(\.value)))
    }
}
