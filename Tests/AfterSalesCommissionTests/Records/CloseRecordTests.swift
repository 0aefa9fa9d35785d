import AfterSalesCommission
import AfterSalesCore
import AfterSalesStorage
import Foundation
import Testing

@Suite("The life of a close")
struct CloseRecordTests {
    private let clerk = ActingParty.employee("E041")
    private let manager = ActingParty.employee("E040")
    private let now: Timestamp

    init() throws { now = try Timestamp("2026-07-01T08:00:00Z") }

    private func draft(_ name: String = "facts-1") throws -> CloseRecord {
        try CloseRecord(
            try MonthFacts(json: try Fixture.text(name)), by: try PlanDraft.reference4S.validated(), drawnUpBy: clerk,
            at: now)
    }

    private func record(in status: CloseStatus) throws -> CloseRecord {
        var record = try draft()
        for action in [CloseAction.check, .approve, .post, .pay] {
            if record.status == status { break }
            try record.perform(action, by: manager, at: now)
        }
        return record
    }

    /// By status, what each action leads to: the spec's draft, checked, approved, posted, paid, and the way back until
    /// a close is posted.
    private static let table: [CloseStatus: [CloseAction: CloseStatus]] = [
        .draft: [.check: .checked, .revise: .draft],
        .checked: [.approve: .approved, .revise: .draft],
        .approved: [.post: .posted, .revise: .draft],
        .posted: [.pay: .paid],
        .paid: [:],
    ]

    @Test("Every status and action", arguments: CloseStatus.allCases, CloseAction.allCases)
    func transitions(status: CloseStatus, action: CloseAction) throws {
        var record = try record(in: status)
        #expect(record.status == status)
        let before = record
        if let next = Self.table[status]?[action] {
            try record.perform(action, by: manager, at: now, because: "reason")
            #expect(record.status == next)
            #expect(record.steps.count == before.steps.count + 1)
            #expect(record.steps.last?.actor == manager)
        } else {
            let error = #expect(throws: CloseRefusal.self) { try record.perform(action, by: manager, at: now) }
            let allowed = CloseAction.allCases.filter { Self.table[status]?[$0] != nil }
            guard case .transition(let refusal) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(Set(refusal.allowed) == Set(allowed))
            #expect(record == before)
        }
    }

    @Test(
        "What is posted recomputes to the cent, and is the same after a round through JSON",
        arguments: ["facts-1", "facts-2"])
    func roundTrip(name: String) throws {
        var record = try draft(name)
        try record.hold(because: "等待审核 “audit”\n\u{1F697}", by: manager, at: now)
        try record.perform(.check, by: manager, at: now, because: "looked at")
        let again = try CloseRecord(recordJSON: record.recordJSON(), format: 1)
        #expect(again == record)
        #expect(again.recordJSON() == record.recordJSON())
        let close = try again.close()
        #expect(close.json(explanations: nil) == record.closeJSON)
        let sum = close.statements.reduce(Int64(0)) { $0 + $1.payable.minorUnits }
        #expect(record.payable.minorUnits == sum)
    }

    @Test("A record whose figures were changed by hand does not reproduce")
    func tampered() throws {
        let json = try draft().recordJSON()
        let amount = try #require(json.range(of: "\"income\": \""))
        var changed = json
        changed.replaceSubrange(amount.upperBound..<changed.index(after: amount.upperBound), with: "9")
        #expect(changed != json)
        let record = try CloseRecord(recordJSON: changed, format: 1)
        let error = #expect(throws: Rejection.self) { try record.close() }
        #expect(error?.errors.map(\.code) == [.closeNotReproduced])
    }

    @Test("A hold stops the payment and nothing else; its release pays it")
    func holds() throws {
        var record = try draft()
        try record.hold(because: "audit", by: manager, at: now)
        for action in [CloseAction.check, .approve, .post] { try record.perform(action, by: manager, at: now) }
        let before = record
        let held = #expect(throws: CloseRefusal.self) { try record.perform(.pay, by: clerk, at: now) }
        #expect(held == .held(before.openHolds))
        #expect(record == before)
        #expect(throws: CloseRefusal.missingReason) { try record.release(because: "", by: manager, at: now) }
        try record.release(because: "audited", by: manager, at: now)
        #expect(record.holds.first?.release?.reason == "audited")
        #expect(throws: CloseRefusal.notHeld) { try record.release(because: "again", by: manager, at: now) }
        try record.perform(.pay, by: clerk, at: now)
        #expect(throws: CloseRefusal.alreadyPaid) { try record.hold(because: "late", by: manager, at: now) }
    }

