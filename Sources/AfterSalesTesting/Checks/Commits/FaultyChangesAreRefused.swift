import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// Changes that no store could make are refused as invalid, with every fault, and nothing is changed.
    public static let faultyChangesAreRefused = StorageCheck(
        "faultyChangesAreRefused",
        "Changes that no store could make are refused as invalid, with every fault, and nothing is changed.",
        FaultyChangesAreRefused.self)
}

private enum FaultyChangesAreRefused: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let stored = try await bench.insert(bench.sample(kind))

        try await refuse(bench.changes(), for: [.emptyChangeSet], "committing no changes", on: bench)
        var guarded = bench.changes()
        guarded.expect(stored)
        try await refuse(guarded, for: [.emptyChangeSet], "committing a guard alone", on: bench)
        try await refuse(
            ChangeSet(CommitKey(.dealer(""), "")), for: [.emptyChangeSet, .emptyID], "committing nothing under no key",
            on: bench)
        var nameless = ChangeSet(CommitKey(bench.owner, ""))
        try nameless.insert(bench.sample(kind), bench.act())
        try await refuse(nameless, for: [.emptyID], "committing under an empty key", on: bench)

        // What a set refuses itself, it goes on without.
        var changes = bench.changes()
        let kept = try changes.insert(bench.sample(kind), bench.act())
        try await bench.demandError(.invalid, "inserting one record twice") {
            try changes.insert(kept.record, bench.act())
        }
        try await bench.demandError(.invalid, "inserting a record without an id") {
            try changes.insert(
                Record.sample(.init(bench.owner, ""), number: 1, note: "", using: &bench.random), bench.act())
        }
        try await bench.demandError(.invalid, "inserting a record of no dealership") {
            try changes.insert(
                Record.sample(.init(.dealer(""), "x"), number: 1, note: "", using: &bench.random), bench.act())
        }
        try await bench.demandError(.invalid, "updating one record to another") {
            try changes.update(stored, to: bench.sample(kind), bench.act())
        }
        try await bench.apply(changes, "committing what was left in order")
        try await bench.demandLoads(kept, "loading what was left in order")
        try bench.demand(try await bench.everything(kind).count, is: 2, "counting records")
    }

    private static func refuse<Store>(
        _ changes: ChangeSet, for codes: Set<Finding.Code>, _ doing: String, on bench: Bench<Store>
    ) async throws {
        let before = try await bench.snapshot()
        let error = try await bench.demandError(.invalid, doing) { try await bench.store.commit(changes) }
        try bench.demand(Set(error.findings.map(\.code)), is: codes, "\(doing): the findings")
        try bench.demand(try await bench.snapshot(), is: before, "\(doing): what the store holds afterwards")
    }
}
