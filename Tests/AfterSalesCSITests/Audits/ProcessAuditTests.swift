import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestStores
import AfterSalesTesting
import Testing

/// What audits come to, by hand, and what is refused.
@Suite struct ProcessAuditTests {
    private static func text(_ text: String) -> LocalizedText { LocalizedText(text, text) }

    /// Reception weighs 3, hand-over 1. Reception: greeting 5 points, walk 10 of which 5 are needed, seat 5 that may not
    /// apply. Hand-over: one item of 4 points that weighs 1, one of 3 points that weighs 2.
    static func checklist(passMark: Rate? = nil) throws -> AuditChecklist {
        try AuditChecklist(
            "c", version: 3, text("C"), passMark: passMark,
            sections: [
                AuditSection(
                    "reception", text("R"), weight: DecimalNumeral(3), passMark: DeskSample.rate("90%"),
                    items: [
                        AuditItem("greeting", text("G"), points: 5),
                        AuditItem("walk", text("W"), points: 10, leastPoints: 5),
                        AuditItem("seat", text("S"), points: 5, mayNotApply: true),
                    ]),
                AuditSection(
                    "handOver", text("H"), weight: DecimalNumeral(1), passMark: DeskSample.rate("60%"),
                    items: [
                        AuditItem("bill", text("B"), points: 4, weight: DecimalNumeral(1), mayNotApply: true),
                        AuditItem("time", text("T"), points: 3, weight: DecimalNumeral(2), mayNotApply: true),
                    ]),
            ])
    }

