import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// Other changes under a key that was used are refused.
    public static let commitKeyIsNotReused = StorageCheck(
        "commitKeyIsNotReused", "Other changes under a key that was used are refused.", CommitKeyIsNotReused.self)
}

private enum CommitKeyIsNotReused: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let key = CommitKey(bench.owner, "request 1")
        let act = bench.act()
        var first = ChangeSet(key)
        let stored = try first.insert(bench.sample(kind, "one"), act)
        try await bench.apply(first, "committing")

        var other = ChangeSet(key)
        try other.insert(bench.sample(kind, "two"), bench.act())
        try await bench.refuse(other, as: .commitKeyReused, "committing another record under the same key")

        var more = ChangeSet(key)
        try more.insert(stored.record, act)
        try more.insert(bench.sample(kind, "two"), bench.act())
        try await bench.refuse(more, as: .commitKeyReused, "committing one more record under the same key")

        var same = ChangeSet(key)
        try same.insert(stored.record, bench.act("another act"))
        try await bench.refuse(same, as: .commitKeyReused, "committing another act under the same key")

        // Made anew from the same record and the same act, it is the same request.
        var again = ChangeSet(key)
        try again.insert(stored.record, act)
        try bench.demand(try await bench.store.commit(again), is: .alreadyApplied, "committing the same, made anew")
        try bench.demand(try await bench.everything(kind).count, is: 1, "counting records")
    }
}
