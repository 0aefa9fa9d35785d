import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// What bad answers open in a store, and that nothing is opened twice.
@Suite struct LowAnswerStoreTests {
    private let now = DeskSample.time("2026-06-11T01:00:00Z")
    private let kinds: [any StoredRecord.Type] =
        CustomerFile.kinds + [CustomerMerge.self] + CSIKinds.all

    private var act: Act { Act("take", by: .system("survey"), at: now) }

    private func filled(_ kind: StoreKind, _ customers: [Customer]) async throws -> TestStore {
        let test = try await kind.open(kinds)
        var changes = ChangeSet(CommitKey(DeskSample.owner, "fill"))
        for customer in customers { try changes.insert(customer, Act("fill", by: .system("test"), at: now)) }
        if !changes.isEmpty { try await test.store.commit(changes) }
        return test
    }

    private func all<Record: StoredRecord>(_ type: Record.Type, in store: some RecordStore) async throws -> [Record] {
        try await DeskSample.records(Query<Record>(of: DeskSample.owner), in: store)
    }

    private func request(_ start: LowAnswerRules.ClockStart = .taken) throws -> LowAnswerRequest {
        let standard = LowAnswerRules.standard
        return LowAnswerRequest(
            try LowAnswerRules(standard.id, version: 1, clockStart: start, rules: standard.rules),
            care: try DeskSample.care)
    }

    @Test(arguments: StoreKind.allCases) func aBadAnswerOpensACallBackAndAComplaintOnce(_ kind: StoreKind) async throws
    {
        let test = try await filled(kind, [try DeskSample.customer()])
        let store = test.store
        let response = try DeskSample.response("R/1", [2, 10, 10], why: "slow", by: "C1")
        let first = try await store.take(response, to: DeskSample.scoring(), by: request(), act)
        #expect(first.verdict.answers.map(\.subject) == [.question("q1")])
        let task = try #require(first.callBacks.first)
        #expect(first.callBacks.count == 1)
        #expect(task.trigger == .surveyAnsweredBadly && task.kind == .callBack && task.employee == "E-CA")
        #expect(task.dueAt == DeskSample.time("2026-06-12T01:00:00Z"), "24 hours from when it was taken in")
        #expect(task.customer == "C1" && task.vehicle == "V1" && task.reach == .by(.call))
        let complaint = try #require(first.complaint)
        #expect(complaint.key == response.complaintKey && complaint.key.id == "survey/R/1")
        #expect(complaint.channel == .survey && complaint.category == .serviceAttitude)
        #expect(complaint.severity == .ordinary && complaint.concerning == "E1" && complaint.order == "RO-R/1")
        #expect(complaint.receivedAt == now && complaint.customer == "C1" && complaint.status == .received)
        #expect(complaint.text == nil, "what was said stays in the response")
        let clocks = try complaint.clocks(now: now)
        #expect(clocks[.response] == .running(due: DeskSample.time("2026-06-11T01:30:00Z"), left: 1_800))
        #expect(try await all(SurveyResponse.self, in: store) == [response])

        // Sent again, later, by others.
        for later in ["2026-06-11T01:00:00Z", "2026-06-13T01:00:00Z"] {
            let again = try await store.take(
                response, to: DeskSample.scoring(), by: request(),
                Act("take", by: .system("other"), at: DeskSample.time(later)))
            #expect(again.callBacks == [] && again.complaint == nil && again.findings == [])
            #expect(again.verdict == first.verdict)
        }
        #expect(try await all(CareTask.self, in: store) == [task])
        #expect(try await all(Complaint.self, in: store) == [complaint])
        #expect(try await test.check() == [])
    }

    @Test(arguments: StoreKind.allCases) func whatWasDoneIsNotOpenedAgain(_ kind: StoreKind) async throws {
        let test = try await filled(kind, [try DeskSample.customer()])
        let store = test.store
        let response = try DeskSample.response("R1", [2, 10, 10], by: "C1")
        let outcome = try await store.take(response, to: DeskSample.scoring(), by: request(), act)
        let key = try #require(outcome.callBacks.first).key
        try await store.change(key, act, as: CommitKey(DeskSample.owner, "done")) {
            try $0.complete(in: "I1", at: now)
        }
        let again = try await store.take(response, to: DeskSample.scoring(), by: request(), act)
        #expect(again.callBacks == [] && again.complaint == nil)
        // The next derivation of all tasks leaves it alone as well.
        let run = try await store.deriveCare(try DeskSample.care, for: DeskSample.owner, by: .system("care"), at: now)
        #expect(run.withdrawn == 0)
        #expect(try await all(CareTask.self, in: store).filter { $0.trigger == .surveyAnsweredBadly }.count == 1)
        #expect(try await test.check() == [])
    }

    @Test(arguments: StoreKind.allCases) func aDerivationLeavesAnOpenCallBackAlone(_ kind: StoreKind) async throws {
        let test = try await filled(kind, [try DeskSample.customer()])
        let store = test.store
        let outcome = try await store.take(
            DeskSample.response("R1", [5, 10, 10], by: "C1"), to: DeskSample.scoring(), by: request(), act)
        #expect(outcome.complaint == nil, "a call-back alone")
        _ = try await store.deriveCare(try DeskSample.care, for: DeskSample.owner, by: .system("care"), at: now)
        #expect(try await all(CareTask.self, in: store).filter { $0.state == .open } == outcome.callBacks)
        #expect(try await test.check() == [])
    }

