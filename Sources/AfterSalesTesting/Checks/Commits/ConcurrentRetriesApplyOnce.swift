import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// A commit that many tasks send at the same time is applied once, and each of them is told so.
    public static let concurrentRetriesApplyOnce = StorageCheck(
        "concurrentRetriesApplyOnce",
        "A commit that many tasks send at the same time is applied once, and each of them is told so.",
        ConcurrentRetriesApplyOnce.self)
}

private enum ConcurrentRetriesApplyOnce: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let store = bench.store
        let writers = bench.size.writers
        var old = try await bench.insert(bench.sample(kind))
        for round in 1...bench.size.rounds {
            var changes = bench.changes()
            let updated = try changes.update(old, to: bench.altered(old.record, note: "round \(round)"), bench.act())
            let inserted = try changes.insert(bench.sample(kind), bench.act())
            let sent = changes
            let outcomes = try await withThrowingTaskGroup(of: CommitOutcome.self) { group in
                for _ in 1...writers { group.addTask { try await store.commit(sent) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            try bench.demand(
                outcomes.count { $0 == .applied }, is: 1, "sending one commit from \(writers) tasks: how often applied")
            try await bench.demandLoads(updated, "loading what was updated in round \(round)")
            try await bench.demandLoads(inserted, "loading what was inserted in round \(round)")
            old = updated
        }
        try bench.demand(
            try await store.auditTrail(of: old.record.key).count, is: bench.size.rounds + 1, "counting audit entries")
    }
}
