import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// A task that is cancelled already neither reads nor writes.
    public static let cancelledTaskDoesNothing = StorageCheck(
        "cancelledTaskDoesNothing", "A task that is cancelled already neither reads nor writes.",
        CancelledTaskDoesNothing.self)
}

private enum CancelledTaskDoesNothing: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let store = bench.store
        let stored = try await bench.insert(bench.sample(kind))
        let before = try await bench.snapshot()
        var made = bench.changes()
        let new = try made.insert(bench.sample(kind), bench.act())
        try made.update(stored, to: bench.altered(stored.record, note: "cancelled"), bench.act())
        let changes = made
        let key = stored.record.key

        try await bench.demandError(.cancelled, "committing in a cancelled task") {
            try await cancelled { _ = try await store.commit(changes) }
        }
        try await bench.demandError(.cancelled, "loading in a cancelled task") {
            try await cancelled { _ = try await store.load(key) }
        }
        try await bench.demandError(.cancelled, "paging in a cancelled task") {
            try await cancelled { _ = try await store.page(Query<Record>(of: key.owner), after: nil, limit: 1) }
        }
        try bench.demand(try await bench.snapshot(), is: before, "what the store holds after a cancelled commit")
        try await bench.demandLoads(stored, "loading what a cancelled commit was to update")
        try await bench.apply(changes, "committing it after all")
        try await bench.demandLoads(new, "loading what was committed after all")
    }

    private static func cancelled(_ body: @escaping @Sendable () async throws -> Void) async throws {
        try await Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await body()
        }.value
    }
}
