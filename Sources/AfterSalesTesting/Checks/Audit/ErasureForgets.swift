import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// An erasure takes the reasons, changes and earlier states out of a trail, which still verifies, and nothing else.
    public static let erasureForgets = StorageCheck(
        "erasureForgets",
        "An erasure takes the reasons, changes and earlier states out of a trail, which still verifies.",
        ErasureForgets.self)
}

private enum ErasureForgets: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let store = bench.store
        let first = try await bench.insert(bench.sample(kind, note: "the name"))
        let key = first.record.key
        let second = try await bench.update(first, to: bench.altered(first.record, note: "another name"))
        let neighbour = try await bench.insert(bench.sample(kind, note: "a neighbour"))
        let trail = try await store.storedAuditTrail(of: key)
        let told = try await store.storedAuditTrail(of: neighbour.record.key)

        var changes = bench.changes()
        let erased = try changes.erase(
            second, to: bench.altered(second.record, note: "erased"), trail: trail, bench.act("erase"))
        try await bench.apply(changes, "committing an erasure")
        try bench.demand(try await store.commit(changes), is: .alreadyApplied, "committing the erasure again")
        try await bench.demandLoads(erased, "loading what was erased")

        let left = try await store.auditTrail(of: key)
        try bench.demand(left.map(\.action), is: trail.map(\.record.action) + ["erase"], "reading who did what")
        try bench.demand(left.map(\.actor).dropLast(), is: trail.map(\.record.actor)[...], "reading who did it")
        try bench.demand(left.prefix(2).map(\.detail), is: [nil, nil], "reading details that were erased")
        try bench.demand(left.last?.detail?.changes, is: [], "reading what the erasure tells")
        let problems = AuditTrail(left).problems(
            of: key.reference, revision: erased.revision, json: try erased.record.recordJSON())
        try bench.demand(problems, is: [], "verifying a trail whose details were erased")
        try bench.demand(
            try await store.storedAuditTrail(of: neighbour.record.key).map(\.record), is: told.map(\.record),
            "reading the trail of another record")
        if Record.schema.keepsHistory {
            try await bench.demandError(.historyErased, "reading a state that was erased") {
                try await store.load(key, asOf: left[0].at) != nil
            }
        }
        // The trail goes on behind it.
        let next = try await bench.update(erased, to: bench.altered(erased.record, note: "next"))
        try bench.demand(
            AuditTrail(try await store.auditTrail(of: key)).problems(
                of: key.reference, revision: next.revision, json: try next.record.recordJSON()), is: [],
            "verifying a trail that goes on behind an erasure")
        try await bench.refuse(late(bench, erasing: second, trail: trail), as: .conflict, "erasing an old state")
    }

    private static func late<Store, Record: SampleRecord>(
        _ bench: Bench<Store>, erasing stored: Stored<Record>, trail: [Stored<AuditEntry>]
    ) throws -> ChangeSet {
        var changes = bench.changes()
        try changes.erase(stored, to: stored.record, trail: trail, bench.act("erase"))
        return changes
    }
}
