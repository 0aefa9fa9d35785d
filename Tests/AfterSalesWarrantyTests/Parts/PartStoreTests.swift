import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import AfterSalesWarranty
import Testing

/// Replaced parts in stores: each tag once, and what is to be done on a day.
@Suite struct PartStoreTests {
    @Test(arguments: StoreKind.allCases) func aTagHangsOnOnePart(kind: StoreKind) async throws {
        let store = try await kind.open([RetainedPart.self])
        try await store.store.tag(RetainedPartTests.tagged(), as: ClaimStoreTests.key("a"))
        try await store.store.tag(RetainedPartTests.tagged(), as: ClaimStoreTests.key("a"))
        do {
            try await store.store.tag(RetainedPartTests.tagged("RP-2"), as: ClaimStoreTests.key("b"))
            Issue.record("the tag hangs twice")
        } catch {
            #expect(claimCodes(of: error) == [.tagTaken])
        }
        #expect(try await store.store.load(RecordKey<RetainedPart>(ClaimSample.owner, "RP-2")) == nil)
    }

    @Test(arguments: StoreKind.allCases) func aPartIsReleasedOnce(kind: StoreKind) async throws {
        let store = try await kind.open([RetainedPart.self])
        let key = RecordKey<RetainedPart>(ClaimSample.owner, "RP-1")
        try await store.store.tag(RetainedPartTests.tagged(), as: ClaimStoreTests.key("tag"))
        let at = try ClaimSample.at(400)
        let terms = try ClaimSample.terms()
        try await store.store.change(key, by: ClaimSample.officer, at: at, as: ClaimStoreTests.key("store")) {
            try $0.store(shelf: "A", under: terms, by: ClaimSample.officer, at: at, in: .china)
        }
        for (commit, isRefused) in [("r1", false), ("r1", false), ("r2", true)] {
            do {
                try await store.store.change(key, by: ClaimSample.maker, at: at, as: ClaimStoreTests.key(commit)) {
                    try $0.release("REL", by: ClaimSample.maker, at: at)
                }
                #expect(!isRefused)
            } catch let error as PartRefusal {
                #expect(isRefused)
                guard case .transition(let refusal) = error else {
                    Issue.record("\(error)")
                    continue
                }
                #expect(refusal.from == .released && refusal.allowed == [.scrap])
            }
        }
        #expect(try await store.store.auditTrail(of: key).map(\.action) == ["tag", "store", "release"])
    }

    @Test(arguments: StoreKind.allCases) func whatIsToBeDoneOnADay(kind: StoreKind) async throws {
        let store = try await kind.open([RetainedPart.self])
        var parts: [RetainedPart] = []
        for (index, status) in PartStatus.allCases.enumerated() {
            parts.append(try RetainedPartTests.part(in: status, Identifier("RP-\(index)"), tag: "T-\(index)"))
        }
        // Asked for, and nobody says by when.
        parts.append(
            try RetainedPartTests.part(in: .returnRequested, "RP-9", tag: "T-9", terms: ClaimSample.terms(.init())))
        let all = parts
        try await store.commit { changes, _ in
            for part in all {
                try changes.insert(part, Act("tag", by: ClaimSample.officer, at: try ClaimSample.at(310)))
            }
        }
        for (day, month, late, scrap) in [
            (9, 6, [], ["T-4"]), (10, 6, ["T-2"], ["T-4"]), (30, 8, ["T-2"], ["T-4"]),
            (31, 8, ["T-2"], ["T-1", "T-4"]),
        ] as [(Int, Int, [String], [String])] {
            let list = try await store.store.partWorklist(of: ClaimSample.owner, on: ClaimSample.day(day, month))
            #expect(list.toShip.map(\.tag) == ["T-2", "T-9"])
            #expect(list.late.map(\.tag) == late)
            #expect(list.mayBeScrapped.map(\.tag) == scrap)
            #expect(list.toStore.map(\.tag) == ["T-0"])
        }
        let due = try await store.store.page(
            .partsToShip(of: ClaimSample.owner, by: try ClaimSample.day(9)), after: nil, limit: 10)
        #expect(due.items.map(\.record.tag) == ["T-2"])
    }
}
