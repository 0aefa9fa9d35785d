import AfterSales
import BenchmarkPeers
import Measuring

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// what-if: another version of a plan on twelve posted months of three dealerships, read from a store.
@main
struct WhatIf {
    static func main() async {
        do {
            try await run()
        } catch {
            print(error)
            exit(1)
        }
    }

    private static func run() async throws {
        let plan = try PlanDraft.reference4S.validated()
        let store = InMemoryStore()
        let facts = try GeneratedMonth.months(36).map(\.facts)
        let clerk = ActingParty.employee("E9")
        for month in facts {
            _ = try await store.post(month, by: plan, approvedBy: clerk, at: Timestamp("2027-01-05T02:00:00Z"))
        }
        var draft = PlanDraft.reference4S
        draft.version = 2
        draft.constants = draft.constants.map {
            $0.name == "perCarWashed" ? Constant("perCarWashed", "3.50", unit: "money/count") : $0
        }
        let other = try draft.validated()
        let dealers = Set(facts.map(\.dealer)).sorted()
        let months = Set(facts.map(\.period)).sorted()
        let clock = ContinuousClock()
        var times: [Double] = []
        var computing: [Double] = []
        for _ in 0..<5 {
            let start = clock.now
            let found = try await store.whatIf(other, insteadOf: plan.draft.id, at: dealers, in: months)
            times.append(start.duration(to: clock.now) / .seconds(1))
            let kept = found.comparisons.flatMap(\.months).count
            guard kept == facts.count, found.missing.isEmpty else { throw Incomplete(months: kept) }
            computing.append(try seconds { _ = try PlanComparison(plan, with: other, over: facts) })
        }
        let found = try PlanComparison(plan, with: other, over: facts)
        let lines = found.months.reduce(0) { $0 + $1.lines.count }
        print(
            """
            \(dealers.count) dealerships × \(months.count) months, \(found.closes) closes, \(lines) lines differ
            computing \((Sample(computing).median * 1e3).text(1)) ms, with reading \((Sample(times).median * 1e3).text(1)) ms
            """)
    }

    private struct Incomplete: Error { let months: Int }
}
