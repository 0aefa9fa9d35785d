import AfterSalesCore
import AfterSalesInterchange
import AfterSalesStorage
import AfterSalesTestStores
import AfterSalesTesting
import Testing

/// Files that are not as they were written: what is damaged is said and set aside, and the rest goes on.
@Suite struct StoreFileFaultTests {
    /// A change to the lines of a file; of a commit with one part, and one with a ticket behind it.
    struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let codes: Set<Finding.Code>
        /// How many rows are set aside.
        let setAside: Int
        var limits = NDJSONLimits()
        let make: @Sendable (inout [String]) -> Void

        init(
            _ name: String, _ codes: Set<Finding.Code>, setAside: Int, limits: NDJSONLimits = NDJSONLimits(),
            _ make: @escaping @Sendable (inout [String]) -> Void
        ) {
            testDescription = name
            self.codes = codes
            self.setAside = setAside
            self.limits = limits
            self.make = make
        }
    }

    /// Four commits: lines 1...3, 4...6 and 7...10 behind the header (a part each, and a part with a ticket less its row),
    /// then the ticket's.
    private func file() async throws -> StoreFileText {
        let store = InMemoryStore()
        var random = SeededRandom(seed: 1)
        let at = try Timestamp("2026-06-30T08:00:00Z")
        let act = Act("write", by: .employee("E1"), at: at, because: "the reason")
        let owner = RecordOwner.dealer("D01")
        for number in 1...2 {
            var changes = ChangeSet(CommitKey(owner, "\(number)"))
            let key = RecordKey<SamplePart>(owner, Identifier("P\(number)"))
            try changes.insert(SamplePart.sample(key, number: number, note: "a part", using: &random), act)
            try await store.commit(changes)
        }
        var changes = ChangeSet(CommitKey(owner, "3"))
        let key = RecordKey<SampleTicket>(owner, "T1")
        let ticket = SampleTicket.sample(key, number: 1, note: "it squeaks", using: &random)
        let part = SamplePart.sample(RecordKey(owner, "P3"), number: 3, note: "a part", using: &random)
        let stored = try changes.insert(ticket, act)
        try changes.insert(part, act)
        try await store.commit(changes)
        var later = ChangeSet(CommitKey(owner, "4"))
        var changed = ticket
        changed.complaint = "it squeaks still"
        try later.update(stored, to: changed, act)
        try await store.commit(later)
        return try await StoreFileText(of: store)
    }

    @Test func theFile() async throws {
        let lines = try await file().lines
        #expect(
            lines.map { $0.split(separator: "\"")[3] } == [
                "aftersales.records/1", "commit_receipt", "audit_entry", "sample_part", "commit_receipt",
                "audit_entry", "sample_part", "commit_receipt", "audit_entry", "sample_part", "audit_entry",
                "commit_receipt", "audit_entry", "sample_ticket", "aftersales.records/1",
            ])
    }

    static let damages: [Damage] = [
        Damage("a record that is no JSON", [.invalidJSON], setAside: 3) { $0[3].removeLast() },
        Damage("a receipt that is no JSON", [.invalidJSON], setAside: 3) { $0[4] = String($0[4].dropFirst()) },
        Damage("a text line", [.invalidJSON, .fileIncomplete], setAside: 1) { $0.insert("hello", at: 4) },
        Damage("a text line within", [.invalidJSON, .fileIncomplete], setAside: 4) { $0.insert("hello", at: 5) },
        Damage("a record altered", [.contentAltered], setAside: 3) { $0[3].replaceFirst("a part", "a cart") },
        Damage("a record of another key", [.rowNotOfCommit], setAside: 3) { $0[3].replaceFirst("\"P1\"", "\"P9\"") },
        Damage("a record of another kind", [.rowNotOfCommit], setAside: 3) {
            $0[3].replaceFirst("sample_part", "odd_note")
        },
        Damage("a record of another revision", [.contentAltered], setAside: 3) {
            $0[3].replaceFirst("\"revision\": 1", "\"revision\": 2")
        },
        Damage("a record of another format", [.contentAltered], setAside: 3) {
            $0[3].replaceFirst("\"format\": 1", "\"format\": 7")
        },
        Damage("a reason altered", [.contentAltered], setAside: 3) { $0[2].replaceFirst("reason", "season") },
        Damage("a reason and its digest altered", [.auditBroken], setAside: 3) {
            $0[2].replaceFirst("the reason", "a season")
            $0[2].seal()
        },
        Damage("somebody else did it", [.auditBroken], setAside: 3) {
            $0[2].replaceFirst("E1", "E2")
            $0[2].seal()
        },
        Damage("a detail erased by nobody", [.auditBroken], setAside: 3) {
            $0[2].replaceFirst("{\"reason\": \"the reason\", \"changes\": []}", "null")
            $0[2].seal()
        },
        Damage("an audit entry as of later", [.auditBroken], setAside: 3) {
            $0[2].replaceFirst("\"revision\": 1", "\"revision\": 2")
        },
        Damage("an audit entry written otherwise", [.auditBroken], setAside: 3) {
            $0[2].replaceFirst("\"erasure\": null", "\"erasure\":null")
            $0[2].seal()
        },
        Damage("a receipt altered", [.contentAltered], setAside: 3) { $0[1].replaceFirst("08:00", "09:00") },
        Damage("a receipt of another fingerprint", [.contentAltered], setAside: 3) {
            $0[1].replaceFirst("\"digest\": \"", "\"digest\": \"" + String(repeating: "0", count: 64) + "\", \"x\": \"")
            $0[1].cut(from: ", \"x\": \"", to: ", \"format\"")
        },
        Damage("a receipt of another commit", [.commitIncomplete], setAside: 3) {
            $0[1].replaceFirst("\"id\": \"1\"", "\"id\": \"0\"")
            $0[1].replaceFirst("\"key\": \"1\"", "\"key\": \"0\"")
            $0[1].seal()
        },
        Damage("a receipt without entries", [.contentAltered], setAside: 3) {
            $0[1].cut(from: "{\"dealer\": \"D01\", \"id\": \"sample_part", to: "], \"erased\"")
            $0[1].seal()
        },
        Damage("an audit entry missing", [.rowNotOfCommit, .fileIncomplete], setAside: 2) { $0.remove(at: 2) },
        Damage("an audit entry of another commit", [.commitIncomplete], setAside: 6) {
            $0.swapAt(2, 5)
        },
        Damage("a record missing", [.commitIncomplete, .fileIncomplete], setAside: 2) { $0.remove(at: 3) },
        Damage("a receipt missing", [.rowNotOfCommit, .fileIncomplete], setAside: 5) { $0.remove(at: 4) },
        Damage("the first receipt missing", [.rowWithoutCommit, .fileIncomplete], setAside: 2) { $0.remove(at: 1) },
        Damage("a record twice", [.rowNotOfCommit, .fileIncomplete], setAside: 4) { $0.insert($0[3], at: 4) },
        Damage("a record not announced", [.rowNotOfCommit], setAside: 3) {
            $0[2].replaceFirst("\"latest\": true, ", "")
        },
        Damage("a record not announced, and not there", [.fileIncomplete], setAside: 0) {
            $0[2].replaceFirst("\"latest\": true, ", "")
            $0.remove(at: 3)
            $0[13].replaceFirst("\"rows\": 13", "\"rows\": 12")
        },
        Damage("a commit missing", [.fileIncomplete], setAside: 0) { $0.removeSubrange(4...6) },
        Damage("a commit twice", [.commitOutOfOrder, .fileIncomplete], setAside: 3) {
            $0.insert(contentsOf: $0[1...3], at: 7)
        },
        Damage("a commit twice, one behind the other", [.commitOutOfOrder, .fileIncomplete], setAside: 3) {
            $0.insert(contentsOf: $0[1...3], at: 1)
        },
        Damage("commits in another order", [.commitOutOfOrder], setAside: 3) {
            $0.insert(contentsOf: $0[1...3], at: 7)
            $0.removeSubrange(1...3)
        },
        Damage("no header", [.wrongFormat], setAside: 14) { $0.removeFirst() },
        Damage("a later header", [.wrongFormat], setAside: 15) { $0[0].replaceFirst("/1", "/2") },
        Damage("a header that is no JSON", [.wrongFormat], setAside: 15) { $0[0] = "PK\u{3}\u{4}" },
        Damage("no end", [.fileCutOff], setAside: 0) { $0.removeLast() },
        Damage("an end of another file", [.fileIncomplete], setAside: 0) { $0[14].replaceFirst("4,", "5,") },
        Damage("a file behind the file", [.textBehindEnd], setAside: 15) { $0 += $0 },
        Damage("a kind that is not known", [.unknownRecordKind], setAside: 3) {
            $0[3].replaceFirst("sample_part", "sample_boat")
        },
        Damage("a member that is not known", [.unknownField], setAside: 3) { $0[3].replaceFirst("{", "{\"x\": 1, ") },
        Damage("a member twice", [.duplicateKey], setAside: 3) { $0[3].replaceFirst("{", "{\"id\": \"P1\", ") },
        Damage("a member missing", [.missingField], setAside: 3) { $0[3].replaceFirst("\"id\": \"P1\", ", "") },
        Damage("a record missing in its line", [.missingField], setAside: 3) {
            $0[3].cut(from: ", \"record\"", to: "\n")
            $0[3] += "}"
        },
        Damage("members of other types", [.wrongType], setAside: 3) {
            $0[3].replaceFirst("\"id\": \"P1\"", "\"id\": 1")
            $0[3].replaceFirst("\"revision\": 1", "\"revision\": \"1\"")
        },
        Damage("a digest that is none", [.wrongType], setAside: 3) {
            $0[3].replaceFirst("\"digest\": \"", "\"digest\": \"x")
        },
        Damage("revision nought", [.wrongType], setAside: 3) {
            $0[3].replaceFirst("\"revision\": 1", "\"revision\": 0")
        },
        Damage("a member that is long", [.documentTooLarge], setAside: 3) {
            $0[3].replaceFirst("\"P1\"", "\"" + String(repeating: "P", count: 10_000) + "\"")
        },
        Damage("a text that is no text", [.wrongType], setAside: 3) {
            $0[3].replaceFirst("\"record\"", "\"recordText\"")
        },
        Damage("a member nested deep", [.tooDeep], setAside: 3) {
            $0[3].replaceFirst(
                "\"id\": \"P1\"",
                "\"id\": " + String(repeating: "[", count: 1_000)
                    + String(repeating: "]", count: 1_000))
        },
        Damage("a record nested deep", [.contentAltered], setAside: 3) {
            $0[3].cut(from: "\"record\": ", to: "\n")
            $0[3] +=
                "\"record\": " + String(repeating: "[", count: 1_000_000) + String(repeating: "]", count: 1_000_000)
                + "}"
        },
        Damage("a receipt nested deep", [.unreadableRecord], setAside: 3) {
            $0[1].cut(from: "\"record\": ", to: "\n")
            $0[1] +=
                "\"record\": " + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
                + "}"
            $0[1].seal()
        },
        Damage("brackets without end", [.invalidJSON], setAside: 3) { $0[3] += String(repeating: "[", count: 100_000) },
        Damage("more members than there are", [.unknownField], setAside: 3) {
            $0[3] = "{" + (1...10_000).map { "\"m\($0)\": 1" }.joined(separator: ", ") + "}"
        },
        Damage("a line too long", [.lineTooLong], setAside: 3, limits: NDJSONLimits(line: 2_000)) {
            $0[3] += String(repeating: " ", count: 2_000)
        },
        Damage("a header too long", [.wrongFormat], setAside: 15, limits: NDJSONLimits(line: 2_000)) {
            $0[0] += String(repeating: " ", count: 2_000)
        },
        Damage("a commit too large", [.commitTooLarge], setAside: 3, limits: NDJSONLimits(commit: 9_000)) {
            $0[3] += String(repeating: " ", count: 9_000)
        },
    ]

    @Test(arguments: damages)
    func whatIsDamagedIsSetAside(_ damage: Damage) async throws {
        var file = try await file()
        var whole: [String: StoredRow] = [:]
        let origin = InMemoryStore()
        try await file.read(into: origin)
        for row in try await origin.everything() { whole["\(row.reference)"] = row }
        var lines = file.lines
        damage.make(&lines)
        try #require(lines != file.lines)
        file.lines = lines

        let store = InMemoryStore()
        var aside: [SourceRow] = []
        let report = try await file.read(into: store, limits: damage.limits) { aside.append($0) }
        #expect(Set(report.findings.map(\.finding.code)) == damage.codes)
        #expect(!report.isClean && report.findings.allSatisfy { $0.place.file == "store.ndjson" })
        let counts = report.counts
        #expect(counts.setAside == damage.setAside)
        #expect(counts.taken + counts.setAside == counts.read && counts.unchanged == 0)
        // Nothing got in that had not been there, and what was set aside can be had.
        for row in try await store.everything() { #expect(whole["\(row.reference)"] == row) }
        #expect(aside.map { $0.text.split(separator: "\n").count }.reduce(0, +) <= counts.setAside)
        #expect(aside.allSatisfy { !$0.findings.isEmpty && $0.text.hasPrefix(lines[$0.place.line - 1].prefix(50)) })
    }

    @Test func bytesThatAreNoText() async throws {
        let whole = try await file()
        for (line, code) in [(1, "invalidJSON"), (2, "invalidJSON"), (3, "invalidJSON")] {
            var lines = whole.bytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
            let place = try #require(lines[line].lastIndex(of: UInt8(ascii: "a")))
            lines[line][place] = 0xFF
            let store = InMemoryStore()
            let report = try await StoreFileText(Array(lines.joined(separator: [10]))).read(into: store)
            #expect(report.findings.map(\.finding.code.rawValue) == [code])
            #expect(report.counts.setAside == 3 && report.counts.taken == 10)
        }
    }

    @Test func noByteCanBeChangedUnnoticed() async throws {
        let file = try await file()
        let origin = InMemoryStore()
        try await file.read(into: origin)
        let all = try await origin.everything()
        var random = SeededRandom(seed: 1)
        for _ in 0..<400 {
            var bytes = file.bytes
            let place = random.number(0...bytes.count - 1)
            bytes[place] ^= 1 << UInt8(random.number(0...6))
            let store = InMemoryStore()
            let report = try await StoreFileText(bytes).read(into: store)
            // Space of another sort is the same file.
            let isSame = try await store.everything() == all
            #expect(isSame || !report.isClean, "byte \(place) is \(bytes[place])")
        }
    }

    @Test func noLineCanBeLeftOutUnnoticed() async throws {
        let file = try await file()
        for line in file.lines.indices {
            var cut = file
            cut.lines.remove(at: line)
            let report = try await cut.read(into: InMemoryStore())
            #expect(!report.isClean, "line \(line + 1)")
        }
    }

    @Test func noEndCanBeCutOffUnnoticed() async throws {
        let file = try await file()
        for length in stride(from: 0, to: file.bytes.count - 1, by: 97) {
            let report = try await StoreFileText(Array(file.bytes.prefix(length))).read(into: InMemoryStore())
            #expect(!report.isClean, "\(length) bytes")
        }
    }

    @Test func aLaterFormatIsSetAside() async throws {
        let store = InMemoryStore()
        var changes = ChangeSet(CommitKey(.group, "1"))
        var random = SeededRandom(seed: 1)
        let ticket = SampleTicket.sample(RecordKey(.group, "T1"), number: 1, note: "new", using: &random)
        let act = Act("write", by: .employee("E1"), at: try Timestamp("2026-06-30T08:00:00Z"))
        try changes.insert(ticket, act)
        try await store.commit(changes)
        let file = try await StoreFileText(of: store)
        let old: [any StoredRecord.Type] = [OldTicket.self]
        let report = try await file.read(into: InMemoryStore(), old)
        #expect(report.findings.map(\.finding.code) == [.unreadableRecord] && report.counts.setAside == 3)
    }

    @Test func whatNoStoreTakesIsSetAside() async throws {
        let store = InMemoryStore()
        var random = SeededRandom(seed: 1)
        let act = Act("write", by: .employee("E1"), at: try Timestamp("2026-06-30T08:00:00Z"))
        for (name, length) in [("1", 500), ("2", 501)] {
            let note = String(repeating: "x", count: length)
            let part = SamplePart.sample(RecordKey(.group, Identifier(name)), number: nil, note: note, using: &random)
            var changes = ChangeSet(CommitKey(.group, name))
            try changes.insert(LoosePart(part: part), act)
            try await store.commit(changes)
        }
        let file = try await StoreFileText(of: store, [LoosePart.self])
        let report = try await file.read(into: InMemoryStore())
        #expect(report.findings.map(\.finding.code) == [.unstorableText])
        #expect(report.counts.taken == 3 && report.counts.setAside == 3)
    }

    @Test func manyFindingsAreCounted() async throws {
        var file = try await file()
        file.lines = [file.lines[0]] + (1...2_500).map { _ in file.lines[1] }
        let report = try await file.read(into: InMemoryStore())
        #expect(report.findings.count == RecordFileReport.mostFindings && report.findingCount > 2_000)
        #expect(report.counts.setAside == 2_500)
    }
}

