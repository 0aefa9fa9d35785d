import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// Whoever reads after a commit has returned sees it: by key and by query, in this task and in others.
    public static let commitIsSeenAtOnce = StorageCheck(
        "commitIsSeenAtOnce",
        "Whoever reads after a commit has returned sees it: by key and by query, in this task and in others.",
        CommitIsSeenAtOnce.self)
}

private enum CommitIsSeenAtOnce: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        for round in 1...bench.size.rounds {
            let first = try await bench.insert(bench.sample(kind, note: "seen \(round)"))
            try await demandSeen(first, "after an insert, round \(round)", on: bench)
            let second = try await bench.update(first, to: bench.altered(first.record, note: "again \(round)"))
            try await demandSeen(second, "after an update, round \(round)", on: bench)
            let old = Query<Record>(of: bench.owner, where: Record.note.is("seen \(round)"))
            try bench.demand(
                try await bench.all(old).count, is: 0, "finding a record by what it was before an update")
            if round <= 5 { try await demandGone(first.record, now: second.record, on: bench) }
        }
    }

    /// No value that an update has taken away leads to the record any more, also where values have rows of their own.
    private static func demandGone<Store, Record: SampleRecord>(
        _ old: Record, now new: Record, on bench: Bench<Store>
    ) async throws {
        for (column, values) in zip(Record.schema.layout.columns, Record.schema.values(of: old)) {
            for value in values where column.multiplicity != .one {
                let condition = Condition<Record>(.compare(column, .equal, value)) && .id(in: [new.key.id])
                let query = Query<Record>(of: bench.owner, where: condition)
                try bench.demand(
                    try await bench.all(query), are: bench.answer(to: query, from: [new]),
                    "finding a record by a \(column.name) that it had before an update")
            }
        }
    }

    private static func demandSeen<Store, Record: SampleRecord>(
        _ stored: Stored<Record>, _ when: String, on bench: Bench<Store>
    ) async throws {
        let store = bench.store
        let key = stored.record.key
        let query = Query<Record>(of: bench.owner, where: Record.note.is(stored.record.noteText))
        async let loaded = Task { try await store.load(key) }.value
        async let paged = Task { try await store.page(query, after: nil, limit: 10).items }.value
        try bench.demand(try await loaded, is: stored, "loading in another task \(when)")
        try bench.demand(try await paged.first, is: stored, "paging in another task \(when)")
        try await bench.demandLoads(stored, "loading \(when)")
        try bench.demand(try await bench.all(query).first, is: stored, "paging \(when)")
    }
}
