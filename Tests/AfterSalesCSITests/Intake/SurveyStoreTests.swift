import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestStores
import Testing

struct SurveyStoreTests {
    private static func csv(_ rows: Range<Int>, mark: Int = 5) -> String {
        "ID,RO,SA,Time,Satisfied?\n"
            + rows.map { "R\($0),RO-\($0),E\($0 % 3),2026-06-1\($0 % 10) 09:00,\(mark)\n" }.joined()
    }

    private func take(
        _ csv: String, into test: TestStore, at: String = "2026-07-01T00:00:00Z", pageSize: Int = 7
    ) async throws -> SurveyTaking {
        try await test.store.take(
            try IntakeSample.read(csv), by: .system("surveys"), at: try Timestamp(at),
            as: CommitKey(.dealer("D01"), "surveys/7"), pageSize: pageSize)
    }

    @Test(arguments: StoreKind.allCases) func theSameFileTwiceChangesNothing(kind: StoreKind) async throws {
        let test = try await kind.open(CSIKinds.all)
        let first = try await take(Self.csv(0..<20), into: test)
        #expect(first.added == 20 && first.unchanged == 0 && first.duplicates.isEmpty)
        let before = try await test.contents()
        let again = try await take(Self.csv(0..<20), into: test, at: "2026-07-02T00:00:00Z", pageSize: 500)
        #expect(again.added == 0 && again.unchanged == 20 && again.duplicates.isEmpty)
        #expect(try await test.contents() == before)
        let more = try await take(Self.csv(0..<25), into: test)
        #expect(more.added == 5 && more.unchanged == 20)
        #expect(try await test.check().isEmpty)
    }

