import AfterSalesCore
import AfterSalesInterchange
import AfterSalesStorage
import AfterSalesTestStores
import AfterSalesTesting
import Testing

/// Stores that are not empty, and stores that are written to while they are read.
@Suite(.serialized) struct StoreConflictTests {
    private static let owner = RecordOwner.dealer("D01")

    private func act(_ reason: String = "a reason") throws -> Act {
        Act("write", by: .employee("E1"), at: try Timestamp("2026-06-30T08:00:00Z"), because: reason)
    }

    private func part(_ number: Int, place: Int? = nil) -> SamplePart {
        var random = SeededRandom(seed: 1)
        return SamplePart.sample(
            RecordKey(Self.owner, Identifier("P\(number)")), number: place ?? number, note: "a part", using: &random)
    }

    private func insert(_ part: SamplePart, as name: String, into store: some RecordStore) async throws {
        var changes = ChangeSet(CommitKey(Self.owner, name))
        try changes.insert(part, act())
        try await store.commit(changes)
    }

    /// Nine commits with a part each, 1...9.
    private func file() async throws -> (store: InMemoryStore, text: StoreFileText) {
        let store = InMemoryStore()
        for number in 1...9 { try await insert(part(number), as: "\(number)", into: store) }
        return (store, try await StoreFileText(of: store))
    }

    @Test(arguments: StoreKind.allCases)
    func whatTheStoreHasOtherwiseStays(kind: StoreKind) async throws {
        let file = try await file()
        let new = try await kind.open(StoreLife.kinds)
        // Another commit of the name, another record of the key, another part in the place, and the very same.
        try await insert(part(21), as: "2", into: new.store)
        try await insert(part(4, place: 22), as: "another", into: new.store)
        try await insert(part(23, place: 6), as: "a third", into: new.store)
        try await insert(part(8), as: "8", into: new.store)
        let before = try await new.store.everything()

        for time in 1...2 {
            var aside: [SourceRow] = []
            let report = try await file.text.read(into: new.store) { aside.append($0) }
            #expect(report.findings.map(\.finding.code) == [.commitDiffers, .commitDiffers, .commitDiffers])
            #expect(report.findings.map(\.place.line) == [5, 11, 17])
            #expect(report.findings.map(\.record) == ["D01/2", "D01/4", "D01/6"])
            #expect(aside.map(\.place.line) == [5, 11, 17])
            for (row, line) in zip(aside, [5, 11, 17]) {
                #expect(row.text.split(separator: "\n").map(String.init) == Array(file.text.lines[line - 1..<line + 2]))
            }
            #expect(report.counts.setAside == 9)
            #expect(report.counts.taken == (time == 1 ? 15 : 0) && report.counts.unchanged == (time == 1 ? 3 : 18))
        }
        let after = Set(try await new.store.everything())
        #expect(after.isSuperset(of: before) && after.count == before.count + 15)
        #expect(try await new.check() == [])
    }

    @Test(arguments: StoreKind.allCases)
    func whatHasGoneOnStays(kind: StoreKind) async throws {
        let file = try await file()
        let new = try await kind.open(StoreLife.kinds)
        try await file.text.read(into: new.store)
        var changes = ChangeSet(CommitKey(Self.owner, "later"))
        let stored = try await new.store.existing(part(3).key)
        var changed = stored.record
        changed.stock += 1
        let trail = try await new.store.storedAuditTrail(of: changed.key)
        try changes.erase(stored, to: changed, trail: trail, act())
        try await new.store.commit(changes)
        let before = try await new.store.everything()
        let report = try await file.text.read(into: new.store)
        #expect(report.isClean && report.counts.unchanged == 27)
        #expect(try await new.store.everything() == before)

        // The other way round, the erasure cannot be brought in; it is said.
        let later = try await StoreFileText(of: new.store)
        let back = try await later.read(into: file.store)
        #expect(back.findings.map(\.finding.code) == [.commitDiffers] && back.counts.setAside == 3)
    }

    @Test(arguments: StoreKind.allCases)
    func aTrailIsNotLaidBesideAnother(kind: StoreKind) async throws {
        let old = InMemoryStore()
        let later = Act("write", by: .employee("E1"), at: try Timestamp("2026-09-30T08:00:00Z"))
        var first = ChangeSet(CommitKey(Self.owner, "1"))
        let stored = try first.insert(part(1), later)
        try await old.commit(first)
        var second = ChangeSet(CommitKey(Self.owner, "2"))
        var changed = stored.record
        changed.stock += 1
        try second.update(stored, to: changed, later)
        try await old.commit(second)
        let file = try await StoreFileText(of: old)

        let new = try await kind.open(StoreLife.kinds)
        try await insert(part(1), as: "another", into: new.store)
        let before = try await new.store.everything()
        let report = try await file.read(into: new.store)
        #expect(report.findings.map(\.finding.code) == [.commitDiffers, .commitDiffers])
        #expect(report.counts.setAside == 5 && report.counts.read == 5)
        #expect(try await new.store.everything() == before)
    }

