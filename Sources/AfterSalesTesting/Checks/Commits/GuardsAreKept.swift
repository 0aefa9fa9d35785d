import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// A commit that relies on a record is refused if that has changed or is not there.
    public static let guardsAreKept = StorageCheck(
        "guardsAreKept", "A commit that relies on a record is refused if that has changed or is not there.",
        GuardsAreKept.self)
}

private enum GuardsAreKept: PairCheck {
    static func run<Store, First: SampleRecord, Second: SampleRecord>(
        on bench: Bench<Store>, of first: First.Type, and second: Second.Type
    ) async throws {
        let seen = try await bench.insert(bench.sample(first))
        let other = try await bench.insert(bench.sample(second))

        var changes = bench.changes()
        changes.expect(seen)
        changes.expect(other)
        let written = try changes.insert(bench.sample(second), bench.act())
        try await bench.apply(changes, "relying on two records that are as they were seen")
        try await bench.demandLoads(written, "loading what was written with guards")
        try await bench.demandLoads(seen, "loading a record that was relied on")

        let changed = try await bench.update(seen, to: bench.altered(seen.record, note: "changed"))
        var stale = bench.changes()
        stale.expect(seen)
        stale.expect(other)
        let refused = try stale.insert(bench.sample(second), bench.act())
        try await bench.refuse(stale, as: .conflict, "relying on a record that has changed")

        var absent = bench.changes()
        absent.expect(changed)
        absent.expect(try bench.unmade(bench.sample(second, "nowhere")))
        try absent.update(other, to: bench.altered(other.record, note: "refused"), bench.act())
        try await bench.refuse(absent, as: .missing, "relying on a record that is not there")

        let found = try await bench.store.load(refused.record.key)
        try bench.demand(found == nil, is: true, "loading what was refused with a guard")
        try await bench.demandLoads(other, "loading what was not updated")
    }
}