    @Test(arguments: StoreKind.allCases) func aGoodResponseOpensNothing(_ kind: StoreKind) async throws {
        let test = try await filled(kind, [try DeskSample.customer()])
        let store = test.store
        let outcome = try await store.take(
            DeskSample.response("R1", nps: 9, again: 1, by: "C1"), to: DeskSample.scoring(), by: request(), act)
        #expect(outcome.verdict.answers == [] && outcome.callBacks == [] && outcome.complaint == nil)
        #expect(try await all(SurveyResponse.self, in: store).count == 1)
        #expect(try await all(CareTask.self, in: store) == [])
        #expect(try await all(Complaint.self, in: store) == [])
        #expect(try await test.check() == [])
    }

    @Test(arguments: StoreKind.allCases) func ofNobodyAComplaintIsOpenedAndSaid(_ kind: StoreKind) async throws {
        let test = try await filled(kind, [])
        let store = test.store
        for (id, customer) in [("R1", nil), ("R2", "C9")] as [(String, Identifier<Customer>?)] {
            let outcome = try await store.take(
                DeskSample.response(id, [1, 10, 10], by: customer), to: DeskSample.scoring(), by: request(), act)
            #expect(outcome.findings.map(\.code) == [.callBackWithoutCustomer])
            #expect(outcome.findings.allSatisfy { $0.severity == .warning && !$0.text(.simplifiedChinese).isEmpty })
            #expect(outcome.callBacks == [])
            let complaint = try #require(outcome.complaint)
            #expect(complaint.customer == nil && complaint.concerning == "E1")
        }
        #expect(try await all(SurveyResponse.self, in: store).count == 2)
        #expect(try await test.check() == [])
    }

    @Test(arguments: StoreKind.allCases) func aMergedCustomerIsCalledByHisOtherFileOnce(_ kind: StoreKind) async throws
    {
        let test = try await filled(kind, [try DeskSample.customer("C1"), try DeskSample.customer("C2")])
        let store = test.store
        let response = try DeskSample.response("R1", [2, 10, 10], by: "C1")
        let first = try await store.take(response, to: DeskSample.scoring(), by: request(), act)
        #expect(first.callBacks.count == 1)
        _ = try await store.merge(
            "C1", into: "C2", of: DeskSample.owner, Act("merge", by: .system("test"), at: now),
            as: CommitKey(DeskSample.owner, "merge"), kinds: CustomerFile.kinds + CSIKinds.customerLinked)
        let again = try await store.take(response, to: DeskSample.scoring(), by: request(), act)
        #expect(again.callBacks == [] && again.complaint == nil && again.findings == [])
        // A response that still names the file out of use is kept in the other.
        let late = try await store.take(
            DeskSample.response("R2", [2, 10, 10], by: "C1"), to: DeskSample.scoring(), by: request(), act)
        #expect(late.callBacks.map(\.customer) == ["C2"] && late.complaint?.customer == "C2")
        #expect(try await all(SurveyResponse.self, in: store).map(\.customer) == ["C2", "C2"])
        #expect(try await test.check() == [])
    }

    @Test(arguments: StoreKind.allCases) func clocksRunFromTheAnswerWhereTheRulesSaySo(_ kind: StoreKind) async throws {
        let test = try await filled(kind, [try DeskSample.customer()])
        let store = test.store
        let outcome = try await store.take(
            DeskSample.response("R1", [2, 10, 10], by: "C1"), to: DeskSample.scoring(), by: request(.answered), act)
        #expect(outcome.complaint?.receivedAt == DeskSample.time("2026-06-10T02:00:00Z"))
        #expect(outcome.callBacks.first?.dueAt == DeskSample.time("2026-06-11T02:00:00Z"))
        // A survey tool whose clock is ahead.
        let ahead = try await store.take(
            DeskSample.response("R2", [2, 10, 10], by: "C1", at: "2026-06-12T02:00:00Z", on: "2026-06-12"),
            to: DeskSample.scoring(), by: request(.answered), act)
        #expect(ahead.complaint?.receivedAt == now)
        #expect(try await test.check() == [])
    }

    @Test(arguments: StoreKind.allCases) func anotherAnswerUnderTheSameIdIsSaid(_ kind: StoreKind) async throws {
        let test = try await filled(kind, [try DeskSample.customer()])
        let store = test.store
        let response = try DeskSample.response("R1", [10, 10, 10], by: "C1")
        _ = try await store.take(response, to: DeskSample.scoring(), by: request(), act)
        let other = try await store.take(
            DeskSample.response("R1", [1, 10, 10], by: "C1"), to: DeskSample.scoring(), by: request(), act)
        #expect(other.findings.map(\.code) == [.responseDiffers])
        #expect(other.callBacks == [] && other.complaint == nil)
        #expect(try await all(SurveyResponse.self, in: store) == [response])
        #expect(try await test.check() == [])
    }

    @Test(arguments: StoreKind.allCases) func aPlanWithoutARuleIsSaid(_ kind: StoreKind) async throws {
        let test = try await filled(kind, [try DeskSample.customer(advisor: nil)])
        let store = test.store
        var draft = CarePlanDraft.standard4S
        draft.rules.removeAll { $0.id == "survey-call-back" }
        var request = try request()
        request.care.plan = try draft.validated()
        let response = try DeskSample.response("R1", [2, 10, 10], by: "C1")
        let outcome = try await store.take(response, to: DeskSample.scoring(), by: request, act)
        #expect(outcome.findings.map(\.code) == [.planWithoutRule])
        #expect(outcome.complaint != nil)
        // With the rule again, what was missed is caught up; nobody being named is said.
        let again = try await store.take(response, to: DeskSample.scoring(), by: self.request(), act)
        #expect(again.callBacks.count == 1 && again.complaint == nil)
        #expect(again.findings.map(\.code) == [.nobodyResponsible])
        #expect(try await test.check() == [])
    }
}
