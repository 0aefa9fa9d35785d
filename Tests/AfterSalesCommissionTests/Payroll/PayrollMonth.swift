import AfterSalesCommission
import AfterSalesCore

/// Closes on their way to the payroll.
enum PayrollMonth {
    static let manager = ActingParty.employee("E040")

    static func record(
        _ facts: MonthFacts, by plan: CommissionPlan, upTo status: CloseStatus = .posted
    ) throws -> CloseRecord {
        let at = try Timestamp("2026-07-01T08:00:00Z")
        var record = try CloseRecord(facts, by: plan, drawnUpBy: manager, at: at)
        for action in [CloseAction.check, .approve, .post, .pay] where record.status != status {
            try record.perform(action, by: manager, at: at)
        }
        return record
    }

    /// The reference plan over months with draws, a correction by scheme and one without, one carried forward.
    static func reference(_ seed: Int) throws -> CloseRecord? {
        let plan = try PlanDraft.reference4S.validated()
        var random = SeededGenerator(seed: 4_000 + seed)
        var facts = try RandomMonth.facts(seed: seed)
        guard (try? plan.close(facts)) != nil else { return nil }
        let earlier = try facts.period.adding(months: -1)
        for employee in facts.employees {
            if random.chance(20) {
                facts.draws.append(
                    DrawFact(
                        employee: employee.id,
                        level: Money(minorUnits: Int64(random.number(0...300_000)), currency: .cny),
                        kind: random.chance(50) ? .draw : .guarantee,
                        balanceBefore: Money(minorUnits: Int64(random.number(0...90_000)), currency: .cny)))
            }
            guard random.chance(30) else { continue }
            facts.corrections.append(
                Correction(
                    employee: employee.id,
                    amount: Money(minorUnits: Int64(random.number(-900_000...50_000)), currency: .cny),
                    ofPeriod: earlier, reason: "late", scheme: random.chance(50) ? "support" : nil,
                    cause: random.pick([.recomputed, .carriedForward, .byHand, nil])))
        }
        return try record(facts, by: plan)
    }
}
