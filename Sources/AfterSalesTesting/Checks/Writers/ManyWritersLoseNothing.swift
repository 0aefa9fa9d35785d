import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// Many tasks count up the same few records of two kinds: what was acknowledged is what is stored.
    public static let manyWritersLoseNothing = StorageCheck(
        "manyWritersLoseNothing",
        "Many tasks count up the same few records of two kinds: what was acknowledged is what is stored.",
        ManyWritersLoseNothing.self)
}

private enum ManyWritersLoseNothing: PairCheck {
    private static let counters = 3

    static func run<Store, First: SampleRecord, Second: SampleRecord>(
        on bench: Bench<Store>, of first: First.Type, and second: Second.Type
    ) async throws {
        var pairs: [Pair<First, Second>] = []
        for _ in 1...counters {
            let one = try await bench.insert(bench.sample(first, note: "0"))
            let other = try await bench.insert(bench.sample(second, note: "0"))
            pairs.append(Pair(first: one.record.key, second: other.record.key))
        }
        let store = bench.store
        let all = pairs
        let size = bench.size
        let seed = bench.random.next()
        var acknowledged = Array(repeating: Int64(0), count: counters)
        try await withThrowingTaskGroup(of: [Int64].self) { group in
            for writer in 1...size.writers {
                group.addTask {
                    let counter = Counter(store: store, pairs: all, name: "W\(writer)")
                    return try await counter.count(size.commitsPerWriter, seed: seed &+ UInt64(writer))
                }
            }
            for try await counts in group {
                for (index, count) in counts.enumerated() { acknowledged[index] += count }
            }
        }
        try bench.demand(
            acknowledged.reduce(0, +), is: Int64(size.writers * size.commitsPerWriter), "counting acknowledged commits")
        for (pair, count) in zip(pairs, acknowledged) {
            try await demand(pair.first, is: count, on: bench)
            try await demand(pair.second, is: count, on: bench)
        }
    }

    private static func demand<Store, Record: SampleRecord>(
        _ key: RecordKey<Record>, is count: Int64, on bench: Bench<Store>
    ) async throws {
        let stored = try await bench.store.existing(key)
        try bench.demand(stored.record.noteText, is: String(count), "reading \(key.reference) after many writers")
        try bench.demand(stored.revision.number, is: count + 1, "reading its revision")
        let trail = try await bench.store.auditTrail(of: key)
        try bench.demand(trail.map(\.revision), is: Array(1...count + 1), "reading its audit trail")
        for (entry, next) in zip(trail, trail.dropFirst()) {
            try bench.demand(next.previous, is: entry.digest, "following its audit trail")
        }
    }
}
