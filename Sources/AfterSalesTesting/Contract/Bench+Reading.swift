import AfterSalesCore
import AfterSalesStorage

extension Bench {
    /// All records of a query, page by page, and that pages are in bounds and end.
    func all<Record: StoredRecord>(
        _ query: Query<Record>, limit: Int = 1_000, betweenPages pause: () async throws -> Void = {}
    ) async throws -> [Stored<Record>] {
        var items: [Stored<Record>] = []
        var token: PageToken?
        var seen: Set<PageToken> = []
        repeat {
            let page = try await store.page(query, after: token, limit: limit)
            guard page.items.count <= limit, page.next == nil || !page.items.isEmpty else {
                throw Unmet(
                    "reading pages of \(limit)", expected: "1 to \(limit) records where another page follows",
                    found: "\(page.items.count)")
            }
            items += page.items
            token = page.next
            if let token, !seen.insert(token).inserted {
                throw Unmet("reading pages of \(limit)", expected: "an end", found: "the same token again")
            }
            if token != nil { try await pause() }
        } while token != nil
        return items
    }

    /// Every record of a kind, whoever owns it.
    func everything<Record: StoredRecord>(_ kind: Record.Type) async throws -> [Stored<Record>] {
        try await all(Query<Record>(ofEverybodyWhere: .everything))
    }

    /// The rows of the two kinds that come with every store: who did what, and what was committed.
    func snapshot() async throws -> [String] {
        try await everything(AuditEntry.self).map { "\($0.revision) \($0.record.recordJSON())" }
            + everything(CommitReceipt.self).map { "\($0.revision) \($0.record.recordJSON())" }
    }

    /// Every row of a kind, bytes included.
    func snapshot<Record: StoredRecord>(of kind: Record.Type) async throws -> [String] {
        try await everything(RawRecord<Record, PresentFormat>.self).map {
            "\($0.record.key.owner) \($0.record.key.id) \($0.revision) \($0.format) \($0.record.json)"
        }
    }
}
