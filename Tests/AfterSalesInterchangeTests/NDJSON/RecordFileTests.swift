import AfterSalesCore
import AfterSalesInterchange
import AfterSalesStorage
import AfterSalesTestStores
import AfterSalesTesting
import Testing

/// Records of one kind, a line each.
@Suite(.serialized) struct RecordFileTests {
    private let commit = CommitKey(.group, "import/2026-06")

    private func act() throws -> Act {
        Act("import", by: .system("a test"), at: try Timestamp("2026-07-01T00:00:00Z"), because: "moved here")
    }

    private func text<Record: StoredRecord>(_ kind: Record.Type, of store: some RecordStore) async throws -> [String] {
        var bytes: [UInt8] = []
        try await RecordExport<Record>(ofEverybodyWhere: .everything).write(store) { bytes += $0 }
        return StoreFileText(bytes).lines
    }

    private func read<Record: StoredRecord>(
        _ kind: Record.Type, _ lines: [String], into store: some RecordStore,
        _ difference: RecordImport<Record>.Difference = .setAside, limits: NDJSONLimits = NDJSONLimits(),
        setAside: (SourceRow) -> Void = { _ in }
    ) async throws -> RecordFileReport {
        var pieces = lines.map { Array("\($0)\n".utf8) }[...]
        return try await RecordImport<Record>(as: commit, act(), difference: difference, limits: limits).read(
            "records.ndjson", into: store, setAside: { setAside($0) }
        ) { pieces.popFirst() }
    }

    private func part(_ number: Int, note: String = "a part") -> SamplePart {
        var random = SeededRandom(seed: 1)
        return SamplePart.sample(
            RecordKey(.dealer("D01"), Identifier("P\(number)")), number: number, note: note, using: &random)
    }

