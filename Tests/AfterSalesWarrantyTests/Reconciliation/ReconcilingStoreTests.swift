import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestEffort
import AfterSalesTestStores
import AfterSalesWarranty
import Testing

/// Lists in a store: put in once, applied once, page by page, whatever happens between.
@Suite struct ReconcilingStoreTests {
    func put(_ test: TestStore, _ year: ReconciledYearTests.Year) async throws {
        let act = Act("put", by: ReconcileSample.officer, at: try ReconcileSample.at(0))
        let claims = year.claims.values.sorted { $0.number < $1.number }
        for start in stride(from: 0, to: claims.count, by: 100) {
            try await test.commit { changes, _ in
                for claim in claims[start..<min(start + 100, claims.count)] { try changes.insert(claim, act) }
            }
        }
        try await test.commit { changes, _ in for list in year.lists { try changes.insert(list, act) } }
    }

    @Test(arguments: StoreKind.allCases, [7, 1_000]) func aYearByPages(kind: StoreKind, pageSize: Int) async throws {
        let test = try await kind.open(WarrantyKinds.all)
        let year = try ReconciledYearTests.year(Effort.of(120, thorough: 240), seed: 5, hasOwnOrders: true)
        try await put(test, year)
        var claims = year.claims
        for list in year.lists {
            let own = Array(claims.values)
            let expected = Reconciliation(list, against: own)
            let aside = Set(expected.badLines)
            for claim in try expected.applied(
                to: own, settingAside: aside, by: ReconcileSample.officer, at: ReconcileSample.noted())
            {
                claims[claim.number] = claim
            }
            let found = try await test.store.reconciliation(of: list.key)
            #expect(found == expected)
            let before = try await test.contents()
            if !aside.isEmpty {
                await #expect(throws: Rejection.self) {
                    try await test.store.apply(
                        list.key, by: ReconcileSample.officer, at: ReconcileSample.noted(), as: .fresh(),
                        pageSize: pageSize)
                }
                #expect(try await test.contents() == before)
            }
            let commit = CommitKey(ReconcileSample.owner, "apply/\(list.number)")
            let applied = try await test.store.apply(
                list.key, settingAside: aside, by: ReconcileSample.officer, at: ReconcileSample.noted(), as: commit,
                pageSize: pageSize)
            #expect(applied.record.application?.completedAt != nil)
            #expect(applied.record.application?.lines.count == list.lines.count)
            let after = try await test.contents()
            // Again, with the same request and with another: nothing changes.
            for key in [commit, .fresh()] {
                try await test.store.apply(
                    list.key, settingAside: aside, by: ReconcileSample.officer, at: ReconcileSample.noted(), as: key,
                    pageSize: 3)
            }
            #expect(try await test.contents() == after)
            await #expect(throws: Rejection.self) {
                try await test.store.apply(
                    list.key, settingAside: aside.symmetricDifference([0]), by: ReconcileSample.officer,
                    at: ReconcileSample.noted(), as: .fresh())
            }
        }
        for claim in claims.values { #expect(try await test.store.existing(claim.key).record == claim) }
        let stored = try await test.store.receivables(of: ReconcileSample.owner, on: ReconcileSample.day("2026-02-28"))
        #expect(try stored == Receivables.by(claims.values, on: ReconcileSample.day("2026-02-28")))
        let waiting = try await test.store.waitingClaims(
            of: ReconcileSample.owner, by: "M1", on: ReconcileSample.day("2026-02-28"), longerThan: 45, in: .china)
        #expect(
            waiting == (try claims.values.waiting(on: ReconcileSample.day("2026-02-28"), longerThan: 45, in: .china)))
        let lists = try await test.store.page(
            .remittanceLists(
                of: ReconcileSample.owner, by: "M1",
                on: ReconcileSample.day("2025-01-01")...ReconcileSample.day("2025-12-31")),
            after: nil, limit: 100
        ).items.map(\.record)
        #expect(lists.count == 12)
        let shorts = try ShortPays(of: lists)
        #expect(shorts.rows.count == year.shorts.count)
        for row in shorts.rows {
            let planted = year.shorts[row.code ?? ""]
            #expect(row.lines == planted?.lines)
            #expect(row.short.minorUnits == planted?.units)
        }
        #expect(
            try await test.store.page(.openRemittanceLists(of: ReconcileSample.owner), after: nil, limit: 10).items
                .isEmpty)
        #expect(try await test.check().isEmpty)
    }

    /// A breakdown behind the first pages: the same call goes on, and the result is that of one go.
    @Test(arguments: StoreKind.allCases) func aBreakdownBetweenPages(kind: StoreKind) async throws {
        let test = try await kind.open(WarrantyKinds.all)
        let year = try ReconciledYearTests.year(120, seed: 3, hasOwnOrders: true)
        try await put(test, year)
        let list = try #require(
            year.lists.first { !Reconciliation($0, against: year.claims.values).lines.contains(where: \.isBad) })
        let key = CommitKey(ReconcileSample.owner, "apply")
        let failing = FailingStore(store: test.store, commits: 2)
        await #expect(throws: StorageError.self) {
            try await failing.apply(
                list.key, by: ReconcileSample.officer, at: ReconcileSample.noted(), as: key, pageSize: 3)
        }
        let begun = try await test.store.existing(list.key).record
        #expect(begun.application != nil)
        #expect(begun.application?.completedAt == nil)
        #expect(
            try await test.store.page(.openRemittanceLists(of: ReconcileSample.owner), after: nil, limit: 100).items
                .contains { $0.record == begun })
        let done = try await test.store.apply(
            list.key, by: ReconcileSample.officer, at: ReconcileSample.noted(), as: key, pageSize: 4)
        #expect(done.record.application?.completedAt != nil)
        #expect(done.record.application?.lines == begun.application?.lines)
        let expected = try Reconciliation(list, against: year.claims.values)
            .applied(to: year.claims.values, by: ReconcileSample.officer, at: ReconcileSample.noted())
        for claim in expected { #expect(try await test.store.existing(claim.key).record == claim) }
        #expect(try await test.check().isEmpty)
    }

    /// Somebody notes by hand what a page that broke down was to note: the line is set aside, and the rest goes on.
    @Test(arguments: StoreKind.allCases) func whatBecameBadIsSetAside(kind: StoreKind) async throws {
        let test = try await kind.open(WarrantyKinds.all)
        let (officer, noted) = (ReconcileSample.officer, try ReconcileSample.noted())
        var year = ReconciledYearTests.Year()
        for number in ["N-1", "N-2", "N-3"] {
            let order = try ReconcileSample.order(units: 100_00, id: "RO-\(number)")
            year.claims[number] = try ReconcileSample.claim(number, of: order, .approved)
        }
        let list = try ReconcileSample.list(
            ["N-1", "N-2", "N-3"].map { RemittanceLine($0, ReconcileSample.yuan(100_00)) })
        year.lists = [list]
        try await put(test, year)
        let failing = FailingStore(store: test.store, commits: 1)
        await #expect(throws: StorageError.self) {
            try await failing.apply(list.key, by: officer, at: noted, as: .fresh(), pageSize: 1)
        }
        let second = try #require(year.claims["N-2"])
        let day = list.day
        try await test.store.change(second.key, by: officer, at: noted, as: .fresh()) {
            try $0.pay(ReconcileSample.yuan(100_00), by: "bank", on: day, acting: officer, at: noted)
        }
        // Line 2 is bad now. Line 1 is applied and line 3 is good: neither can be left out any more.
        for aside in [[], [0], [1, 2], [0, 1]] as [Set<Int>] {
            await #expect(throws: Rejection.self) {
                try await test.store.apply(list.key, settingAside: aside, by: officer, at: noted, as: .fresh())
            }
        }
        let done = try await test.store.apply(
            list.key, settingAside: [1], by: officer, at: noted, as: .fresh(), pageSize: 1)
        #expect(done.record.application?.setAside == [1])
        #expect(done.record.application?.completedAt != nil)
        for claim in year.claims.values {
            let stored = try await test.store.existing(claim.key).record
            #expect(stored.paid == stored.claimed && stored.payments.count == 1)
        }
        #expect(try await test.check().isEmpty)
    }

    @Test(arguments: StoreKind.allCases) func aNumberIsPutInOnce(kind: StoreKind) async throws {
        let test = try await kind.open(WarrantyKinds.all)
        let line = RemittanceLine("N-1", ReconcileSample.yuan(1))
        let act = Act("put", by: ReconcileSample.officer, at: try ReconcileSample.at(0))
        let first = try ReconcileSample.list([line])
        let second = try RemittanceList(
            RecordKey(ReconcileSample.owner, "other"), number: "L-1", of: "M1", on: first.day, in: .cny, lines: [line])
        try await test.commit { changes, _ in try changes.insert(first, act) }
        await #expect(throws: StorageError.self) {
            try await test.commit { changes, _ in try changes.insert(second, act) }
        }
    }
}

/// A store that breaks down behind so many commits.
private actor FailingCount {
    var left: Int
    init(_ left: Int) { self.left = left }
    func take() -> Bool {
        left -= 1
        return left >= 0
    }
}

private struct FailingStore: RecordStore {
    let store: any RecordStore
    let count: FailingCount

    init(store: any RecordStore, commits: Int) {
        self.store = store
        count = FailingCount(commits)
    }

    func load<Record: StoredRecord>(_ key: RecordKey<Record>) async throws(StorageError) -> Stored<Record>? {
        try await store.load(key)
    }

    func page<Record: StoredRecord>(
        _ query: Query<Record>, after token: PageToken?, limit: Int
    ) async throws(StorageError) -> Page<Record> {
        try await store.page(query, after: token, limit: limit)
    }

    func commit(_ changes: ChangeSet) async throws(StorageError) -> CommitOutcome {
        guard await count.take() else { throw .unavailable("broken down") }
        return try await store.commit(changes)
    }
}
