import AfterSalesCommission
import AfterSalesCore
import Testing

@testable import AfterSalesTestOracle

/// That nothing which is read of a live month is of facts that were there before.
@Suite struct LiveGapTests {
    /// A passes money on to two pools: M's, which something is deducted from, and N's. P's has nothing to do with A.
    private static func plan() throws -> CommissionPlan {
        var draft = PlanDraft(
            id: "gaps", version: 1, title: ["en": "Gaps", "zh-Hans": "缺口"], currency: "CNY", effectiveFrom: "2026-01",
            ratioDigits: 4, roundingMode: "halfAwayFromZero")
        draft.metrics = [Metric("sales", unit: "money"), Metric("cost", unit: "money"), Metric("hours", unit: "hours")]
        draft.schemes = [
            Scheme(
                id: "own", title: [:], basis: "individual", positions: ["advisor"], amount: "max(0, sales) * 1%",
                contributes: [.init(to: "desk", "sales * 10%"), .init(to: "plain", "sales * 10%")],
                deductions: [.init("cost", "max(0, cost)")]),
            Scheme(
                id: "desk", title: [:], basis: "dealer", positions: ["manager"], amount: "contributions + sales * 1%",
                deductions: [.init("cost", "max(0, cost)")]),
            Scheme(
                id: "plain", title: [:], basis: "dealer", positions: ["clerk"], amount: "contributions + sales * 1%"),
            Scheme(id: "apart", title: [:], basis: "dealer", positions: ["porter"], amount: "cost * 1%"),
        ]
        draft.withholding = [Withholding("fund", rate: "5%")]
        return try draft.validated()
    }

    private static func facts() throws -> MonthFacts {
        var facts = MonthFacts(
            period: try Month("2026-06"), dealer: "D1", currency: try Currency("CNY"),
            employees: try [("A", "advisor"), ("B", "advisor"), ("M", "manager"), ("N", "clerk"), ("P", "porter")].map {
                try SmallMonth.employee($0, $1)
            }, metrics: [])
        for id in ["A", "B", "M"] {
            try facts.add("sales", .employee(Identifier(id)), "1000")
            try facts.add("cost", .employee(Identifier(id)), "3")
        }
        try facts.add("sales", .dealer, "5000")
        try facts.add("cost", .dealer, "400")
        return facts
    }

    private static let lines = [("own", "A"), ("own", "B"), ("desk", "M"), ("plain", "N"), ("apart", "P")]

    /// Whose line cannot be read.
    private static func gaps(_ live: LiveStatements) throws -> String {
        var gaps = ""
        for (scheme, id) in lines {
            let line = try #require(live.line(scheme, Identifier(id)))
            let employee = try #require(live.employee(Identifier(id)))
            let isGap = (Result { () throws(LiveGap) in try live.payable(line) }) == .failure(.outdated)
            #expect(isGap == ((Result { () throws(LiveGap) in try live.amounts(line) }) == .failure(.outdated)))
            #expect(isGap == ((Result { () throws(LiveGap) in try live.payable(employee) }) == .failure(.outdated)))
            if isGap { gaps += id }
        }
        return gaps
    }

    @Test(arguments: [
        // A's sales go into both pools; what becomes of them is known when A is computed.
        ("sales", Subject.employee("A"), "900000", "AMN", "MN"),
        // So is whether there is anything to pass on: without a deduction there is no line.
        ("cost", .employee("A"), "", "AMN", "MN"),
        // A's line alone; that it passes on what it did is known behind the update.
        ("cost", .employee("A"), "100", "AMN", ""),
        ("cost", .employee("M"), "100", "M", "M"), ("sales", .dealer, "600000", "MN", "MN"),
        ("cost", .dealer, "100", "P", "P"),
    ])
    func `until it is computed, what depends on a fact is outdated`(
        _ metric: String, _ subject: Subject, _ value: String, _ queued: String, _ waiting: String
    ) throws {
        let plan = try Self.plan()
        for pools in [LivePools.atOnce, .whenAsked] {
            var facts = try Self.facts()
            var live = try plan.open(try plan.prepare(facts), pools: pools)
            #expect(try Self.gaps(live) == (pools == .atOnce ? "" : "MNP"))
            live.settlePools()
            #expect(try Self.gaps(live) == "")
            let fact = try #require(live.fact(metric, subject))
            try facts.set(metric, subject, nil)
            if let units = Int64(value) {
                try live.set(fact, to: units)
                try facts.add(metric, subject, decimalText(Int128(units), digits: 2))
            } else {
                live.remove(fact)
            }
            #expect(try Self.gaps(live) == queued, "\(pools)")
            #expect(throws: LiveGap.outdated) { try live.isRefused() }
            live.update()
            #expect(try Self.gaps(live) == (pools == .atOnce ? "" : waiting), "\(pools)")
            let isWaiting = pools == .whenAsked && !waiting.isEmpty
            #expect((Result { () throws(LiveGap) in try live.isRefused() } == .failure(.outdated)) == isWaiting)
            live.settlePools()
            #expect(try Self.gaps(live) == "")
            try LiveComparison.check(live, plan, facts, month: 0)
        }
    }

    @Test func `a pool that waits is not read`() throws {
        let plan = try Self.plan()
        var live = try plan.open(try plan.prepare(try Self.facts()), pools: .whenAsked)
        live.settlePools()
        let sales = try #require(live.fact("sales", .employee("A")))
        try live.set(sales, to: 900_000)
        #expect(throws: LiveGap.outdated) { try live.pool("desk") }
        #expect(throws: LiveGap.outdated) { try live.funds() }
        #expect(try live.pool("apart")?.amount.minorUnits == 400)
        live.update()
        #expect(throws: LiveGap.outdated) { try live.pool("desk") }
        #expect(try live.funds()[0].amount.minorUnits > 0)
        live.settlePools()
        #expect(try live.pool("desk")?.amount.minorUnits == 105_000)
    }

    @Test func `another month is read all the same`() throws {
        let plan = try Self.plan()
        let month = try plan.prepare(try Self.facts())
        var live = try plan.open([month, month])
        let line = try #require(live.line("desk", "M", month: 1))
        try live.set(try #require(live.fact("sales", .employee("A"))), to: 900_000)
        #expect(try live.payable(line).minorUnits > 0)
    }

    /// Read between setting and updating, and between updating and dividing, against months opened anew.
    @Test func `nothing that is read of random months is old`() throws {
        var counts = [0, 0]
        for seed in 0..<100 {
            do {
                try Self.run(seed: seed, &counts)
            } catch let mismatch as Mismatch {
                throw Mismatch("seed \(seed): \(mismatch)")
            }
        }
        #expect(counts[0] > 1_000 && counts[1] > 500, "\(counts)")
    }
}
