import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// Whoever reads a page while others commit sees of each commit everything or nothing.
    public static let commitsAreSeenWhole = StorageCheck(
        "commitsAreSeenWhole", "Whoever reads a page while others commit sees of each commit everything or nothing.",
        CommitsAreSeenWhole.self)
}

private enum CommitsAreSeenWhole: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let records = 5
        var stored = try await bench.insert((1...records).map { _ in bench.sample(kind, note: "0") })
        var commits: [ChangeSet] = []
        for commit in 1...bench.size.rounds {
            var changes = bench.changes()
            stored = try stored.map { old in
                try changes.update(old, to: bench.altered(old.record, note: String(commit)), bench.act())
            }
            commits.append(changes)
        }
        let store = bench.store
        let sent = commits
        let query = Query<Record>(of: bench.owner)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                for changes in sent { try await store.commit(changes) }
                return true
            }
            var isDone = false
            while !isDone {
                group.addTask {
                    let page = try await store.page(query, after: nil, limit: records)
                    let notes = Set(page.items.map(\.record.noteText))
                    guard page.items.count == records, notes.count == 1 else {
                        throw Unmet(
                            "reading \(records) records that are always changed together", expected: "one state of all",
                            found: "\(page.items.count) records in the states \(notes.sorted())")
                    }
                    return false
                }
                isDone = try await group.next() ?? true
            }
            try await group.waitForAll()
        }
        for record in stored { try await bench.demandLoads(record, "loading what was changed together last") }
    }
}
