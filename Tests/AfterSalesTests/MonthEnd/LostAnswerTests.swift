import AfterSales
import AfterSalesTestStores
import Synchronization
import Testing

/// A process that dies, or a line that breaks, behind a commit: whoever asks again finds what was done, and does it once.
@Suite struct LostAnswerTests {
    /// Keeps everything, and says of chosen commits that nobody knows, before they are made or behind them.
    private final class LosingStore<Base: RecordStore>: RecordStore {
        let base: Base
        /// What becomes of the next commits: nil goes well.
        let losses: Mutex<[Loss?]>

        enum Loss { case before, behind }

        init(_ base: Base, _ losses: [Loss?]) {
            self.base = base
            self.losses = Mutex(losses)
        }

        func load<Record: StoredRecord>(_ key: RecordKey<Record>) async throws(StorageError) -> Stored<Record>? {
            try await base.load(key)
        }

        func page<Record: StoredRecord>(
            _ query: Query<Record>, after token: PageToken?, limit: Int
        ) async throws(StorageError) -> Page<Record> {
            try await base.page(query, after: token, limit: limit)
        }

        func commit(_ changes: ChangeSet) async throws(StorageError) -> CommitOutcome {
            let loss = losses.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            guard let loss else { return try await base.commit(changes) }
            if loss == .behind { try await base.commit(changes) }
            throw .outcomeUnknown(changes.key, "the line broke")
        }
    }

    private static func losing(_ store: some RecordStore, before: Bool, count: Int) -> any RecordStore {
        LosingStore(store, Array(repeating: before ? .before : .behind, count: count))
    }

    @Test(arguments: [true, false], [1, 2]) func everyStepIsMadeOnce(before: Bool, count: Int) async throws {
        let dealer = try await ClosingDealer(.memory)
        try await dealer.sell("RO-1", 200_00, hours: 150, at: "2026-06-10T02:00:00Z")
        let june = try Month("2026-06")
        let now = try Timestamp("2026-07-02T00:00:00Z")
        func monthEnd() -> MonthEnd {
            Self.losing(dealer.store, before: before, count: count)
                .monthEnd(of: "D01", by: "shop", from: ClosingDealer.collection)
        }
        // Whoever does not know asks again, with the same key.
        func insist(_ body: (MonthEnd) async throws -> Void) async throws {
            let asking = monthEnd()
            for _ in 0...count {
                do {
                    return try await body(asking)
                } catch let error as StorageError where error.code == .outcomeUnknown {}
            }
            Issue.record("it never came to an end")
        }
        let keys = (0..<4).map { _ in CommitKey.fresh() }
        try await insist { try await $0.drawUp(june, by: ClosingDealer.clerk, at: now, as: keys[0]) }
        try await insist { try await $0.check(june, by: ClosingDealer.clerk, at: now, as: keys[1]) }
        try await insist { try await $0.approve(june, by: ClosingDealer.director, at: now, as: keys[2]) }
        try await insist { try await $0.post(june, by: ClosingDealer.clerk, at: now) }
        try await insist { try await $0.pay(june, by: ClosingDealer.clerk, at: now, as: keys[3]) }
        let record = try await dealer.store.existing(dealer.monthEnd.key(of: june)).record
        #expect(record.status == .paid && record.steps.map(\.action) == [.check, .approve, .post, .pay])
        let trail = try await dealer.store.auditTrail(of: record.key).map(\.event.action)
        #expect(trail == ["drawUp", "check", "approve", "post", "pay"])
        #expect(try await dealer.shop.place.check().isEmpty)
    }
}