    @Test func aLine() async throws {
        let store = InMemoryStore()
        var changes = ChangeSet(commit)
        let key = RecordKey<OddNote>(.group, "N\"1")
        try changes.insert(OddNote(key: key, text: "é"), act())
        var random = SeededRandom(seed: 1)
        let part = SamplePart.sample(RecordKey(.dealer("D01"), "P1"), number: 1, note: "a", using: &random)
        try changes.insert(part, act())
        try await store.commit(changes)
        #expect(
            try await text(SamplePart.self, of: store) == [
                #"{"kind": "sample_part", "dealer": "D01", "id": "P1", "revision": 1, "format": 1, "record": "#
                    + part.recordJSON() + "}"
            ])
        #expect(
            try await text(OddNote.self, of: store) == [
                #"{"kind": "odd_note", "dealer": "", "id": "N\"1", "revision": 1, "format": 1, "recordText": "#
                    + #""\n[ \"\",\r\n  \"N\\\"1\",  \"é\" ]"}"#
            ])
    }

    @Test(arguments: StoreKind.allCases)
    func everyRecordArrives(kind: StoreKind) async throws {
        let old = InMemoryStore()
        var life = try StoreLife(seed: 9)
        try await life.go(on: old, commits: 120)
        let new = try await kind.open(StoreLife.kinds)
        for time in 1...2 {
            for limits in [NDJSONLimits(), NDJSONLimits(batch: 2_000)] {
                try await compare(SamplePart.self, old, new, limits, isNew: time == 1 && limits.batch > 2_000)
                try await compare(SampleTicket.self, old, new, limits, isNew: time == 1 && limits.batch > 2_000)
                try await compare(OddNote.self, old, new, limits, isNew: time == 1 && limits.batch > 2_000)
            }
        }
        #expect(try await new.check() == [])
    }

    private func compare<Record: StoredRecord>(
        _ kind: Record.Type, _ old: InMemoryStore, _ new: TestStore, _ limits: NDJSONLimits, isNew: Bool
    ) async throws {
        let lines = try await text(kind, of: old)
        let report = try await read(kind, lines, into: new.store, limits: limits)
        #expect(report.isClean && report.counts.read == lines.count && lines.count > 20)
        #expect((isNew ? report.counts.taken : report.counts.unchanged) == lines.count)
        for line in try await text(kind, of: new.store) { #expect(line.contains("\"revision\": 1,")) }
        for try await stored in old.records(Query<Record>(ofEverybodyWhere: .everything)) {
            let arrived = try await new.store.existing(stored.record.key)
            #expect(try arrived.json == stored.record.recordJSON())
            #expect(try await new.store.auditTrail(of: stored.record.key).map(\.action) == ["import"])
        }
    }

    @Test(arguments: StoreKind.allCases, [false, true])
    func whatTheStoreHasOtherwise(kind: StoreKind, updates: Bool) async throws {
        let test = try await kind.open(StoreLife.kinds)
        let parts = (1...5).map { part($0) }
        try await test.commit { changes, _ in for part in parts { try changes.insert(part, act()) } }
        var lines = try await text(SamplePart.self, of: test.store)
        // Another state, of the revision that is there, of an earlier one, of none; and one that is new.
        for index in 1...3 { lines[index].replaceFirst("a part", "mended") }
        lines[3].replaceFirst("\"revision\": 1, ", "")
        lines.append(lines[0].replacing("P1", with: "P9").replacing("\"place\": 0", with: "\"place\": 77"))
        try await test.commit { changes, store in
            let stored = try await store.existing(parts[2].key)
            try changes.update(stored, to: part(3, note: "by others"), act())
        }

        for time in 1...2 {
            var aside: [SourceRow] = []
            let report = try await read(
                SamplePart.self, lines, into: test.store, updates ? .updated : .setAside
            ) { aside.append($0) }
            let places = updates ? [3, 4] : [2, 3, 4]
            #expect(report.findings.map(\.finding.code) == places.map { _ in .recordDiffers })
            #expect(report.findings.map(\.place.line) == places)
            #expect(report.findings.map(\.record) == places.map { "D01/P\($0)" })
            #expect(aside.map(\.text) == places.map { lines[$0 - 1] })
            #expect(report.counts.read == 6 && report.counts.setAside == places.count)
            #expect(report.counts.taken == (time == 2 ? 0 : updates ? 2 : 1))
        }
        #expect(try await test.store.existing(parts[1].key).record.name == (updates ? "mended" : "a part"))
        #expect(try await test.store.existing(parts[2].key).record.name == "by others")
        #expect(try await test.check() == [])
    }

    static let damages: [(String, [Finding.Code], @Sendable (inout String) -> Void)] = [
        ("no JSON", [.invalidJSON], { $0 = "hello" }),
        ("no object", [.invalidJSON], { $0 = "[1]" }),
        ("cut off", [.invalidJSON], { $0.removeLast(5) }),
        ("something behind", [.invalidJSON], { $0 += "," }),
        ("another kind", [.unknownRecordKind], { $0.replaceFirst("sample_part", "sample_ticket") }),
        ("a later format", [.unreadableRecord], { $0.replaceFirst("\"format\": 1", "\"format\": 2") }),
        ("format nought", [.unreadableRecord], { $0.replaceFirst("\"format\": 1", "\"format\": 0") }),
        ("another key", [.unreadableRecord], { $0.replaceFirst("\"P2\"", "\"P7\"") }),
        (
            "no record", [.missingField],
            {
                $0.cut(from: ", \"record\"", to: "\n"); $0 += "}"
            }
        ),
        ("a record twice", [.duplicateKey], { $0.replaceFirst("\"record\"", "\"recordText\": \"x\", \"record\"") }),
        (
            "a record of nothing", [.unreadableRecord],
            {
                $0.cut(from: "{\"dealer\"", to: "\n"); $0 += "null}"
            }
        ),
        (
            "no kind and no format", [.missingField, .missingField],
            {
                $0.replaceFirst("\"kind\": \"sample_part\", ", "")
                $0.replaceFirst("\"format\": 1, ", "")
            }
        ),
        ("an unknown member", [.unknownField], { $0.replaceFirst("{", "{\"kin\": 1, ") }),
        (
            "a text too long to be found", [.unstorableText],
            {
                $0.replaceFirst("a part", String(repeating: "x", count: 501))
            }
        ),
        (
            "a place that is taken", [.commitDiffers],
            {
                $0.replaceFirst("\"place\": 1", "\"place\": 0")
                $0.replaceFirst("\"a\"", "\"A\"")
            }
        ),
        (
            "the record before in another state", [.recordTwice],
            {
                $0 = $0.replacing("P2", with: "P1")
            }
        ),
        (
            "a deep record", [.unreadableRecord],
            {
                $0.cut(from: "{\"dealer\"", to: "\n")
                $0 += String(repeating: "[", count: 500_000) + String(repeating: "]", count: 500_000) + "}"
            }
        ),
        ("a long line", [.lineTooLong], { $0 += String(repeating: " ", count: 2_000_000) }),
    ]

    @Test(arguments: damages.indices)
    func whatIsDamagedIsSetAside(_ index: Int) async throws {
        let (name, codes, make) = Self.damages[index]
        let store = InMemoryStore()
        var changes = ChangeSet(commit)
        for number in 1...3 { try changes.insert(part(number), act()) }
        try await store.commit(changes)
        var lines = try await text(SamplePart.self, of: store)
        let whole = lines[1]
        make(&lines[1])
        try #require(lines[1] != whole)
        let new = InMemoryStore()
        var aside: [SourceRow] = []
        let report = try await read(SamplePart.self, lines, into: new, limits: NDJSONLimits(line: 1_500_000)) {
            aside.append($0)
        }
        #expect(report.findings.map(\.finding.code) == codes, "\(name)")
        #expect(report.counts.read == 3 && report.counts.taken == 2 && report.counts.setAside == 1, "\(name)")
        #expect(
            aside.map(\.place.line) == [2] && lines[1].hasPrefix(aside[0].text) && aside[0].findings == report.findings)
        #expect(try await text(SamplePart.self, of: new) == [lines[0], lines[2]], "\(name)")
    }

    @Test func theSameLineTwice() async throws {
        let store = InMemoryStore()
        var changes = ChangeSet(commit)
        try changes.insert(part(1), act())
        try await store.commit(changes)
        let lines = try await text(SamplePart.self, of: store)
        let report = try await read(SamplePart.self, lines + lines, into: InMemoryStore())
        #expect(report.isClean && report.counts.taken == 1 && report.counts.unchanged == 1)
    }

    @Test func oneOwnersRecords() async throws {
        let store = InMemoryStore()
        var life = try StoreLife(seed: 9)
        try await life.go(on: store, commits: 60)
        let all = try await text(SamplePart.self, of: store)
        var bytes: [UInt8] = []
        let count = try await RecordExport<SamplePart>(of: .dealer("D01")).write(store) { bytes += $0 }
        #expect(StoreFileText(bytes).lines == all.filter { $0.contains("\"dealer\": \"D01\", \"id\": \"P") })
        #expect(count > 0 && count < all.count && count == StoreFileText(bytes).lines.count)
    }
}
