import AfterSalesCommission
import AfterSalesCore
import Testing

@testable import AfterSalesTestOracle

/// Months closed in columns against the same months closed one by one.
@Suite struct PanelTests {
    @Test func `the reference plan's random months close in columns as they do alone`() throws {
        let plan = try PlanDraft.builtIn("reference-4s")?.validated()
        let found = try #require(plan)
        var refused = 0
        for block in 0..<3 {
            let months = try (0..<40).map { try RandomMonth.facts(seed: block * 40 + $0) }
            let panel = try PanelCase(found, months)
            let close = panel.facts.close()
            refused += try panel.check(close)
            try checkSplits(panel, close)
        }
        #expect(refused > 10 && refused < 110, "\(refused)")
    }

    @Test func `random plans close in columns as they do month by month`() throws {
        var (closed, refused) = (0, 0)
        for seed in 0..<140 {
            let random = RandomPlan(seed: seed)
            let months = try (0..<9).map { index in
                var facts = try RandomPlanFacts.facts(for: random, seed: seed * 9 + index)
                facts.dealer = Identifier("D\(index)")
                return facts
            }
            do {
                var panel = try PanelCase(try random.draft.validated(), months)
                if seed % 3 == 0 { panel.disturb(seed) }
                let close = panel.facts.close()
                let count = try panel.check(close)
                refused += count
                closed += close.months.count - count
                if seed % 4 == 0 { try checkSplits(panel, close) }
            } catch let mismatch as Mismatch {
                throw Mismatch("seed \(seed): \(mismatch)")
            }
        }
        #expect(closed > 500 && refused > 80, "\(closed) \(refused)")
    }

    /// However the months are parted, the amounts are the same.
    private func checkSplits(_ panel: PanelCase, _ whole: PanelClose) throws {
        let count = whole.months.count
        for parts in [1, 2, 7] {
            let closes = (0..<parts).map { panel.facts.close(count * $0 / parts..<count * ($0 + 1) / parts) }
            let merged = try #require(PanelClose(merging: closes))
            #expect(merged.months == whole.months && merged.commissions == whole.commissions)
            try expectSame(ExpectedColumns.report(merged), ExpectedColumns.report(whole))
            #expect(merged.refusedMonths == whole.refusedMonths)
            for close in closes { try panel.check(close) }
        }
    }
}

extension PanelCase {
    /// Puts figures where they hurt: very large, below zero, zero, none.
    mutating func disturb(_ seed: Int) {
        var random = SeededGenerator(seed: seed)
        for column in panel.columns {
            let rows = panel.rowCount(of: column.holder)
            for row in 0..<rows where random.chance(4) {
                let value = facts[column, row] ?? 1
                facts[column, row] = random.pick([
                    nil, 0, -value, value &* 1_000_003, Int64.max - 1, Int64.min + 1, value &* 4_000_000_007,
                ])
            }
        }
    }
}