    @Test(arguments: StoreKind.allCases) func whatTheStoreHasIsNotReplaced(kind: StoreKind) async throws {
        let test = try await kind.open(CSIKinds.all)
        _ = try await take(Self.csv(0..<3), into: test)
        let before = try await test.contents()
        let other = try await take(
            """
            ID,RO,SA,Time,Satisfied?
            R0,RO-0,E0,2026-06-10 09:00,1
            X1,RO-1,E1,2026-06-11 09:00,5
            X2,RO-2,E2,2026-06-12 09:00,2
            """, into: test)
        #expect(other.added == 0 && other.unchanged == 0)
        #expect(
            other.duplicates.map { "\($0.line) \($0.stored.id) \($0.reason) \($0.isIdentical)" } == [
                "2 R0 sameResponse false", "3 R1 sameVisit true", "4 R2 sameVisit false",
            ])
        #expect(try await test.contents() == before)
    }

    @Test(arguments: StoreKind.allCases) func twoHostsTakeTheSameFileAtOnce(kind: StoreKind) async throws {
        let test = try await kind.open(CSIKinds.all)
        let csv = Self.csv(0..<40)
        async let one = take(csv, into: test, pageSize: 5)
        async let two = take(csv, into: test, at: "2026-07-01T00:00:01Z", pageSize: 8)
        let both = [try await one, try await two]
        #expect(both.map { $0.added + $0.unchanged } == [40, 40])
        let page = try await test.store.page(Query<SurveyResponse>(of: .dealer("D01")), after: nil, limit: 500)
        #expect(page.items.count == 40)
        #expect(try await test.check().isEmpty)
    }

    @Test(arguments: StoreKind.allCases) func anErasedCustomersWordsDoNotComeBack(kind: StoreKind) async throws {
        let test = try await kind.open(CSIKinds.all)
        let csv = "ID,RO,Time,Satisfied?,Comment\nR1,RO-1,2026-06-10 09:00,5,call me\n"
        _ = try await take(csv, into: test)
        let key = RecordKey<SurveyResponse>(.dealer("D01"), "R1")
        let stored = try await test.store.existing(key)
        let forgotten = try #require(stored.record.forgetting("C1"))
        try await test.commit { changes, _ in
            try changes.update(
                stored, to: forgotten, Act("erase", by: .system("x"), at: try Timestamp("2026-07-02T00:00:00Z")))
        }
        let again = try await take(csv, into: test)
        #expect(again.duplicates.map(\.isIdentical) == [false])
        #expect(try await test.store.existing(key).record.answers == [SurveyAnswer("q1", 5)])
    }

    /// Nor by another response of his that comes in later; somebody without a file is taken at his word.
    @Test(arguments: StoreKind.allCases) func newResponsesOfOldCustomers(kind: StoreKind) async throws {
        let test = try await kind.open(CustomerFile.kinds + [CustomerMerge.self] + CSIKinds.all)
        let act = Act("fill", by: .system("x"), at: try Timestamp("2026-06-01T00:00:00Z"))
        try await test.commit { changes, _ in try changes.insert(DeskSample.customer(), act) }
        let owner = DeskSample.owner
        try await test.store.erase(
            RecordKey(owner, "C1"), Act("erase", by: .system("x"), at: act.at, because: "asked for"),
            as: CommitKey(owner, "erase"),
            kinds: CustomerFile.kinds + CSIKinds.customerLinked)
        let csv = """
            ID,RO,Who,Time,Satisfied?,Comment,IP
            R1,RO-1,C1,2026-06-10 09:00,2,call me,192.0.2.7
            R2,RO-2,C1,2026-06-10 09:00,3,call me again,192.0.2.7
            R3,RO-3,unknown,2026-06-10 09:00,4,no file,192.0.2.8
            """
        let taking = try await test.store.take(
            try SurveyReader(
                IntakeSample.instrument(), by: IntakeSample.mapping(), for: owner, wave: "2026-06", zone: .china
            ).read(csv: csv.utf8), by: .system("surveys"), at: act.at, as: CommitKey(owner, "surveys"))
        #expect(taking.added == 3)
        let page = try await test.store.page(Query<SurveyResponse>(of: owner), after: nil, limit: 10)
        let kept = page.items.map(\.record).sorted { $0.key.id < $1.key.id }
        #expect(kept.map { $0.answers.first?.mark } == [2, 3, 4])
        #expect(kept.map { $0.answers.contains { $0.text != nil } } == [false, false, true])
        #expect(kept.map { $0.origin == SurveyOrigin() } == [true, true, false])
        #expect(try await test.check().isEmpty)
    }

    @Test(arguments: StoreKind.allCases) func responsesAreFound(kind: StoreKind) async throws {
        let test = try await kind.open(CSIKinds.all)
        _ = try await take(Self.csv(0..<20), into: test)
        let days = try LocalDate("2026-06-12")...LocalDate("2026-06-13")
        func ids(_ query: Query<SurveyResponse>) async throws -> Set<String> {
            Set(try await test.store.page(query, after: nil, limit: 500).items.map(\.record.key.id.rawValue))
        }
        let owner = RecordOwner.dealer("D01")
        #expect(try await ids(.surveyResponses(of: owner, answeredOn: days)) == ["R2", "R3", "R12", "R13"])
        #expect(try await ids(.surveyResponses(of: owner, advisor: "E0", answeredOn: days)) == ["R3", "R12"])
        #expect(try await ids(.surveyResponses(of: owner, about: "RO-7", in: "2026-06")) == ["R7"])
        #expect(try await ids(.surveyResponses(of: owner, about: "RO-7")) == ["R7"])
        #expect(try await ids(.surveyResponses(of: owner, about: "RO-7", in: "2026-07")).isEmpty)
        #expect(try await ids(.surveyResponses(of: owner, in: "2026-06")).count == 20)
        #expect(try await ids(.surveyResponses(of: .dealer("D02"), in: "2026-06")).isEmpty)
    }

    @Test(arguments: StoreKind.allCases) func invitationsAreFound(kind: StoreKind) async throws {
        let test = try await kind.open(CSIKinds.all)
        let act = Act("invite", by: .system("x"), at: try Timestamp("2026-06-01T00:00:00Z"))
        let owner = RecordOwner.dealer("D01")
        for (id, order, sent) in [
            ("A", "1", "2026-06-05T00:00:00Z"), ("B", "2", "2026-06-06T00:00:00Z"), ("C", "3", nil),
        ] {
            let invitation = try SurveyInvitation(
                RecordKey(owner, Identifier(id)), to: "s1", wave: "w",
                about: SurveyedVisit(order: order, advisor: id == "B" ? "E2" : "E1"), by: .phone,
                sentAt: try sent.map { try Timestamp($0) })
            try await test.commit { changes, _ in try changes.insert(invitation, act) }
        }
        func ids(_ query: Query<SurveyInvitation>) async throws -> Set<String> {
            Set(try await test.store.page(query, after: nil, limit: 500).items.map(\.record.key.id.rawValue))
        }
        let time = try Timestamp("2026-06-05T00:00:00Z")..<Timestamp("2026-06-06T00:00:00Z")
        let both = try Timestamp("2026-06-05T00:00:00Z")..<Timestamp("2026-06-07T00:00:00Z")
        #expect(try await ids(.surveyInvitations(of: owner, sentIn: time)) == ["A"])
        #expect(try await ids(.surveyInvitations(of: owner, advisor: "E2", sentIn: both)) == ["B"])
        #expect(try await ids(.surveyInvitations(of: owner, about: "3", in: "w")) == ["C"])
        #expect(try await ids(.surveyInvitations(of: owner, in: "w")) == ["A", "B", "C"])
    }

    @Test(arguments: StoreKind.allCases) func anInstrumentIsKept(kind: StoreKind) async throws {
        let test = try await kind.open(CSIKinds.all)
        let preset = try #require(SurveyInstrument.builtIn("china-2014"))
        let act = Act("put", by: .system("x"), at: try Timestamp("2026-06-01T00:00:00Z"))
        try await test.commit { changes, _ in try changes.insert(preset, act) }
        #expect(try await test.store.existing(preset.key).record == preset)
    }
}
