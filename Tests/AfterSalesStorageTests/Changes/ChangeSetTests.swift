import AfterSalesCore
import AfterSalesTesting
import Testing

@testable import AfterSalesStorage

@Suite struct ChangeSetTests {
    private let act = Act("try", by: .employee("E001"), at: FixedClock().now, because: "a test")
    private let key = CommitKey(.dealer("D01"), "commit")

    private func part(_ id: String, of owner: RecordOwner = .dealer("D01"), name: String = "filter") -> SamplePart {
        var random = SeededRandom(seed: 1)
        return SamplePart.sample(RecordKey(owner, .init(id)), number: 1, note: name, using: &random)
    }

    private func codes(_ body: () throws -> some Any) -> [Finding.Code] {
        (#expect(throws: StorageError.self) { _ = try body() }).map { $0.findings.map(\.code) } ?? []
    }

    @Test func everyFaultIsListedAtOnce() {
        var changes = ChangeSet(key)
        let long = String(repeating: "x", count: 501)
        var bad = part("", of: .dealer(""), name: long)
        bad.shelf = "\u{0}"
        #expect(codes { try changes.insert(bad, act) } == [.emptyID, .emptyID, .unstorableText, .unstorableText])
        let nul = Act("\u{0}", by: .system(long), at: act.at)
        // Dealership, id, and in the audit entry the id again, the action and the actor.
        #expect(
            codes { try changes.insert(part("a\u{0}", of: .dealer(.init(long))), nul) }
                == Array(repeating: .unstorableText, count: 5))
        #expect(changes.isEmpty)
    }

    @Test func aRecordIsChangedOnce() throws {
        var changes = ChangeSet(key)
        let stored = try changes.insert(part("1"), act)
        #expect(codes { try changes.insert(part("1", name: "other"), act) } == [.recordTwice])
        #expect(codes { try changes.update(stored, to: part("1", name: "other"), act) } == [.recordTwice])
        try changes.insert(part("1", of: .dealer("D02")), act)
        #expect(try changes.sealed().rows.count == 5)
    }

    @Test func anUpdateKeepsTheKey() throws {
        var changes = ChangeSet(key)
        var other = ChangeSet(key)
        let stored = try other.insert(part("1"), act)
        #expect(codes { try changes.update(stored, to: part("2"), act) } == [.keyChanged])
        #expect(codes { try changes.update(stored, to: part("1", of: .group), act) } == [.keyChanged])
        #expect(changes.isEmpty)
    }

    @Test func nothingIsNotCommitted() {
        #expect(codes { try ChangeSet(key).sealed() } == [.emptyChangeSet])
        #expect(
            codes { try ChangeSet(CommitKey(.dealer(""), "")).sealed() } == [.emptyID, .emptyID, .emptyChangeSet])
    }

    @Test func rowsAreInOneOrder() throws {
        let tickets = ["b", "a"].map { id in
            var random = SeededRandom(seed: 1)
            return SampleTicket.sample(RecordKey(.dealer("D01"), .init(id)), number: nil, note: "", using: &random)
        }
        var changes = ChangeSet(key)
        for ticket in tickets { try changes.insert(ticket, act) }
        for id in ["z", "y"] { try changes.insert(part(id), act) }
        let rows = try changes.sealed().rows.map { "\($0.row.reference.kind) \($0.row.reference.id)" }
        #expect(
            rows == [
                "commit_receipt commit", "sample_part y", "sample_part z", "sample_ticket a", "sample_ticket b",
                "audit_entry sample_part/1/y", "audit_entry sample_part/1/z", "audit_entry sample_ticket/1/a",
                "audit_entry sample_ticket/1/b",
            ])
    }

    @Test func theFingerprintIsOfEverything() throws {
        func fingerprint(_ make: (inout ChangeSet) throws -> Void) throws -> Digest {
            var changes = ChangeSet(key)
            try make(&changes)
            return try changes.sealed().fingerprint
        }
        var scratch = ChangeSet(key)
        let seen = try scratch.insert(part("seen"), act)
        let later = Act("try", by: .employee("E001"), at: try act.at.adding(seconds: 1), because: "a test")
        let whole = try fingerprint { try $0.insert(part("1"), act) }
        #expect(try fingerprint { try $0.insert(part("1"), act) } == whole)
        let others = [
            try fingerprint { try $0.insert(part("2"), act) },
            try fingerprint { try $0.insert(part("1", name: "other"), act) },
            try fingerprint { try $0.insert(part("1"), later) },
            try fingerprint { changes in
                try changes.insert(part("1"), act)
                changes.expect(seen)
            },
            try fingerprint { changes in
                try changes.insert(part("1"), act)
                try changes.insert(part("2"), act)
            },
        ]
        #expect(Set(others + [whole]).count == others.count + 1)
    }
}
