import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// A revision of the right number and another digest is a conflict: it is of a history that never was.
    public static let digestTellsStatesApart = StorageCheck(
        "digestTellsStatesApart",
        "A revision of the right number and another digest is a conflict: it is of a history that never was.",
        DigestTellsStatesApart.self)
}

private enum DigestTellsStatesApart: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let first = try await bench.insert(bench.sample(kind))
        let unmade = try bench.unmade(first, to: bench.altered(first.record, note: "never"))
        let second = try await bench.update(first, to: bench.altered(first.record, note: "second"))
        try bench.demand(unmade.revision.number, is: second.revision.number, "counting revisions")

        var changes = bench.changes()
        try changes.update(unmade, to: bench.altered(first.record, note: "third"), bench.act())
        try await bench.demandError(.conflict, "updating revision 2 of another history") {
            try await bench.store.commit(changes)
        }
        var guarded = bench.changes()
        guarded.expect(unmade)
        try guarded.insert(bench.sample(kind), bench.act())
        try await bench.demandError(.conflict, "relying on revision 2 of another history") {
            try await bench.store.commit(guarded)
        }
        try await bench.demandLoads(second, "loading the record afterwards")
    }
}