    @Test func twoCommitsThatMadeTheSameRecord() async throws {
        // Two stores' files laid into one another: each commit holds by itself.
        let one = InMemoryStore()
        let two = InMemoryStore()
        try await insert(part(1), as: "1", into: one)
        try await insert(part(1), as: "2", into: two)
        var file = try await StoreFileText(of: one)
        file.lines =
            file.lines[0...3] + (try await StoreFileText(of: two)).lines[1...3]
            + [#"{"end": "aftersales.records/1", "commits": 2, "rows": 6}"#]
        let report = try await file.read(into: InMemoryStore())
        #expect(report.findings.map(\.finding.code) == [.commitDiffers])
        #expect(report.counts.taken == 3 && report.counts.setAside == 3)
    }

    @Test func kindsThatAreNotKnown() async throws {
        let store = InMemoryStore()
        var life = try StoreLife(seed: 8)
        try await life.go(on: store, commits: 40)
        let file = try await StoreFileText(of: store)
        let some: [any StoredRecord.Type] = [SamplePart.self, OddNote.self]
        let new = InMemoryStore()
        let report = try await file.read(into: new, some)
        #expect(Set(report.findings.map(\.finding.code)) == [.unknownRecordKind])
        #expect(report.counts.taken > 0 && report.counts.setAside > 0)
        #expect(try await new.everything().allSatisfy { !$0.json.contains("\"kind\": \"sample_ticket\"") })

        await #expect { try await StoreFileText(of: store, some) } throws: {
            ($0 as? StorageError)?.code == .unknownKind
        }
    }

    @Test(arguments: [[], ["0"], ["999"], ["0", "999"]])
    func aStoreThatIsWrittenToIsNotExported(names: [String]) async throws {
        let store = InMemoryStore()
        for number in 100...349 { try await insert(part(number), as: "\(number)", into: store) }
        // A part that is still to come is changed by a commit that should have come, one that was written by a commit that
        // comes yet; together they are as many rows as before.
        let parts = ["0": 340, "999": 101]
        var changes: [ChangeSet] = []
        for name in names {
            var change = ChangeSet(CommitKey(Self.owner, name))
            let stored = try await store.existing(part(try #require(parts[name])).key)
            var changed = stored.record
            changed.stock += 1
            try change.update(stored, to: changed, act())
            changes.append(change)
        }
        var lines = 0
        var text: [UInt8] = []
        do {
            try await StoreExport(kinds: StoreLife.kinds).write(store) { bytes in
                text += bytes
                lines += 1
                guard lines == 10 else { return }
                for change in changes { try await store.commit(change) }
            }
            #expect(names == [])
        } catch {
            #expect((error as? StorageError)?.code == .busy && names != [])
        }
        let report = try await StoreFileText(text).read(into: InMemoryStore())
        #expect(report.isClean == (names == []))
    }

    @Test func aStoreThatLacksARowIsNotExported() async throws {
        let whole = try await file().store
        for (hidden, code) in [
            ("audit_entry D01/sample_part/1/P3", StorageError.Code.corrupt), ("sample_part D01/P3", .busy),
        ] {
            let store = LackingStore(store: whole, hidden: hidden)
            await #expect("\(hidden)") { try await StoreFileText(of: store) } throws: {
                ($0 as? StorageError)?.code == code
            }
        }
    }

    @Test func aStoreThatFailsIsSaid() async throws {
        let file = try await file().text
        let store = LackingStore(store: InMemoryStore(), hidden: "", isReadOnly: true)
        await #expect { try await file.read(into: store) } throws: { ($0 as? StorageError)?.code == .readOnly }
    }
}

/// A store that has lost a row.
private struct LackingStore: RecordStore {
    let store: InMemoryStore
    let hidden: String
    var isReadOnly = false

    func load<Record: StoredRecord>(_ key: RecordKey<Record>) async throws(StorageError) -> Stored<Record>? {
        "\(key.reference)" == hidden ? nil : try await store.load(key)
    }

    func page<Record: StoredRecord>(
        _ query: Query<Record>, after token: PageToken?, limit: Int
    ) async throws(StorageError) -> Page<Record> {
        var page = try await store.page(query, after: token, limit: limit)
        let rows = page.items.filter { "\($0.record.key.reference)" != hidden }
        if rows.count < page.items.count {
            let others = rows.map(\.record.key.id)
            page = try await store.page(Query(of: Self.owner, where: .id(in: others)), after: nil, limit: limit)
        }
        return page
    }

    private static let owner = RecordOwner.dealer("D01")

    func commit(_ changes: ChangeSet) async throws(StorageError) -> CommitOutcome {
        if isReadOnly { throw .readOnly("a test") }
        return try await store.commit(changes)
    }
}