    @Test("A condition of the plan holds the close by itself")
    func planHold() throws {
        var draft = PlanDraft.reference4S
        draft.holds = [Hold("always", when: "0 < 1")]
        let facts = try MonthFacts(json: try Fixture.text("facts-1"))
        let record = try CloseRecord(facts, by: try draft.validated(), drawnUpBy: clerk, at: now)
        #expect(record.openHolds.map(\.reason) == ["always"])
        #expect(record.openHolds.map(\.isOfPlan) == [true])
    }

    @Test("A revision starts over with other facts, and keeps what somebody held by hand")
    func revision() throws {
        var record = try draft()
        let first = record
        try record.hold(because: "audit", by: manager, at: now)
        try record.perform(.check, by: manager, at: now)
        var facts = record.facts
        facts.employees[0].baseSalary = Money(minorUnits: 123_456, currency: facts.currency)
        let plan = try PlanDraft.reference4S.validated()
        try record.revise(facts, by: plan, drawnUpBy: clerk, at: now, because: "salary was wrong")
        #expect(record.status == .draft)
        #expect(record.approval == nil)
        #expect(!record.isSameClose(as: first))
        #expect(record.openHolds.map(\.reason) == ["audit"])
        #expect(try record.close().json(explanations: nil) == record.closeJSON)

        var other = facts
        other.dealer = "D99"
        let before = record
        let error = #expect(throws: Rejection.self) {
            try record.revise(other, by: plan, drawnUpBy: clerk, at: now, because: "other dealer")
        }
        #expect(error?.errors.map(\.code) == [.differentClose])
        #expect(record == before)
    }

    @Test("Nobody approves a close of records that he has drawn up; of given facts he may")
    func fourEyes() throws {
        let facts = try MonthFacts(json: try Fixture.text("facts-1"))
        let plan = try PlanDraft.reference4S.validated()
        let month = SkippedMonth(try facts.period.previous, because: "流水 “lost”")
        for (basis, isRefused) in [(CloseBasis.given, false), (.records(collection: "c", asOf: now), true)] {
            var record = try CloseRecord(facts, by: plan, drawnUpBy: clerk, at: now, from: basis, skipping: [month])
            #expect(record.drawnUp.basis == basis && record.drawnUp.skipped == [month])
            try record.perform(.check, by: clerk, at: now)
            let before = record
            if isRefused {
                #expect(throws: CloseRefusal.approvedByDrawer) { try record.perform(.approve, by: clerk, at: now) }
                #expect(record == before)
            }
            try record.perform(.approve, by: isRefused ? manager : clerk, at: now)
            let again = try CloseRecord(recordJSON: record.recordJSON(), format: 1)
            #expect(again == record && again.drawnUp == record.drawnUp)
            // Who draws it up anew is who must not approve it then.
            try record.revise(facts, by: plan, drawnUpBy: manager, at: now, because: "again", from: basis)
            #expect(record.drawnUp.by == manager && record.drawnUp.skipped.isEmpty)
            try record.perform(.check, by: clerk, at: now)
            if isRefused {
                #expect(throws: CloseRefusal.approvedByDrawer) { try record.perform(.approve, by: manager, at: now) }
            }
            try record.perform(.approve, by: isRefused ? clerk : manager, at: now)
        }
    }

    @Test("Who had it computed, and from what, is in the trail")
    func drawingInTheTrail() throws {
        let record = try draft()
        var revised = record
        try revised.revise(
            record.facts, by: try PlanDraft.reference4S.validated(), drawnUpBy: manager, at: now, because: "records",
            from: .records(collection: "c", asOf: now))
        let changes = try #require(try revised.changes(from: record))
        #expect(changes.contains(.init(field: "drawnUp.by.id", old: "E041", new: "E040")))
        #expect(changes.contains(.init(field: "drawnUp.records.collection", old: nil, new: "c")))
        #expect(!changes.contains { $0.field == "close" })
    }
}
