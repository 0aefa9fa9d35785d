import AfterSalesCommission
import AfterSalesCore
import Testing

/// Live months against closes of the same facts, after every change.
@Suite struct LiveStatementsTests {
    @Test func `the reference plan, change by change`() throws {
        let plan = try PlanDraft.reference4S.validated()
        var counts = [0, 0]
        for seed in 1...12 {
            let faults = seed % 3 == 0 ? 20 : 2
            try run(plan, try RandomMonth.facts(seed: seed), seed: seed, faults: faults, changes: 40, &counts)
        }
        #expect(counts[0] > 150 && counts[1] > 80, "\(counts)")
    }

    @Test(arguments: [0, 1])
    func `random plans, change by change`(_ half: Int) throws {
        var counts = [0, 0]
        for seed in stride(from: half, to: 200, by: 2) { try run(seed: seed, &counts) }
        #expect(counts[0] > 500 && counts[1] > 60, "\(counts)")
    }

    /// Plans with a rounding to more decimals than the value has.
    @Test(arguments: [10_038, 10_120, 10_426, 10_509, 10_664, 10_857, 11_218, 11_454, 11_596, 11_687, 11_908])
    func `random plans that round nothing off`(_ seed: Int) throws {
        var counts = [0, 0]
        try run(seed: seed, &counts)
        #expect(counts[0] + counts[1] == 13, "\(counts)")
    }

    private func run(seed: Int, _ counts: inout [Int]) throws {
        let random = RandomPlan(seed: seed)
        let facts = RandomPlanFacts.adding(
            drawsTo: try RandomPlanFacts.facts(for: random, seed: seed), seed: seed)
        let plan = try random.draft.validated()
        try run(plan, facts, seed: seed, faults: seed % 4 == 0 ? 25 : 1, changes: 12, &counts)
    }

    /// Three months together, each compared after a batch of changes to one of them; a month that cannot be prepared has
    /// its faulty facts left out.
    private func run(
        _ plan: CommissionPlan, _ facts: MonthFacts, seed: Int, faults: Int, changes: Int, _ counts: inout [Int]
    ) throws {
        guard let prepared = try? plan.prepare(facts) else { return }
        var random = SeededGenerator(seed: seed)
        let pools: LivePools = random.chance(50) ? .atOnce : .whenAsked
        var live = try plan.open([prepared, prepared, prepared], pools: pools)
        live.settlePools()
        var months = (0..<3).map {
            LiveChanger(live, plan.draft, facts, month: $0, seed: seed * 3 + $0, faults: faults)
        }
        for change in 0...changes {
            let month = random.number(0...2)
            do {
                if change > 0, months[month].hasFacts {
                    for _ in 0..<random.number(1...3) { try months[month].change(&live) }
                    live.update()
                    if pools == .whenAsked { live.settlePools() }
                }
                let isClosed = try LiveComparison.check(live, plan, months[month].facts, month: month)
                counts[isClosed ? 0 : 1] += 1
            } catch {
                throw Mismatch("seed \(seed), change \(change): \(error)")
            }
        }
    }
}
