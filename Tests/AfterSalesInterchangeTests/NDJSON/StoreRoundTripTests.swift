import AfterSalesCore
import AfterSalesInterchange
import AfterSalesStorage
import AfterSalesTestEffort
import AfterSalesTestStores
import AfterSalesTesting
import Testing

@Suite(.serialized) struct StoreRoundTripTests {
    @Test(arguments: StoreKind.allCases, StoreKind.allCases)
    func aStoreOfAnotherSortIsMadeTheSame(from: StoreKind, to: StoreKind) async throws {
        for seed in 1...UInt64(Effort.of(1, thorough: 5)) {
            let old = try await from.open(StoreLife.kinds)
            let new = try await to.open(StoreLife.kinds)
            var life = try StoreLife(seed: seed)
            try await life.go(on: old.store, commits: 60)
            let file = try await StoreFileText(of: old.store)

            let report = try await file.read(into: new.store)
            #expect(report.findings == [] && report.isClean, "seed \(seed)")
            #expect(report.counts.read == file.lines.count - 2 && report.counts.taken == report.counts.read)
            #expect(try await new.store.everything() == old.store.everything(), "seed \(seed)")
            #expect(try await new.check() == [])
            #expect(try await StoreFileText(of: new.store).bytes == file.bytes, "seed \(seed)")

            // And once more, there and where it came from.
            for store in [new.store, old.store] {
                let again = try await file.read(into: store)
                #expect(again.isClean && again.counts.unchanged == again.counts.read && again.counts.read > 0)
            }
            #expect(try await new.store.everything() == old.store.everything(), "seed \(seed)")

            // Both go on as if they were one.
            var other = life
            try await life.go(on: old.store, commits: 20)
            try await other.go(on: new.store, commits: 20)
            #expect(try await StoreFileText(of: new.store).bytes == StoreFileText(of: old.store).bytes)
            #expect(try await new.check() == [])
        }
    }

    @Test func theLifeHasAllThatAStoreCanHave() async throws {
        let store = InMemoryStore()
        var life = try StoreLife(seed: 1)
        try await life.go(on: store, commits: 80)
        let rows = try await store.everything()
        let entries = rows.filter { $0.reference.kind == "audit_entry" }
        #expect(entries.contains { $0.revision.number == 2 })
        #expect(entries.contains { $0.json.contains("\"before\"") })
        #expect(rows.contains { $0.reference.kind == "sample_ticket" && $0.format == 1 })
        #expect(rows.contains { $0.reference.kind == "odd_note" })
        #expect(Set(rows.map(\.reference.owner)).count == 4)
        #expect(rows.contains { $0.reference.kind == "commit_receipt" && !$0.json.contains("\"erased\": []") })
        let file = String(decoding: try await StoreFileText(of: store).bytes, as: UTF8.self)
        #expect(file.contains("\"recordText\": \"\\n["))
    }

    @Test(arguments: StoreKind.allCases)
    func aLargeCommit(kind: StoreKind) async throws {
        let old = try await kind.open(StoreLife.kinds)
        let act = Act("load", by: .system("a test"), at: try Timestamp("2026-06-30T08:00:00Z"))
        var random = SeededRandom(seed: 1)
        var parts: [SamplePart] = []
        for number in 1...400 {
            let owner = number % 2 == 0 ? RecordOwner.group : .dealer("D01")
            let key = RecordKey<SamplePart>(owner, Identifier("P\(number)"))
            parts.append(SamplePart.sample(key, number: number, note: "a part", using: &random))
        }
        try await old.commit { changes, _ in for part in parts { try changes.insert(part, act) } }
        // Half of them have gone on.
        try await old.commit { changes, store in
            for part in parts.prefix(200) {
                var changed = part
                changed.stock = 7
                try changes.update(try await store.existing(part.key), to: changed, act)
            }
        }
        let file = try await StoreFileText(of: old.store)
        let new = try await kind.open(StoreLife.kinds)
        let report = try await file.read(into: new.store)
        #expect(report.isClean && report.counts.taken == 2 + 600 + 400)
        #expect(try await new.store.everything() == old.store.everything())
        #expect(try await StoreFileText(of: new.store).bytes == file.bytes)
    }

    @Test func anEmptyStore() async throws {
        let file = try await StoreFileText(of: InMemoryStore())
        #expect(
            file.lines == [
                #"{"format": "aftersales.records/1"}"#, #"{"end": "aftersales.records/1", "commits": 0, "rows": 0}"#,
            ])
        let report = try await file.read(into: InMemoryStore())
        #expect(report.isClean && report.counts == ImportCounts())
    }

    @Test(arguments: [1, 2, 3, 7, 61, 1_000, 1 << 24])
    func howTheFileIsCutMakesNoDifference(pieces: Int) async throws {
        let old = InMemoryStore()
        var life = try StoreLife(seed: 4)
        try await life.go(on: old, commits: 15)
        let file = try await StoreFileText(of: old)
        let new = InMemoryStore()
        let report = try await file.read(into: new, limits: NDJSONLimits(batch: pieces * 100), pieces: pieces)
        #expect(report.isClean && report.counts.taken == file.lines.count - 2)
        #expect(try await new.everything() == old.everything())
    }

    @Test func whatEditorsAddMakesNoDifference() async throws {
        let old = InMemoryStore()
        var life = try StoreLife(seed: 5)
        try await life.go(on: old, commits: 20)
        let file = try await StoreFileText(of: old)
        let text = "\u{FEFF}" + file.lines.map { "\($0)\r\n" }.joined(separator: "\n  \n")
        let new = InMemoryStore()
        #expect(try await StoreFileText(Array(text.utf8)).read(into: new).isClean)
        #expect(try await new.everything() == old.everything())
    }

    @Test(arguments: StoreKind.allCases)
    func whatEndedHalfwayGoesOn(kind: StoreKind) async throws {
        let old = InMemoryStore()
        var life = try StoreLife(seed: 6)
        try await life.go(on: old, commits: 60)
        let file = try await StoreFileText(of: old)
        let new = try await kind.open(StoreLife.kinds)
        let half = StoreFileText(Array(file.bytes.prefix(file.bytes.count / 2)))
        let first = try await half.read(into: new.store)
        #expect(first.findings.contains { $0.finding.code == .fileCutOff })
        #expect(first.counts.taken > 0 && first.counts.setAside > 0)
        let second = try await file.read(into: new.store)
        #expect(second.isClean && second.counts.unchanged == first.counts.taken)
        #expect(try await new.store.everything() == old.everything())
    }

    @Test(arguments: StoreKind.allCases)
    func twoWhoImportTheSameDoNoHarm(kind: StoreKind) async throws {
        let old = InMemoryStore()
        var life = try StoreLife(seed: 7)
        try await life.go(on: old, commits: 60)
        let file = try await StoreFileText(of: old)
        let new = try await kind.open(StoreLife.kinds)
        let reports = try await withThrowingTaskGroup(of: RecordFileReport.self) { group in
            for batch in [1_000, 3_000, 10_000] {
                group.addTask { try await file.read(into: new.store, limits: NDJSONLimits(batch: batch)) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(reports.allSatisfy { $0.isClean })
        #expect(reports.map(\.counts.taken).reduce(0, +) == file.lines.count - 2)
        #expect(try await new.store.everything() == old.everything())
        #expect(try await new.check() == [])
    }
}
