import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// A commit that is cancelled while it runs is made whole or not at all, and says which.
    public static let cancellationIsAllOrNothing = StorageCheck(
        "cancellationIsAllOrNothing",
        "A commit that is cancelled while it runs is made whole or not at all, and says which.",
        CancellationIsAllOrNothing.self)
}

private enum CancellationIsAllOrNothing: KindCheck {
    private struct Attempt<Record: SampleRecord>: Sendable {
        let changes: ChangeSet
        let stored: [Stored<Record>]
    }

    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let store = bench.store
        var applied = 0
        for round in 1...bench.size.rounds {
            var changes = bench.changes()
            var stored: [Stored<Record>] = []
            for _ in 1...4 { stored.append(try changes.insert(bench.sample(kind), bench.act())) }
            let attempt = Attempt(changes: changes, stored: stored)
            let task = Task { () async -> StorageError? in
                do throws(StorageError) {
                    try await store.commit(attempt.changes)
                    return nil
                } catch {
                    return error
                }
            }
            for _ in 0..<bench.random.number(0...6) { await Task.yield() }
            task.cancel()
            let error = await task.value
            // The doubt is honest where a connection was given up; repeated with its key, the commit is made once.
            if let error, error.code == .outcomeUnknown {
                try await store.commit(attempt.changes)
            } else if let error {
                try bench.demand(error.code, is: .cancelled, "cancelling a commit, round \(round)")
                for record in attempt.stored {
                    let found = try await store.load(record.record.key)
                    try bench.demand(found == nil, is: true, "loading what a cancelled commit was to insert")
                }
                continue
            }
            applied += 1
            for record in attempt.stored {
                try await bench.demandLoads(record, "loading what was committed in spite of it")
            }
        }
        try bench.demand(try await bench.everything(kind).count, is: applied * 4, "counting records")
        try bench.demand(try await bench.everything(AuditEntry.self).count, is: applied * 4, "counting audit entries")
        try bench.demand(try await bench.everything(CommitReceipt.self).count, is: applied, "counting receipts")
    }
}