    static func audit(
        _ marks: [AuditMark], passMark: Rate? = nil, id: String = "A1", on: String = "2026-06-10",
        kind: AuditKind = .mysteryShopper
    ) throws -> ProcessAudit {
        try ProcessAudit(
            RecordKey(DeskSample.owner, Identifier(id)), kind, on: DeskSample.day(on), by: "Shopper 7",
            checklist: checklist(passMark: passMark), marks: marks, note: "quiet day")
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        /// Of greeting, walk, seat, bill, time; nil for not applicable.
        let marks: [Int?]
        let sections: [String?]
        let score: String?
        let codes: [Finding.Code]
        var passMark: String?
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "all points", marks: [5, 10, 5, 4, 3], sections: ["1", "1"], score: "1", codes: []),
        // 18 of 20 is just 90 %; hand-over (1·3/4 + 2·2/3)/3 = 25/36; all (3·9/10 + 25/36)/4 = 611/720.
        Case(name: "just passed", marks: [5, 8, 5, 3, 2], sections: ["9/10", "25/36"], score: "611/720", codes: []),
        Case(
            name: "a point below", marks: [4, 8, 5, 3, 2], sections: ["17/20", "25/36"], score: "73/90",
            codes: [.auditSectionBelowPassMark]),
        // Without the seat 14 of 15.
        Case(name: "not applicable", marks: [5, 9, nil, 4, 3], sections: ["14/15", "1"], score: "19/20", codes: []),
        // A section that did not apply weighs nothing.
        Case(name: "a section off", marks: [5, 8, 5, nil, nil], sections: ["9/10", nil], score: "9/10", codes: []),
        Case(
            name: "critical", marks: [5, 4, 5, 4, 3], sections: ["7/10", "1"], score: "31/40",
            codes: [.criticalItemFailed, .auditSectionBelowPassMark]),
        Case(
            name: "passed in parts, not as a whole", marks: [5, 8, 5, 3, 2], sections: ["9/10", "25/36"],
            score: "611/720", codes: [.auditBelowPassMark], passMark: "85%"),
        Case(
            name: "all reasons", marks: [0, 0, 0, 0, 0], sections: ["0", "0"], score: "0",
            codes: [
                .criticalItemFailed, .auditSectionBelowPassMark, .auditSectionBelowPassMark, .auditBelowPassMark,
            ], passMark: "85%"),
    ]

    private static let items: [Identifier<AuditItem>] = ["greeting", "walk", "seat", "bill", "time"]

    private static func marks(_ points: [Int?]) -> [AuditMark] {
        zip(items, points).map { item, points in points.map { AuditMark(item, $0) } ?? AuditMark(notApplicable: item) }
    }

    @Test(arguments: cases) func itComesTo(_ example: Case) throws {
        let result = try Self.audit(
            Self.marks(example.marks), passMark: example.passMark.map(DeskSample.rate)
        ).result
        func fraction(_ value: Rational) -> String {
            value.denominator == 1 ? "\(value.numerator)" : "\(value.numerator)/\(value.denominator)"
        }
        #expect(result.sections.map { $0.score.map(fraction) } == example.sections)
        #expect(result.score.map(fraction) == example.score)
        #expect(result.findings.map(\.code) == example.codes)
        #expect(result.isPassed == example.codes.isEmpty)
        #expect(result.findings.allSatisfy { $0.severity == .warning && !$0.text(.simplifiedChinese).isEmpty })
        // Marks in any order come to the same.
        let reversed = try Self.audit(
            Self.marks(example.marks).reversed(), passMark: example.passMark.map(DeskSample.rate))
        #expect(reversed.result == result)
    }

    @Test func nothingThatAppliedIsNoScoreAndNotPassed() throws {
        let item = AuditItem("a", Self.text("A"), points: 1, mayNotApply: true)
        let section = AuditSection(
            "s", Self.text("S"), weight: DecimalNumeral(1), passMark: DeskSample.rate("90%"), items: [item])
        let audit = try ProcessAudit(
            RecordKey(DeskSample.owner, "A"), .process, on: DeskSample.day("2026-06-10"), by: "X",
            checklist: AuditChecklist("c", version: 1, Self.text("C"), sections: [section]),
            marks: [AuditMark(notApplicable: "a")])
        #expect(audit.result.score == nil && !audit.result.isPassed)
        #expect(audit.result.findings.map(\.code) == [.auditWithoutScore])
    }

    @Test func everythingWrongIsSaidAtOnce() throws {
        let error = #expect(throws: Rejection.self) {
            try Self.audit([
                AuditMark("greeting", 6), AuditMark("walk", -1), AuditMark(notApplicable: "greeting"),
                AuditMark("paint", 1), AuditMark("bill", 1, note: "\u{7}"),
            ])
        }
        #expect(
            error?.findings.map(\.code) == [
                .auditPointsOutOfRange, .auditPointsOutOfRange, .auditMarkTwice, .itemAlwaysApplies,
                .unknownAuditItem, .controlCharacter, .auditItemUnanswered, .auditItemUnanswered,
            ])
    }

    @Test func whatCannotBeReckonedIsRefused() throws {
        // The least common multiple of so many primes is beyond 128 bits.
        let primes = (2...400).filter { number in !(2..<number).contains { number % $0 == 0 } }
        let items = primes.map { prime in
            AuditItem(Identifier("i\(prime)"), Self.text("\(prime)"), points: prime, weight: DecimalNumeral(1))
        }
        let section = AuditSection(
            "s", Self.text("S"), weight: DecimalNumeral(1), passMark: DeskSample.rate("90%"), items: items)
        let checklist = try AuditChecklist("c", version: 1, Self.text("C"), sections: [section])
        let error = #expect(throws: Rejection.self) {
            try ProcessAudit(
                RecordKey(DeskSample.owner, "A"), .process, on: DeskSample.day("2026-06-10"), by: "X",
                checklist: checklist, marks: items.map { AuditMark($0.id, 1) })
        }
        #expect(error?.findings.map(\.code) == [.overflow])
    }

    @Test func morePointsNeverMakeAWorseAudit() throws {
        var random = SeededRandom(seed: 20_260_610)
        for _ in 0..<300 {
            var points = [random.number(0...5), random.number(0...10), random.number(0...5)]
            points += [random.number(0...4), random.number(0...3)]
            let before = try Self.audit(Self.marks(points)).result
            let index = random.number(0...4)
            points[index] = min(points[index] + 1, [5, 10, 5, 4, 3][index])
            let after = try Self.audit(Self.marks(points)).result
            #expect(try #require(after.score) >= #require(before.score))
            #expect(after.isPassed || !before.isPassed)
            #expect(after.isPassed == after.findings.isEmpty)
        }
    }

    @Test(arguments: StoreKind.allCases) func itIsKeptFoundAndCountedAgain(_ kind: StoreKind) async throws {
        let test = try await kind.open(CSIKinds.all)
        let audits = [
            try Self.audit(Self.marks([5, 10, 5, 4, 3]), id: "A1", on: "2026-06-01"),
            try Self.audit(Self.marks([0, 0, nil, nil, nil]), id: "A2", on: "2026-06-30", kind: .process),
            try Self.audit(Self.marks([5, 10, 5, 4, 3]), id: "A3", on: "2026-07-01"),
        ]
        var changes = ChangeSet(CommitKey(DeskSample.owner, "audits"))
        let act = Act("audit", by: .system("test"), at: DeskSample.time("2026-07-02T00:00:00Z"))
        for audit in audits { try changes.insert(audit, act) }
        try await test.store.commit(changes)
        let june = try DateWindow(from: DeskSample.day("2026-06-01"), through: DeskSample.day("2026-06-30"))
        #expect(
            try await DeskSample.records(.audits(of: DeskSample.owner, in: june), in: test.store)
                == Array(audits[0...1]))
        #expect(
            try await DeskSample.records(.audits(of: DeskSample.owner, in: june, .process), in: test.store) == [
                audits[1]
            ])
        let failed = Query<ProcessAudit>(of: DeskSample.owner, where: ProcessAudit.isPassed.is(false))
        #expect(try await DeskSample.records(failed, in: test.store) == [audits[1]])
        #expect(try await test.check() == [])
    }

    @Test func aStoredAuditThatWasTamperedWithIsNotRead() throws {
        let json = try Self.audit(Self.marks([5, 10, 5, 4, 3])).recordJSON()
        #expect(try ProcessAudit(recordJSON: json, format: 1).recordJSON() == json)
        let tampered = json.replacing("\"item\":\"walk\",\"points\":10", with: "\"item\":\"walk\",\"points\":11")
        #expect(tampered != json)
        #expect(throws: (any Error).self) { try ProcessAudit(recordJSON: tampered, format: 1) }
    }

    @Test func whatIsSaidOfPeopleIsKeptFromPeople() throws {
        let rules = ProcessAudit.classification
        #expect(rules.field("marks.0.note").fieldClass == .sensitive)
        #expect(rules.field("note").fieldClass == .sensitive)
        #expect(rules.field("auditor").fieldClass == .personal)
        #expect(rules.field("marks.0.points").fieldClass == .open)
        #expect("\(try Self.audit(Self.marks([5, 10, 5, 4, 3])))".contains("quiet") == false)
    }
}
