import AfterSalesCommission
import AfterSalesCore
import AfterSalesStorage
import Testing

@Suite("Posting a close")
struct PostingTests {
    private let store = InMemoryStore()
    private let manager = ActingParty.employee("E040")
    private let now: Timestamp
    private let later: Timestamp
    private let facts: MonthFacts
    private let plan: CommissionPlan

    init() throws {
        now = try Timestamp("2026-07-01T08:00:00Z")
        later = try Timestamp("2026-07-02T08:00:00Z")
        facts = try MonthFacts(json: try Fixture.text("facts-1"))
        plan = try PlanDraft.reference4S.validated()
    }

    @Test("It is posted once, with its facts and its plan, whoever asks again")
    func once() async throws {
        guard case .posted(let posted) = try await store.post(facts, by: plan, approvedBy: manager, at: now) else {
            Issue.record("not posted")
            return
        }
        #expect(posted.record.status == .posted)
        #expect(posted.record.approval?.actor == manager)
        guard case .alreadyPosted(let again) = try await store.post(facts, by: plan, approvedBy: manager, at: later)
        else {
            Issue.record("posted twice")
            return
        }
        #expect(again.revision == posted.revision)
        #expect(try await store.existing(facts.key).record == facts)
        #expect(try await store.plan(plan.id, for: facts.dealer, month: facts.period)?.version == plan.version)
        let report = try await store.check([CloseRecord.self, MonthFacts.self, RegisteredPlan.self])
        #expect(report.findings == [])
        #expect(report.records.map(\.count) == [1, 1, 1])
        #expect(report.auditEntries == 3)
    }

    @Test("Of many at one moment one posts, and the others hear that it is posted")
    func race() async throws {
        let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<16 {
                group.addTask { [store, facts, plan, manager, now] in
                    let at = try now.adding(seconds: Int64(index))
                    if case .posted = try await store.post(facts, by: plan, approvedBy: manager, at: at) {
                        return true
                    }
                    return false
                }
            }
            return try await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(outcomes.filter(\.self).count == 1)
        #expect(
            try await store.auditTrail(of: CloseRecord.key(dealer: facts.dealer, month: facts.period, plan: plan.id))
                .count == 1)
    }

    @Test("A different close of the same month is refused, and nothing of it is kept")
    func different() async throws {
        _ = try await store.post(facts, by: plan, approvedBy: manager, at: now)
        var other = facts
        other.employees[0].baseSalary = Money(minorUnits: 1, currency: facts.currency)
        let error = await #expect(throws: DifferentClosePosted.self) {
            try await store.post(other, by: plan, approvedBy: manager, at: later)
        }
        #expect(error?.present.facts == facts)
        #expect(try await store.existing(facts.key).record == facts)
    }

    @Test("A draft that is there is taken on if it is the same, and stands in the way if not")
    func drafts() async throws {
        let draft = try CloseRecord(facts, by: plan, drawnUpBy: .system("night job"), at: now)
        var changes = ChangeSet(CommitKey(.dealer(facts.dealer), "draft"))
        try changes.insert(draft, Act("draw up", by: .system("night job"), at: now))
        try await store.commit(changes)
        var other = facts
        other.employees[0].baseSalary = Money(minorUnits: 1, currency: facts.currency)
        await #expect(throws: DifferentClosePosted.self) {
            try await store.post(other, by: plan, approvedBy: manager, at: later)
        }
        guard case .posted(let posted) = try await store.post(facts, by: plan, approvedBy: manager, at: later) else {
            Issue.record("not posted")
            return
        }
        #expect(posted.revision.number == 2)
        #expect(posted.record.steps.map(\.action) == [.check, .approve, .post])
        let trail = try await store.auditTrail(of: posted.record.key)
        #expect(trail.last?.event.changes.map(\.field) == ["status"])
    }

    @Test("Facts with errors post nothing")
    func faults() async throws {
        var broken = facts
        broken.metrics.removeAll { $0.metric == "hoursSold" }
        let error = await #expect(throws: Rejection.self) {
            try await store.post(broken, by: plan, approvedBy: manager, at: now)
        }
        #expect(error?.errors.contains { $0.code == .missingMetric } == true)
        let report = try await store.check([CloseRecord.self, MonthFacts.self, RegisteredPlan.self])
        #expect(report.records.map(\.count) == [0, 0, 0])
    }

    @Test("A version that was ended before the month does not post it, nor one that stands for another content")
    func registeredOtherwise() async throws {
        let registered = try await store.register(plan, for: .group, by: manager, at: now)
        let ended = try registered.record.ending(version: 1, through: try facts.period.previous)
        var changes = ChangeSet(CommitKey(.group, "end"))
        try changes.update(registered, to: ended, Act("end", by: manager, at: now))
        try await store.commit(changes)
        let late = await #expect(throws: Rejection.self) {
            try await store.post(facts, by: plan, approvedBy: manager, at: later)
        }
        #expect(late?.errors.map(\.code) == [.planNotEffective])

        var draft = PlanDraft.reference4S
        draft.withholding = []
        let changed = try draft.validated()
        try await store.register(plan, for: .dealer(facts.dealer), by: manager, at: now)
        let error = await #expect(throws: Rejection.self) {
            try await store.post(facts, by: changed, approvedBy: manager, at: later)
        }
        #expect(error?.errors.contains { $0.code == .duplicateVersion } == true)
    }
}
