import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// Of two commits that each change what the other relies on, only one succeeds.
    public static let guardsHoldWhileOthersCommit = StorageCheck(
        "guardsHoldWhileOthersCommit", "Of two commits that each change what the other relies on, only one succeeds.",
        GuardsHoldWhileOthersCommit.self)
}

private enum GuardsHoldWhileOthersCommit: PairCheck {
    static func run<Store, First: SampleRecord, Second: SampleRecord>(
        on bench: Bench<Store>, of first: First.Type, and second: Second.Type
    ) async throws {
        let store = bench.store
        for round in 1...bench.size.rounds {
            let one = try await bench.insert(bench.sample(first, note: "free"))
            let other = try await bench.insert(bench.sample(second, note: "free"))
            var changes = bench.changes()
            changes.expect(one)
            try changes.update(other, to: bench.altered(other.record, note: "taken"), bench.act())
            let takesOther = changes
            changes = bench.changes()
            changes.expect(other)
            try changes.update(one, to: bench.altered(one.record, note: "taken"), bench.act())
            let takesOne = changes

            async let left = code(of: takesOther, in: store)
            async let right = code(of: takesOne, in: store)
            let codes = await [left, right]
            try bench.demand(
                codes.count { $0 == nil }, is: 1, "committing two that rely on each other's record, round \(round)")
            for code in codes.compactMap(\.self) { try bench.demand(code, is: .conflict, "losing, round \(round)") }
            let free = [
                try await store.existing(one.record.key).record.noteText,
                try await store.existing(other.record.key).record.noteText,
            ]
            try bench.demand(free.sorted(), is: ["free", "taken"], "reading both afterwards, round \(round)")
        }
    }

    private static func code(of changes: ChangeSet, in store: some RecordStore) async -> StorageError.Code? {
        do throws(StorageError) {
            try await store.commit(changes)
            return nil
        } catch {
            return error.code
        }
    }
}
