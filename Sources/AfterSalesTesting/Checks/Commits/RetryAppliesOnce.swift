import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// A commit that is sent again is applied once, also when the records have changed since.
    public static let retryAppliesOnce = StorageCheck(
        "retryAppliesOnce", "A commit that is sent again is applied once, also when the records have changed since.",
        RetryAppliesOnce.self)
}

private enum RetryAppliesOnce: PairCheck {
    static func run<Store, First: SampleRecord, Second: SampleRecord>(
        on bench: Bench<Store>, of first: First.Type, and second: Second.Type
    ) async throws {
        let old = try await bench.insert(bench.sample(first))
        var changes = bench.changes()
        let updated = try changes.update(old, to: bench.altered(old.record, note: "updated"), bench.act())
        let inserted = try changes.insert(bench.sample(second), bench.act())
        try await bench.apply(changes, "committing")
        for count in 2...4 {
            try bench.demand(
                try await bench.store.commit(changes), is: .alreadyApplied, "committing the \(count). time")
            try await bench.demandLoads(updated, "loading what was updated once")
            try await bench.demandLoads(inserted, "loading what was inserted once")
        }
        let later = try await bench.update(updated, to: bench.altered(old.record, note: "later"))
        try bench.demand(
            try await bench.store.commit(changes), is: .alreadyApplied, "committing again after others have changed it")
        try await bench.demandLoads(later, "loading what others have changed since")
        try bench.demand(
            try await bench.store.auditTrail(of: old.record.key).map(\.revision), is: [1, 2, 3],
            "reading the audit trail")
        try bench.demand(try await bench.everything(second).count, is: 1, "counting what was inserted once")
    }
}
