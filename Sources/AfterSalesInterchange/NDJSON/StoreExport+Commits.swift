import AfterSalesCore
import AfterSalesStorage

extension StoreExport {
    /// Audit entries by their keys, and records that are as one of them wrote them.
    struct Rows {
        var entries: [RecordKey<AuditEntry>: Stored<AuditEntry>] = [:]
        var records: [RecordReference: StoredRow] = [:]
    }

    /// The lines of a commit.
    func lines(
        of receipt: Stored<CommitReceipt>, _ rows: Rows, counting balance: inout TrailBalance
    ) throws(StorageError) -> [[UInt8]] {
        var lines = [RecordLine(receipt.row).bytes]
        for name in receipt.record.entries {
            guard let entry = rows.entries[name.key], entry.record.digest == name.digest else {
                throw .corrupt(
                    "the commit \(receipt.record.commit) wrote \(name.key.reference), which is missing or another one")
            }
            balance.add(entry.record)
            let record = rows.records[entry.record.subject]
            let isLatest =
                record?.revision == Revision(number: entry.record.revision, digest: entry.record.digest)
            lines.append(RecordLine(entry.row, isLatest: isLatest).bytes)
            if isLatest, let record {
                balance.add(recordAt: record.revision)
                lines.append(RecordLine(record).bytes)
            }
        }
        return lines
    }

    /// The rows that some audit entries lead to.
    func rows(of names: [CommitReceipt.Entry], in store: some RecordStore) async throws(StorageError) -> Rows {
        var rows = Rows()
        for entry in try await store.found(names.map(\.key)) { rows.entries[entry.record.key] = entry }
        let subjects = Dictionary(grouping: Set(rows.entries.values.map(\.record.subject)), by: \.kind)
        for (kind, subjects) in subjects {
            guard let type = kinds[kind] else { throw .unknownKind(kind) }
            for row in try await store.rows(subjects, of: type) { rows.records[row.reference] = row }
        }
        return rows
    }
}

extension RecordStore {
    /// The records of those keys that there are, in no order.
    func found<Record: StoredRecord>(
        _ keys: [RecordKey<Record>]
    ) async throws(StorageError) -> [Stored<Record>] {
        var found: [Stored<Record>] = []
        for (owner, keys) in Dictionary(grouping: keys, by: \.owner) {
            for start in stride(from: 0, to: keys.count, by: StoreExport.pageSize) {
                let ids = keys[start..<min(start + StoreExport.pageSize, keys.count)].map(\.id)
                let query = Query<Record>(of: owner, where: .id(in: ids))
                found += try await page(query, after: nil, limit: ids.count).items
            }
        }
        return found
    }

    /// The same without the records' type.
    func rows<Record: StoredRecord>(
        _ references: [RecordReference], of type: Record.Type
    ) async throws(StorageError) -> [StoredRow] {
        try await found(references.map { RecordKey<Record>($0.owner, Identifier($0.id.rawValue)) }).map(\.row)
    }
}
