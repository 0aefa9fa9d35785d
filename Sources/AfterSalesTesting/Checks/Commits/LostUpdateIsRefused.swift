import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// Of two updates of one state the second is refused: nobody overwrites what he has not seen.
    public static let lostUpdateIsRefused = StorageCheck(
        "lostUpdateIsRefused",
        "Of two updates of one state the second is refused: nobody overwrites what he has not seen.",
        LostUpdateIsRefused.self)
}

private enum LostUpdateIsRefused: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let first = try await bench.insert(bench.sample(kind))
        let second = try await bench.update(first, to: bench.altered(first.record, note: "second"))
        let third = try await bench.update(second, to: bench.altered(first.record, note: "third"))
        for stale in [first, second] {
            var changes = bench.changes()
            try changes.update(stale, to: bench.altered(first.record, note: "late"), bench.act())
            let error = try await bench.demandError(.conflict, "updating revision \(stale.revision.number) of 3") {
                try await bench.store.commit(changes)
            }
            try bench.demand(error.record, is: first.record.key.reference, "the record that the error names")
            try await bench.demandLoads(third, "loading the record after a refused update")
        }
    }
}
