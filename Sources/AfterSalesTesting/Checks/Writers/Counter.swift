import AfterSalesCore
import AfterSalesStorage

/// Two records that are counted up together.
struct Pair<First: SampleRecord, Second: SampleRecord>: Sendable {
    let first: RecordKey<First>
    let second: RecordKey<Second>
}

/// One of many who count pairs up: loads, adds one, commits, and begins again where somebody else was faster.
struct Counter<Store: RecordStore, First: SampleRecord, Second: SampleRecord>: Sendable {
    let store: Store
    let pairs: [Pair<First, Second>]
    let name: String

    /// How often each pair was counted up.
    func count(_ commits: Int, seed: UInt64) async throws -> [Int64] {
        var random = SeededRandom(seed: seed)
        var counts = Array(repeating: Int64(0), count: pairs.count)
        for commit in 1...commits {
            let chosen = random.number(0...pairs.count - 1)
            try await countUp(pairs[chosen], commit, using: &random)
            counts[chosen] += 1
        }
        return counts
    }

    private func countUp(_ pair: Pair<First, Second>, _ commit: Int, using random: inout SeededRandom) async throws {
        let act = Act("count up", by: .system(name), at: .ofSamples(microsecond: Int64(commit)))
        for attempt in 1...10_000 {
            let first = try await store.existing(pair.first)
            let second = try await store.existing(pair.second)
            var changes = ChangeSet(CommitKey(pair.first.owner, .init("\(name)/\(commit)/\(attempt)")))
            try changes.update(first, to: next(first.record, using: &random), act)
            try changes.update(second, to: next(second.record, using: &random), act)
            // Others get the chance to be faster, also where loading never waits.
            if random.chance(50) { await Task.yield() }
            do throws(StorageError) {
                try await store.commit(changes)
                return
            } catch {
                guard error.code == .conflict else { throw error }
                await Task.yield()
            }
        }
        throw Unmet("counting up", expected: "one of 10 000 attempts succeeds", found: "conflicts")
    }

    private func next<Record: SampleRecord>(_ record: Record, using random: inout SeededRandom) throws -> Record {
        guard let count = Int64(record.noteText) else {
            throw Unmet("counting up \(record.key.reference)", expected: "a number", found: record.noteText)
        }
        // Unique values are of no interest here.
        return Record.sample(
            record.key, number: Int.random(in: 1...Int.max / 2, using: &random), note: String(count + 1), using: &random
        )
    }
}
