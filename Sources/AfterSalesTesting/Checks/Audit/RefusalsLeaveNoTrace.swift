import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// A refused commit leaves neither audit entry nor receipt, and its key may be used for what is put right.
    public static let refusalsLeaveNoTrace = StorageCheck(
        "refusalsLeaveNoTrace",
        "A refused commit leaves neither audit entry nor receipt, and its key may be used for what is put right.",
        RefusalsLeaveNoTrace.self)
}

private enum RefusalsLeaveNoTrace: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let first = try await bench.insert(bench.sample(kind))
        let second = try await bench.update(first, to: bench.altered(first.record, note: "second"))
        let key = CommitKey(bench.owner, "put right")

        var late = ChangeSet(key)
        try late.insert(bench.sample(kind), bench.act())
        try late.update(first, to: bench.altered(first.record, note: "late"), bench.act())
        try await bench.refuse(late, as: .conflict, "committing an update of an old state")
        try await bench.refuse(late, as: .conflict, "committing it again")
        let receipt = try await bench.store.load(key.receipt)
        try bench.demand(receipt == nil, is: true, "loading the receipt of a refused commit")
        try bench.demand(
            try await bench.store.auditTrail(of: first.record.key).count, is: 2, "counting audit entries")

        var right = ChangeSet(key)
        let third = try right.update(second, to: bench.altered(first.record, note: "third"), bench.act())
        try await bench.apply(right, "committing what was put right under the same key")
        try await bench.demandLoads(third, "loading what was put right")
        let found = try await bench.store.load(key.receipt)?.record
        try bench.demand(found?.fingerprint, is: try right.sealed().fingerprint, "the receipt of the commit")
    }
}
