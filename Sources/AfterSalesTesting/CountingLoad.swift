import AfterSalesCore
public import AfterSalesStorage

/// Many tasks that count on the same few records, and whether what is stored in the end is what they were told.
///
/// ```swift
/// try await CountingLoad(store, records: 4).run(tasks: 16, updates: 10_000)
/// ```
public struct CountingLoad<Store: RecordStore>: Sendable {
    private let store: Store
    private let keys: [RecordKey<SamplePart>]

    /// What is stored is not what was acknowledged.
    public struct Lost: Error, Hashable {
        /// What was acknowledged for each record.
        public let acknowledged: [Int64]
        /// What each record has counted.
        public let stored: [Int64]
        /// The revision of each record, less one for its beginning.
        public let revisions: [Int64]
    }

    /// A load on a store that keeps ``SamplePart``, beside other records.
    /// - Parameters:
    ///   - store: The store.
    ///   - records: How many records are counted on: the fewer, the more conflicts.
    public init(_ store: Store, records: Int) {
        self.store = store
        keys = (1...max(1, records)).map { RecordKey(dealer: "counting", Identifier("P\($0)")) }
    }

    /// Counts until so many updates were acknowledged, and compares.
    /// - Parameters:
    ///   - tasks: How many tasks count at the same time.
    ///   - updates: How many updates they make together, in equal parts.
    /// - Throws: ``Lost``, or what the store throws beside conflicts.
    public func run(tasks: Int, updates: Int) async throws {
        try await insert()
        var acknowledged = Array(repeating: Int64(0), count: keys.count)
        try await withThrowingTaskGroup(of: [Int64].self) { group in
            for task in 0..<tasks {
                group.addTask { try await count(updates / tasks, as: task) }
            }
            for try await counts in group {
                for (index, count) in counts.enumerated() { acknowledged[index] += count }
            }
        }
        var stored: [Int64] = []
        var revisions: [Int64] = []
        for key in keys {
            let part = try await store.existing(key)
            stored.append(part.record.stock)
            revisions.append(part.revision.number - 1)
        }
        guard stored == acknowledged, revisions == acknowledged else {
            throw Lost(acknowledged: acknowledged, stored: stored, revisions: revisions)
        }
    }

    private func insert() async throws {
        var random = SeededRandom(seed: 1)
        var changes = ChangeSet(CommitKey(.dealer("counting"), "begin"))
        for (index, key) in keys.enumerated() {
            var part = SamplePart.sample(key, number: index, note: "counted", using: &random)
            part.stock = 0
            try changes.insert(part, Act("begin", by: .system("counting"), at: FixedClock().now))
        }
        try await store.commit(changes)
    }

    private func count(_ updates: Int, as task: Int) async throws -> [Int64] {
        var counts = Array(repeating: Int64(0), count: keys.count)
        let act = Act("count", by: .system("task \(task)"), at: FixedClock().now)
        for number in 0..<updates {
            let index = (task + number) % keys.count
            try await store.change(
                keys[index], act, as: CommitKey(.dealer("counting"), "\(task)/\(number)"), attempts: .max
            ) { $0.stock += 1 }
            counts[index] += 1
        }
        return counts
    }
}