/// A part that nothing is searched by, as a program without the library's bounds might write it.
private struct LoosePart: StoredRecord {
    let part: SamplePart

    static let schema = RecordSchema<LoosePart>("sample_part", "A part.", fields: [])

    var key: RecordKey<LoosePart> { RecordKey(part.key.owner, Identifier(part.key.id.rawValue)) }

    init(part: SamplePart) { self.part = part }

    init(recordJSON: String, format: Int) throws { part = try SamplePart(recordJSON: recordJSON, format: format) }

    func recordJSON() -> String { part.recordJSON() }
}

extension String {
    mutating func replaceFirst(_ old: String, _ new: String) {
        guard let range = firstRange(of: old) else { return }
        replaceSubrange(range, with: new)
    }

    /// Takes out what stands from one text up to another, or to the end.
    mutating func cut(from start: String, to end: String) {
        guard let start = firstRange(of: start) else { return }
        let rest = self[start.lowerBound...]
        removeSubrange(start.lowerBound..<(rest.firstRange(of: end)?.lowerBound ?? endIndex))
    }

    /// Makes the digest of a line's record fit, as whoever forges one would.
    mutating func seal() {
        guard let record = firstRange(of: "\"record\": ") else { return }
        let digest = Digest(of: self[record.upperBound...].dropLast().utf8)
        guard let content = firstRange(of: "\"content\": \"") else { return }
        let end = index(content.upperBound, offsetBy: 64)
        replaceSubrange(content.upperBound..<end, with: digest.description)
    }
}
