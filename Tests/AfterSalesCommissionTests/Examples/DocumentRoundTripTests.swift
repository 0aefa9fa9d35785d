import AfterSalesCommission
import AfterSalesCore
import Foundation
import Testing

@testable import AfterSalesTestOracle

/// Builder, draft and document are one plan in three spellings.
@Suite struct DocumentRoundTripTests {
    private static var built: PlanDraft {
        PlanDraft(
            id: "small", version: 2, title: ["en": "Small", "zh-Hans": "小方案"], currency: "CNY",
            effectiveFrom: "2026-01",
            effectiveThrough: "2026-12"
        ) {
            Metric("sales", .money)
            Metric("hours", .hours)
            Metric("cars", .count, missing: .zero)
            Metric("score", .points, missing: .zero)
            Metric("share", .ratio, missing: .zero)
            Metric("missing", .money)
            Definition("doubled", "sales * 2")
            Definition("again", "doubled + sales", unit: "money")
            Constant("perHour", "2.50", unit: "money/hours")
            Constant("perCar", "3", unit: "money/count")
            Constant("full", "100", unit: "points")
            Table(
                "hourRate", input: "hours", output: "money/hours", through: "2000",
                steps: ["100": "2.20", "500": "2.40"])
            Table("carRate", input: "count", output: "ratio", steps: ["1": "5%"])
            Scheme.individual("bonus", title: ["en": "Bonus"], positions: ["*"], except: ["manager"]) {
                Let("base", "hours * hourRate(hours)")
                Amount("base + sales * 1%")
                Contribution(to: "desk", "sales * 0.5%")
                Deduction("score", "gross * (full - score) / full")
                Deduction("cars", "perCar * cars")
            }
            Scheme.team("front", positions: ["advisor": "0.4", "assistant": "0.1"]) {
                Amount("sales * 5% * attainment(sales)")
            }
            Scheme.dealer("desk", equally: ["manager"]) { Amount("again * 1% + contributions") }
            Withholding("fund", rate: "5%", title: ["en": "Fund"])
            Hold("low", when: "dealer.score < full")
        }
    }

    @Test func `builder, JSON and decoded again are the same byte for byte`() throws {
        let read = try PlanDraft(json: SmallPlan.json)
        #expect(read == Self.built)
        #expect(read.json() == Self.built.json())
        let again = try PlanDraft(json: read.json())
        #expect(again == read && again.json() == read.json())
        let facts = try SmallMonth.facts()
        #expect(try read.validated().close(facts).json() == Self.built.validated().close(facts).json())
    }

    @Test func `the reference plan and both stores`() throws {
        let draft = PlanDraft.reference4S
        let again = try PlanDraft(json: draft.json())
        #expect(again == draft && again.json() == draft.json())
        for number in ["1", "2"] {
            let facts = try MonthFacts(json: try Fixture.text("facts-\(number)"))
            #expect(try MonthFacts(json: facts.json()) == facts)
            var shuffled = facts
            var random = SeededGenerator(seed: 5)
            shuffled.employees.shuffle(using: &random)
            shuffled.metrics.shuffle(using: &random)
            shuffled.targets.shuffle(using: &random)
            let plan = try draft.validated()
            #expect(try plan.close(shuffled).json() == plan.close(facts).json())
        }
    }

    @Test func `any coder keeps what a plan says`() throws {
        let decoded = try JSONDecoder().decode(PlanDraft.self, from: JSONEncoder().encode(Self.built))
        let facts = try JSONDecoder().decode(MonthFacts.self, from: JSONEncoder().encode(try SmallMonth.facts()))
        #expect(facts == (try SmallMonth.facts()))
        #expect(try decoded.validated().close(facts).report == Self.built.validated().close(facts).report)
    }

    @Test func `twice the same unknown target is the same in any order`() throws {
        let plan = try Self.built.validated()
        var facts = try SmallMonth.facts()
        try facts.addTarget("unknown", .dealer, "1")
        try facts.addTarget("unknown", .dealer, "2")
        facts.targets[8].agreedOn = nil
        facts.targets[9].agreedOn = try LocalDate("2026-06-02")
        var turned = facts
        turned.targets.reverse()
        #expect(Set(plan.findings(facts)) == Set(plan.findings(turned)))
        guard let first = try? plan.close(facts), let second = try? plan.close(turned) else { return }
        #expect(first.json() == second.json())
    }
}
