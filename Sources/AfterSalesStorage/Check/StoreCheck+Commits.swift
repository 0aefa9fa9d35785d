import AfterSalesCore

extension StoreCheck {
    /// Whether every audit entry has its record, and a receipt that names it.
    mutating func checkAuditEntries(_ kinds: [any StoredRecord.Type]) async throws(StorageError) {
        try await eachPage(of: AuditEntry.self) { (check, items) throws(StorageError) in
            check.report.auditEntries += items.count
            let entries = items.map(\.record)
            for kind in kinds { try await check.checkExistence(of: Set(entries.map(\.subject)), kind) }
            try await check.readReceipts(of: Set(entries.map(\.commit) + entries.compactMap(\.erasure)))
            for entry in entries {
                let name = CommitReceipt.Entry(key: entry.key, digest: entry.digest)
                if check.receipts[entry.commit]?.entries.contains(name) != true {
                    check.report.add([.receiptMissing(entry, entry.commit)])
                }
                if let erasure = entry.erasure, check.receipts[erasure]?.erased.contains(name) != true {
                    check.report.add([.receiptMissing(entry, erasure)])
                }
            }
        }
    }

    /// Whether every audit entry that a receipt names is there.
    mutating func checkReceipts() async throws(StorageError) {
        try await eachPage(of: CommitReceipt.self) { (check, items) throws(StorageError) in
            for receipt in items.map(\.record) {
                for start in stride(from: 0, to: receipt.entries.count, by: check.pageSize) {
                    let part = receipt.entries[start..<min(start + check.pageSize, receipt.entries.count)]
                    try await check.checkPresence(of: Array(part), in: receipt)
                }
            }
        }
    }

    private mutating func checkPresence(
        of entries: [CommitReceipt.Entry], in receipt: CommitReceipt
    ) async throws(StorageError) {
        for (owner, entries) in Dictionary(grouping: entries, by: \.key.owner) {
            guard let found = try await found(entries.map(\.key), of: owner) else { continue }
            let present = Set(found.map { CommitReceipt.Entry(key: $0.record.key, digest: $0.record.digest) })
            for entry in entries where !present.contains(entry) {
                report.add([.commitIncomplete(receipt, entry)])
            }
        }
    }

    private mutating func readReceipts(of commits: Set<CommitKey>) async throws(StorageError) {
        if receipts.values.reduce(0, { $0 + $1.entries.count + $1.erased.count }) > 100_000 { receipts = [:] }
        let missing = commits.filter { receipts[$0] == nil }
        for (owner, commits) in Dictionary(grouping: missing, by: \.owner) {
            for stored in try await found(commits.map(\.receipt), of: owner) ?? [] {
                receipts[stored.record.commit] = (Set(stored.record.entries), Set(stored.record.erased))
            }
        }
    }

    private mutating func checkExistence<Record: StoredRecord>(
        of subjects: Set<RecordReference>, _ kind: Record.Type
    ) async throws(StorageError) {
        let wanted = subjects.filter { $0.kind == Record.schema.kind }
        for (owner, wanted) in Dictionary(grouping: wanted, by: \.owner) {
            let keys = wanted.map { RecordKey<Record>(owner, Identifier($0.id.rawValue)) }
            guard let found = try await found(keys, of: owner) else { continue }
            let present = Set(found.map(\.record.key.reference))
            report.add(wanted.filter { !present.contains($0) }.sorted().map { .auditWithoutRecord($0) })
        }
    }

    /// The records of keys; nil where one cannot be read, which is said when its own kind is read.
    private func found<Record: StoredRecord>(
        _ keys: [RecordKey<Record>], of owner: RecordOwner
    ) async throws(StorageError) -> [Stored<Record>]? {
        do throws(StorageError) {
            return try await store.page(
                Query<Record>(of: owner, where: .id(in: keys.map(\.id))), after: nil, limit: max(1, keys.count)
            ).items
        } catch  where error.code == .unreadable {
            return nil
        }
    }
}
