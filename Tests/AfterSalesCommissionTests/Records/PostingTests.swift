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
        #expect(trail.last?.event.changes.contains(.init(field: "status", old: "draft", new: "posted")) == true)
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

    private func plan(version: Int = 1, withholding: Bool = true) throws -> CommissionPlan {
        var draft = PlanDraft.reference4S
        draft.version = version
        if !withholding { draft.withholding = [] }
        return try draft.validated()
    }

    @Test("A version number of the group stands for the group's content at every dealership")
    func groupVersion() async throws {
        try await store.register(plan, for: .group, by: manager, at: now)
        let other = try plan(withholding: false)
        let error = await #expect(throws: Rejection.self) {
            try await store.post(facts, by: other, approvedBy: manager, at: later)
        }
        #expect(error?.errors.map(\.code) == [.duplicateVersion])
        let registering = await #expect(throws: Rejection.self) {
            try await store.register(other, for: .dealer(facts.dealer), by: manager, at: later)
        }
        #expect(registering?.errors.map(\.code) == [.duplicateVersion])
        #expect(try await store.load(RecordKey<RegisteredPlan>(.dealer(facts.dealer), Identifier(plan.id))) == nil)
    }

    @Test("Where a dealership has its own plan for the month, the group's does not post it")
    func ownPlanDecides() async throws {
        try await store.register(plan, for: .group, by: manager, at: now)
        let own = try plan(version: 2, withholding: false)
        try await store.register(own, for: .dealer(facts.dealer), by: manager, at: now)
        let error = await #expect(throws: Rejection.self) {
            try await store.post(facts, by: plan, approvedBy: manager, at: later)
        }
        #expect(error?.errors.contains { $0.code == .overlappingVersions } == true)
        guard case .posted = try await store.post(facts, by: own, approvedBy: manager, at: later) else {
            Issue.record("not posted")
            return
        }
    }

    @Test("A draft that pays the same is posted with the facts it was made from")
    func factsOfTheDraft() async throws {
        let draft = try CloseRecord(facts, by: plan, drawnUpBy: manager, at: now)
        var changes = ChangeSet(CommitKey(.dealer(facts.dealer), "draft"))
        try changes.insert(draft, Act("draw up", by: manager, at: now))
        try await store.commit(changes)
        var renamed = facts
        renamed.employees[0].name = "somebody else"
        guard case .posted(let posted) = try await store.post(renamed, by: plan, approvedBy: manager, at: later) else {
            Issue.record("not posted")
            return
        }
        #expect(try await store.existing(facts.key).record == posted.record.facts)
    }

    @Test("Every hold, and every release, is in the audit trail")
    func holdsInTheTrail() async throws {
        let key = try await store.post(facts, by: plan, approvedBy: manager, at: now).close.record.key
        let clerk = ActingParty.employee("E041")
        let steps: [(String, (inout CloseRecord) throws -> Void)] = [
            ("hold", { try $0.hold(because: "audit", by: clerk, at: later) }),
            ("release", { try $0.release(because: "done", by: manager, at: later) }),
            ("pay", { try $0.perform(.pay, by: clerk, at: later) }),
        ]
        for (name, step) in steps {
            let stored = try await store.change(
                key, Act(name, by: clerk, at: later), as: CommitKey(.dealer(facts.dealer), name), step)
            let trail = try await store.auditTrail(of: key)
            #expect(trail.last?.event.action == name)
            #expect(trail.last?.event.changes.isEmpty == false)
            #expect(stored.revision.number == Int64(trail.count))
        }
        let fields = try await store.auditTrail(of: key).flatMap(\.event.changes).map(\.field)
        #expect(fields.contains("holds.0.reason"))
        #expect(fields.contains("holds.0.released.reason"))
        #expect(fields.contains("status"))
        #expect(try await store.check([CloseRecord.self, MonthFacts.self, RegisteredPlan.self]).findings == [])
    }

    @Test("What is kept of the month already stays as it is; the close has its own facts")
    func keptFacts() async throws {
        var kept = facts
        kept.employees[0].name = "kept"
        var changes = ChangeSet(CommitKey(.dealer(facts.dealer), "keep"))
        let stored = try changes.insert(kept, Act("keep", by: manager, at: now))
        try await store.commit(changes)
        let posted = try await store.post(facts, by: plan, approvedBy: manager, at: later).close.record
        #expect(posted.facts == facts)
        #expect(try await store.existing(facts.key).revision == stored.revision)
    }

    @Test("An approved close is posted as it stands, once, and not before it is approved")
    func approved() async throws {
        var record = try CloseRecord(
            facts, by: plan, drawnUpBy: .system("night job"), at: now, from: .records(collection: "c", asOf: now))
        func put(_ name: String) async throws {
            var changes = ChangeSet(CommitKey(.dealer(facts.dealer), name))
            let act = Act(name, by: manager, at: now)
            if let present = try await store.load(record.key) {
                try changes.update(present, to: record, act)
            } else {
                try changes.insert(record, act)
            }
            try await store.commit(changes)
        }
        await #expect(throws: StorageError.self) { try await store.post(record.key, by: manager, at: later) }
        try await put("drawUp")
        for action in [CloseAction.check, .approve] {
            await #expect(throws: CloseRefusal.self) { try await store.post(record.key, by: manager, at: later) }
            try record.perform(action, by: manager, at: now)
            try await put(action.rawValue)
        }
        guard case .posted(let posted) = try await store.post(record.key, by: manager, at: later) else {
            Issue.record("not posted")
            return
        }
        #expect(posted.record.facts == facts && posted.record.steps.last?.at == later)
        // The plan is registered, and the month's facts are nobody's inputs.
        #expect(try await store.plan(plan.id, for: facts.dealer, month: facts.period)?.version == plan.version)
        #expect(try await store.load(facts.key) == nil)
        guard case .alreadyPosted(let again) = try await store.post(record.key, by: manager, at: now) else {
            Issue.record("posted twice")
            return
        }
        #expect(again.revision == posted.revision)
        // So does the way of the given facts.
        guard case .alreadyPosted = try await store.post(facts, by: plan, approvedBy: manager, at: now) else {
            Issue.record("posted twice")
            return
        }
    }
}
