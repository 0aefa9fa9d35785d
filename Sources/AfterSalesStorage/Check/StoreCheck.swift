import AfterSalesCore

/// A check of a store under way.
struct StoreCheck<Store: RecordStore> {
    let store: Store
    let pageSize: Int
    var report = StoreReport()
    /// Receipts that were read lately: a large commit's is wanted for each page of its entries.
    var receipts: [CommitKey: (entries: Set<CommitReceipt.Entry>, erased: Set<CommitReceipt.Entry>)] = [:]

    init(store: Store, pageSize: Int) {
        self.store = store
        self.pageSize = pageSize
    }

    /// Hands every page of a kind on. Behind a record that cannot be read it goes on with the next one.
    mutating func eachPage<Record: StoredRecord>(
        of kind: Record.Type, _ body: (inout Self, [Stored<Record>]) async throws(StorageError) -> Void
    ) async throws(StorageError) {
        let query = Query<Record>(ofEverybodyWhere: .everything)
        var token: PageToken?
        var size = pageSize
        while true {
            let found: Page<Record>
            do throws(StorageError) {
                found = try await store.page(query, after: token, limit: size)
            } catch {
                guard error.code == .unreadable, let record = error.record, record.kind == Record.schema.kind else {
                    throw error
                }
                // Those before it in its page, one by one, then from behind it.
                if size > 1 {
                    size = 1
                } else {
                    report.add([.unreadableRecord(error)])
                    let position: [FieldValue] = [.text(record.owner.column), .text(record.id.rawValue)]
                    token = PageToken(position: position, in: try RowQuery(query, after: nil, limit: 1))
                    size = pageSize
                }
                continue
            }
            try await body(&self, found.items)
            guard let next = found.next else { return }
            token = next
        }
    }

    mutating func checkRecords<Record: StoredRecord>(_ kind: Record.Type) async throws(StorageError) {
        var count = 0
        try await eachPage(of: kind) { (check, items) throws(StorageError) in
            count += items.count
            for (owner, items) in Dictionary(grouping: items, by: \.record.key.owner).sorted(by: { $0.key < $1.key }) {
                try await check.checkTrails(of: items, owner: owner)
            }
        }
        report.records.append((Record.schema.kind, count))
    }

    private mutating func checkTrails<Record: StoredRecord>(
        of items: [Stored<Record>], owner: RecordOwner
    ) async throws(StorageError) {
        let trails: [Identifier<RecordReference.Subject>: [AuditEntry]]
        do throws(StorageError) {
            trails = try await self.trails(of: items.map(\.record.key), owner: owner)
        } catch  where error.code == .unreadable {
            // It is said of the entry when the entries are read; of the others it would not be known whose they are.
            return
        }
        for item in items {
            let reference = item.record.key.reference
            let trail = AuditTrail(trails[reference.id] ?? [])
            if trail.problems(of: reference, revision: item.revision, json: item.json).isEmpty { continue }
            // It may have been written between the two readings; what is read now goes together.
            report.add(try await problemsNow(of: item.record.key))
        }
    }

    private func trails<Record: StoredRecord>(
        of keys: [RecordKey<Record>], owner: RecordOwner
    ) async throws(StorageError) -> [Identifier<RecordReference.Subject>: [AuditEntry]] {
        let ofThese = AuditEntry.subjectID.isOne(of: keys.map(\.id.rawValue))
        let query = Query<AuditEntry>(
            of: owner, where: AuditEntry.subjectKind.is(Record.schema.kind) && ofThese,
            sortedBy: .ascending(AuditEntry.subjectID), .ascending(AuditEntry.subjectRevision))
        var trails: [Identifier<RecordReference.Subject>: [AuditEntry]] = [:]
        var token: PageToken?
        repeat {
            let page = try await store.page(query, after: token, limit: 500)
            for item in page.items { trails[item.record.subject.id, default: []].append(item.record) }
            token = page.next
        } while token != nil
        return trails
    }

    private func problemsNow<Record: StoredRecord>(
        of key: RecordKey<Record>
    ) async throws(StorageError) -> [Finding] {
        // A record that somebody changes all the time is never seen with its trail; its next check will.
        for _ in 0..<10 {
            guard let before = try await store.load(key) else { return [.auditWithoutRecord(key.reference)] }
            let trail = AuditTrail(try await store.auditTrail(of: key))
            let problems = trail.problems(of: key.reference, revision: before.revision, json: before.json)
            if problems.isEmpty { return [] }
            if let after = try await store.load(key), after.revision == before.revision { return problems }
        }
        return []
    }
}
