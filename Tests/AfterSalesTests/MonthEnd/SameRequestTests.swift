import AfterSales
import AfterSalesTestStores
import Synchronization
import Testing

/// The same request, sent twice at once: it is carried out once, and both hear what has become of it.
@Suite struct SameRequestTests {
    /// Has something done by somebody else between what is looked up first and the first record that is loaded, or the
    /// commit.
    private final class RacedStore<Base: RecordStore>: RecordStore {
        let base: Base
        let other: Mutex<(@Sendable () async throws -> Void)?>

        init(_ base: Base, _ other: @escaping @Sendable () async throws -> Void) {
            self.base = base
            self.other = Mutex(other)
        }

        private func race() async {
            let raced = other.withLock { other in
                defer { other = nil }
                return other
            }
            do {
                try await raced?()
            } catch {
                Issue.record("the other one failed: \(error)")
            }
        }

        func load<Record: StoredRecord>(_ key: RecordKey<Record>) async throws(StorageError) -> Stored<Record>? {
            if Record.schema.kind != CommitReceipt.schema.kind { await race() }
            return try await base.load(key)
        }

        func page<Record: StoredRecord>(
            _ query: Query<Record>, after token: PageToken?, limit: Int
        ) async throws(StorageError) -> Page<Record> {
            try await base.page(query, after: token, limit: limit)
        }

        func commit(_ changes: ChangeSet) async throws(StorageError) -> CommitOutcome {
            await race()
            return try await base.commit(changes)
        }
    }

    private static func raced(
        _ store: some RecordStore, _ other: @escaping @Sendable () async throws -> Void
    ) -> any RecordStore {
        RacedStore(store, other)
    }

    @Test(arguments: StoreKind.allCases) func everyStepIsMadeOnce(kind: StoreKind) async throws {
        let dealer = try await ClosingDealer(kind)
        let store = dealer.store
        let june = try Month("2026-06")
        let now = try Timestamp("2026-07-02T00:00:00Z")
        try await dealer.sell("RO-1", 200_00, hours: 150, at: "2026-06-10T02:00:00Z")
        try await dealer.sell("RO-2", 300_00, at: "2026-06-11T02:00:00Z")
        let steps: [@Sendable (any RecordStore, CommitKey) async throws -> Void] = [
            { store, key in
                try await store.counted.reverse(
                    dealer.shop.key("RO-2"), by: "CR-2", because: "wrong", acting: ClosingDealer.clerk,
                    at: Timestamp("2026-06-12T02:00:00Z"), in: .china, as: key)
            },
            { try await Self.monthEnd($0).drawUp(june, by: ClosingDealer.clerk, at: now, as: $1) },
            { try await Self.monthEnd($0).check(june, by: ClosingDealer.clerk, at: now, as: $1) },
            { try await Self.monthEnd($0).approve(june, by: ClosingDealer.director, at: now, as: $1) },
            { store, _ in try await Self.monthEnd(store).post(june, by: ClosingDealer.clerk, at: now) },
            { try await Self.monthEnd($0).pay(june, by: ClosingDealer.clerk, at: now, as: $1) },
        ]
        for (number, step) in steps.enumerated() {
            let key = CommitKey(dealer.shop.owner, "step/\(number)")
            try await step(Self.raced(store) { try await step(store, key) }, key)
        }
        let record = try await store.existing(dealer.monthEnd.key(of: june)).record
        #expect(record.steps.map(\.action) == [.check, .approve, .post, .pay])
        let trail = try await store.auditTrail(of: record.key).map(\.event.action)
        #expect(trail == ["drawUp", "check", "approve", "post", "pay"])
        #expect(try ClosingDealer.paid(record, "E1", "reception") == "5.00")
        #expect(try await dealer.shop.place.check().isEmpty)
    }

    private static func monthEnd(_ store: any RecordStore) -> MonthEnd {
        store.monthEnd(of: "D01", by: "shop", from: ClosingDealer.collection)
    }

    @Test(arguments: StoreKind.allCases) func aRecordIsAddedOnce(kind: StoreKind) async throws {
        let shop = try await ClosingDealer(kind).shop
        let now = try Timestamp("2026-06-12T02:00:00Z")
        let key = CommitKey(shop.owner, "complaint/1")
        // Another moment, other words: the request is the same one.
        @Sendable func add(_ store: any RecordStore, _ words: String, _ later: Int64, as key: CommitKey) async throws
            -> Stored<Complaint>
        {
            let at = try now.adding(seconds: later)
            let complaint = try Complaint(
                RecordKey(shop.owner, "CP-1"), by: nil, concerning: "E1", receivedAt: at, channel: .dealer,
                category: .productQuality, severity: .ordinary, text: words)
            return try await store.insert(complaint, Act("receive", by: ClosingDealer.clerk, at: at), as: key)
        }
        let second = try await add(
            Self.raced(shop.store) { _ = try await add(shop.store, "first", 0, as: key) }, "second", 5, as: key)
        let third = try await add(shop.store, "third", 9, as: key)
        #expect(second.record.text == "first" && second.record == third.record && second.revision == third.revision)
        await #expect(throws: StorageError.self) { _ = try await add(shop.store, "fourth", 0, as: .fresh()) }
        #expect(try await shop.store.existing(second.record.key).record == third.record)
    }

    /// What is refused for its own sake stays refused, whoever asks at the same time.
    @Test func aRefusalStays() async throws {
        let dealer = try await ClosingDealer(.memory)
        try await dealer.sell("RO-1", 200_00, at: "2026-06-10T02:00:00Z")
        let store = dealer.store
        @Sendable func undo(_ store: any RecordStore, _ credit: Identifier<RepairOrder>, _ key: CommitKey) async throws
        {
            try await store.counted.reverse(
                dealer.shop.key("RO-1"), by: credit, because: "wrong", acting: ClosingDealer.clerk,
                at: Timestamp("2026-06-12T02:00:00Z"), in: .china, as: key)
        }
        let other = Self.raced(store) { try await undo(store, "CR-1", .fresh()) }
        await #expect(throws: OrderRefusal.self) { try await undo(other, "CR-2", .fresh()) }
        #expect(try await store.load(dealer.shop.key("CR-2")) == nil)
    }
}
