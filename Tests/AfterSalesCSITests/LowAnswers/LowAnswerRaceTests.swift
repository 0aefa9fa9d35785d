import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// Two hosts that take the same responses in at the same time, and customers who are erased meanwhile.
@Suite struct LowAnswerRaceTests {
    private let now = DeskSample.time("2026-06-11T01:00:00Z")
    private let kinds: [any StoredRecord.Type] = CustomerFile.kinds + [CustomerMerge.self] + CSIKinds.all

    private func filled(_ kind: StoreKind) async throws -> TestStore {
        let test = try await kind.open(kinds)
        var changes = ChangeSet(CommitKey(DeskSample.owner, "fill"))
        try changes.insert(DeskSample.customer(), Act("fill", by: .system("test"), at: now))
        try await test.store.commit(changes)
        return test
    }

    private func all<Record: StoredRecord>(_ type: Record.Type, in store: some RecordStore) async throws -> [Record] {
        try await DeskSample.records(Query<Record>(of: DeskSample.owner), in: store)
    }

    /// At the same instant by the same name too, so that their commits have the same key.
    @Test(arguments: StoreKind.allCases) func twoHostsOpenEverythingOnce(_ kind: StoreKind) async throws {
        let test = try await filled(kind)
        let store = test.store
        let request = LowAnswerRequest(.standard, care: try DeskSample.care)
        let responses = try (0..<8).map { try DeskSample.response("R\($0)", [2, 10, 10], by: "C1") }
        let now = now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for host in 0..<3 {
                group.addTask {
                    for response in responses {
                        // Three hosts may each be slower than the others at several customers' tasks.
                        try await store.take(
                            response, to: DeskSample.scoring(), by: request,
                            Act("take", by: .system(host == 0 ? "one" : "other"), at: now), attempts: 50)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await all(SurveyResponse.self, in: store).count == 8)
        let tasks = try await all(CareTask.self, in: store)
        #expect(tasks.count == 8 && Set(tasks.map(\.occasion)).count == 8)
        #expect(try await all(Complaint.self, in: store).count == 8)
        #expect(try await test.check() == [])
    }

    @Test(arguments: StoreKind.allCases) func nothingOfAnErasedCustomerComesBack(_ kind: StoreKind) async throws {
        let test = try await filled(kind)
        let store = test.store
        let request = LowAnswerRequest(.standard, care: try DeskSample.care)
        let act = Act("take", by: .system("one"), at: now)
        let first = try DeskSample.response("R1", [2, 10, 10], why: "slow", by: "C1")
        _ = try await store.take(first, to: DeskSample.scoring(), by: request, act)
        try await store.erase(
            RecordKey(DeskSample.owner, "C1"), Act("erase", by: .system("test"), at: now, because: "he asked for it"),
            as: CommitKey(DeskSample.owner, "erase"), kinds: CustomerFile.kinds + CSIKinds.customerLinked)
        // Sent again, and another one that comes late.
        for id in ["R1", "R2"] {
            let late = try await store.take(
                DeskSample.response(id, [2, 10, 10], why: "slow", by: "C1"), to: DeskSample.scoring(), by: request, act)
            #expect(late.callBacks == [] && late.findings.map(\.code) == [.callBackWithoutCustomer])
            #expect((late.complaint == nil) == (id == "R1") && late.complaint?.customer == nil)
        }
        let kept = try await all(SurveyResponse.self, in: store)
        #expect(kept.count == 2 && kept.allSatisfy { $0.answers.count == 3 && $0.origin == SurveyOrigin() })
        #expect(kept.flatMap(\.answers).allSatisfy { $0.text == nil })
        #expect(try await all(CareTask.self, in: store).count == 1)
        #expect(try await test.check() == [])
    }
}
