import AfterSalesCommission
import AfterSalesCore
import AfterSalesTestEffort
import Testing

/// Every line can be computed again from what its explanation prints.
@Suite struct ExplanationTests {
    private func failures(_ close: CommissionClose, _ draft: PlanDraft) -> [String] {
        var replay = ExplanationReplay(draft, currencyDigits: close.currency.minorUnitDigits)
        return close.statements.flatMap { statement in
            statement.lines.compactMap { line in
                do {
                    try replay.check(line)
                    return nil
                } catch {
                    return "\(statement.employee) \(line.scheme): \(error)"
                }
            }
        }
    }

    @Test(arguments: ["1", "2"])
    func `whole stores`(_ number: String) throws {
        let draft = PlanDraft.reference4S
        let close = try draft.validated().close(try MonthFacts(json: try Fixture.text("facts-\(number)")))
        #expect(failures(close, draft) == [])
    }

    @Test func `random months of the reference plan`() throws {
        let draft = PlanDraft.reference4S
        let plan = try draft.validated()
        var wrong: [String] = []
        for seed in 1...200 {
            guard let close = try? plan.close(try RandomMonth.facts(seed: seed)) else { continue }
            wrong += failures(close, draft).map { "seed \(seed): \($0)" }
        }
        #expect(wrong.prefix(5) == [])
    }

    // Two halves, so that both cores have one.
    @Test(arguments: [0, 1])
    func `random plans`(_ half: Int) throws {
        var wrong: [String] = []
        for seed in stride(from: half, to: Effort.of(2_500, thorough: 10_000), by: 2) {
            let random = RandomPlan(seed: seed)
            let facts = try RandomPlanFacts.facts(for: random, seed: seed)
            guard let close = try? random.draft.validated().close(facts) else { continue }
            wrong += failures(close, random.draft).map { "seed \(seed): \($0)" }
        }
        #expect(wrong.prefix(5) == [], "\(wrong.count)")
    }
}
