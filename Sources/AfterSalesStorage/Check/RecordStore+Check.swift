import AfterSalesCore

extension RecordStore {
    /// Reads everything and says what does not hold together: records that cannot be read, audit trails with gaps or
    /// altered links, contents that are not what was written, trails without a record.
    ///
    /// Memory holds a page, however large the store is. Others may go on writing.
    /// - Parameters:
    ///   - kinds: The kinds of records to check.
    ///   - pageSize: How many records are read at a time, at most ``Query/longestList``.
    /// - Throws: Whatever keeps the store from being read at all.
    public func check(
        _ kinds: [any StoredRecord.Type], pageSize: Int = 500
    ) async throws(StorageError) -> StoreReport {
        var report = StoreReport()
        for kind in kinds { try await check(kind, pageSize: pageSize, into: &report) }
        try await checkTrailsHaveRecords(of: kinds, pageSize: pageSize, into: &report)
        return report
    }

    private func check<Record: StoredRecord>(
        _ kind: Record.Type, pageSize: Int, into report: inout StoreReport
    ) async throws(StorageError) {
        var count = 0
        var token: PageToken?
        do throws(StorageError) {
            repeat {
                let page = try await page(
                    Query<Record>(ofEverybodyWhere: .everything), after: token, limit: pageSize)
                count += page.items.count
                try await checkTrails(of: page.items, into: &report)
                token = page.next
            } while token != nil
        } catch  where error.code == .unreadable {
            // No page can be had beyond it; the store's own check reads row by row.
            report.add([.unreadableRecord(error)])
        }
        report.records.append((Record.schema.kind, count))
    }

    private func checkTrails<Record: StoredRecord>(
        of items: [Stored<Record>], into report: inout StoreReport
    ) async throws(StorageError) {
        for (owner, items) in Dictionary(grouping: items, by: \.record.key.owner).sorted(by: { $0.key < $1.key }) {
            let trails = try await trails(of: items.map(\.record.key), owner: owner)
            for item in items {
                let reference = item.record.key.reference
                let trail = AuditTrail(trails[reference.id] ?? [])
                let problems = trail.problems(of: reference, revision: item.revision, json: item.json)
                guard !problems.isEmpty else { continue }
                // It may have been written between the two readings; what is read now goes together.
                report.add(try await problemsNow(of: item.record.key))
            }
        }
    }

    private func trails<Record: StoredRecord>(
        of keys: [RecordKey<Record>], owner: RecordOwner
    ) async throws(StorageError) -> [Identifier<RecordReference.Subject>: [AuditEntry]] {
        let query = Query<AuditEntry>(
            of: owner,
            where: AuditEntry.subjectKind.is(Record.schema.kind)
                && AuditEntry.subjectID.isOne(of: keys.map(\.id.rawValue)),
            sortedBy: .ascending(AuditEntry.subjectID), .ascending(AuditEntry.subjectRevision))
        var trails: [Identifier<RecordReference.Subject>: [AuditEntry]] = [:]
        var token: PageToken?
        repeat {
            let page = try await page(query, after: token, limit: 1_000)
            for item in page.items { trails[item.record.subject.id, default: []].append(item.record) }
            token = page.next
        } while token != nil
        return trails
    }

    private func problemsNow<Record: StoredRecord>(
        of key: RecordKey<Record>
    ) async throws(StorageError) -> [Finding] {
        var problems: [Finding] = []
        for _ in 0..<10 {
            guard let before = try await load(key) else { return [.auditWithoutRecord(key.reference)] }
            let trail = AuditTrail(try await auditTrail(of: key))
            problems = trail.problems(of: key.reference, revision: before.revision, json: before.json)
            if problems.isEmpty { return [] }
            if let after = try await load(key), after.revision == before.revision { return problems }
        }
        return problems
    }

    private func checkTrailsHaveRecords(
        of kinds: [any StoredRecord.Type], pageSize: Int, into report: inout StoreReport
    ) async throws(StorageError) {
        var token: PageToken?
        do throws(StorageError) {
            repeat {
                let page = try await page(
                    Query<AuditEntry>(ofEverybodyWhere: .everything), after: token, limit: pageSize)
                report.auditEntries += page.items.count
                let subjects = Set(page.items.map(\.record.subject))
                for kind in kinds { try await checkExistence(of: subjects, kind, into: &report) }
                token = page.next
            } while token != nil
        } catch  where error.code == .unreadable {
            report.add([.unreadableRecord(error)])
        }
    }

    private func checkExistence<Record: StoredRecord>(
        of subjects: Set<RecordReference>, _ kind: Record.Type, into report: inout StoreReport
    ) async throws(StorageError) {
        let wanted = subjects.filter { $0.kind == Record.schema.kind }
        for (owner, wanted) in Dictionary(grouping: wanted, by: \.owner) {
            let ids = wanted.map { Identifier<Record>($0.id.rawValue) }
            let found: Set<RecordReference>
            do throws(StorageError) {
                let page = try await page(
                    Query<Record>(of: owner, where: .id(in: ids)), after: nil, limit: max(1, ids.count))
                found = Set(page.items.map(\.record.key.reference))
            } catch  where error.code == .unreadable {
                // It has been said of the record.
                continue
            }
            report.add(wanted.filter { !found.contains($0) }.sorted().map { .auditWithoutRecord($0) })
        }
    }
}
