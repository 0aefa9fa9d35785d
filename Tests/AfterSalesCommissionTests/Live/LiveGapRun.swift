import AfterSalesCommission
import AfterSalesCore

extension LiveGapTests {
    /// Changes a random month, and reads everything at every stage; counts what could be read and what was outdated.
    static func run(seed: Int, _ counts: inout [Int]) throws {
        let random = RandomPlan(seed: seed)
        let facts = try RandomPlanFacts.facts(for: random, seed: seed)
        let plan = try random.draft.validated()
        guard let prepared = try? plan.prepare(facts) else { return }
        let pools: LivePools = seed % 2 == 0 ? .atOnce : .whenAsked
        var live = try plan.open(prepared, pools: pools)
        live.settlePools()
        var changer = LiveChanger(live, plan.draft, facts, month: 0, seed: seed, faults: seed % 4 < 2 ? 20 : 1)
        guard changer.hasFacts else { return }
        for change in 0..<6 {
            for _ in 0..<1 + change % 3 { try changer.change(&live) }
            guard let month = try? plan.prepare(changer.facts) else { return }
            let current = LiveReadings(try plan.open(month), facts)
            func check(mayBeOld: String? = nil) throws -> LiveReadings {
                let readings = LiveReadings(live, facts)
                try readings.check(current, mayBeOld: mayBeOld)
                counts[0] += readings.values.count - readings.outdated.count
                counts[1] += readings.outdated.count
                return readings
            }
            let old = pools == .whenAsked ? "funds" : nil
            _ = try check(mayBeOld: old)
            live.update()
            let updated = try check(mayBeOld: old)
            if pools == .atOnce, !updated.outdated.isEmpty { throw Mismatch("outdated: \(updated.outdated)") }
            live.settlePools()
            let settled = try check()
            if !settled.outdated.isEmpty { throw Mismatch("outdated: \(settled.outdated)") }
        }
    }
}
