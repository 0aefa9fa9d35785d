import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// A record of a kind that keeps its history is read as it was at any moment; one of another kind is refused.
    public static let historyIsKept = StorageCheck(
        "historyIsKept",
        "A record of a kind that keeps its history is read as it was at any moment; one of another kind is refused.",
        HistoryIsKept.self)
}

private enum HistoryIsKept: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        var stored = try await bench.insert(bench.sample(kind, note: bench.random.text()))
        let key = stored.record.key
        var states = [stored.record]
        for _ in 2...max(bench.size.rounds, 3) {
            stored = try await bench.update(stored, to: bench.altered(stored.record, note: bench.random.text()))
            states.append(stored.record)
        }
        let moments = try await bench.store.auditTrail(of: key).map(\.at)
        guard Record.schema.keepsHistory else {
            try await bench.demandError(.historyNotKept, "reading an earlier state of a kind without history") {
                try await bench.store.load(key, asOf: moments[0]) != nil
            }
            return
        }
        try bench.demand(moments.count, is: states.count, "counting audit entries")
        for (state, moment) in zip(states, moments) {
            let found = try await bench.store.load(key, asOf: moment)
            try bench.demand(found, is: state, "reading the state as of an act")
        }
        let before = try await bench.store.load(key, asOf: moments[0].adding(seconds: -1))
        try bench.demand(before, is: nil, "reading a record before it was taken in")
        let after = try await bench.store.load(key, asOf: moments[moments.count - 1].adding(seconds: 1_000_000))
        try bench.demand(after, is: states.last, "reading the present state")
    }
}
