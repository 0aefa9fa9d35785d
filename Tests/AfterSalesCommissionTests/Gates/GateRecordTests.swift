import AfterSalesCommission
import AfterSalesCore
import Testing

/// A close that a gate holds, on its way to the payroll.
@Suite struct GateRecordTests {
    private let clerk = ActingParty.employee("E041")
    private let now: Timestamp

    init() throws { now = try Timestamp("2026-07-01T08:00:00Z") }

    private func record(_ required: String) throws -> CloseRecord {
        try CloseRecord(
            try GatePlan.facts(lower: "831.20", upper: "893.05", required: required),
            by: try CommissionPlan(json: GatePlan.json), drawnUpBy: clerk, at: now)
    }

    @Test func `nothing is lost by a hold, and a release pays it`() throws {
        var record = try record("860")
        #expect(record.openHolds.map(\.reason) == ["csiGate"] && record.openHolds.allSatisfy(\.isOfPlan))
        // 234.56 and 950.00, as where the gate is met.
        #expect(record.payable.amountText == "1184.56")
        for action in [CloseAction.check, .approve, .post] { try record.perform(action, by: clerk, at: now) }
        var stuck = record
        #expect(throws: CloseRefusal.self) { try stuck.perform(.pay, by: clerk, at: now) }
        try record.release(because: "the survey is being repeated", by: clerk, at: now)
        try record.perform(.pay, by: clerk, at: now)
        #expect(record.status == .paid && record.payable.amountText == "1184.56")
        let again = try CloseRecord(recordJSON: record.recordJSON(), format: 1)
        #expect(again == record)
        #expect(again.isRecord(of: try again.close()))
    }

    @Test func `a revision with a better sample is judged anew`() throws {
        var record = try record("860")
        try record.revise(
            try GatePlan.facts(lower: "861", upper: "870", required: "860"),
            by: try CommissionPlan(json: GatePlan.json), drawnUpBy: clerk, at: now,
            because: "more responses")
        #expect(record.openHolds.isEmpty)
        for required in ["831.20", "894"] { #expect(try self.record(required).holds.isEmpty) }
        #expect(try self.record("894").payable.amountText == "947.65")
    }
}
