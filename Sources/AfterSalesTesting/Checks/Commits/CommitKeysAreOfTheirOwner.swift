import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// The same key of two owners names two commits.
    public static let commitKeysAreOfTheirOwner = StorageCheck(
        "commitKeysAreOfTheirOwner", "The same key of two owners names two commits.", CommitKeysAreOfTheirOwner.self)
}

private enum CommitKeysAreOfTheirOwner: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        for owner in [bench.owner, bench.stranger, .group, .dealer("d01")] {
            for name in ["post/2026-06", "post/2026-06 ", "POST/2026-06", "\u{E9}", "e\u{301}"] {
                var changes = ChangeSet(CommitKey(owner, .init(name)))
                let stored = try changes.insert(bench.sample(kind, of: owner), bench.act())
                try await bench.apply(changes, "committing \(owner)/\(name)")
                try await bench.demandLoads(stored, "loading what \(owner)/\(name) inserted")
                try bench.demand(
                    try await bench.store.commit(changes), is: .alreadyApplied, "committing \(owner)/\(name) again")
            }
        }
    }
}
