import AfterSalesCommission
import AfterSalesCore
import Foundation
import Testing

/// Hosts call from threads whose stack is small: what validation lets pass has to be computed on half a megabyte.
@Suite struct SmallStackTests {
    private static let stackSize = 512 << 10

    private static func onSmallStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result {
        await withCheckedContinuation { continuation in
            let thread = Thread { continuation.resume(returning: body()) }
            thread.stackSize = stackSize
            thread.start()
        }
    }

    /// The longest chain of derived metrics that is let pass, each using the one before in a call.
    private static func plan(chain: Int) -> PlanDraft {
        var draft = PlanDraft(id: "p", version: 1, currency: "CNY", effectiveFrom: "2026-01") { Metric("m", .money) }
        draft.derived = (0..<chain).map { Definition("d\($0)", $0 == 0 ? "m" : "d\($0 - 1)") }
        draft.schemes = [
            Scheme(
                id: "s", basis: "individual", positions: ["p"], amount: "m",
                deductions: [
                    .init("x", "d\(chain - 1) * 10000000000 * 0")
                ])
        ]
        return draft
    }

    @Test func theLongestChainOfDerivedMetrics() async throws {
        let valid = (1...100).last { (try? Self.plan(chain: $0).validated()) != nil }
        let longest = try #require(valid)
        #expect(longest > 40)
        let facts = MonthFacts(
            period: try Month("2026-06"), dealer: "D", currency: .cny,
            employees: [EmployeeFacts(id: "a", name: "a", position: "p", baseSalary: try Money("0.00", .cny))],
            metrics: [MetricFact("m", .employee("a"), try DecimalNumeral("999999999999999.99"))])
        let lines = await Self.onSmallStack { () -> Int? in
            guard let close = try? Self.plan(chain: longest).validated().close(facts) else { return nil }
            return close["a"]?.lines.first?.explanation().count
        }
        #expect(try #require(lines) > longest)
    }

    @Test(arguments: ["(", "-", "not ", "min(1, ", "if(m > 0, "])
    func theDeepestFormula(opening: String) async {
        let isDone = await Self.onSmallStack { () -> Bool in
            for depth in [40, 50, 51, 9_000] {
                var draft = Self.plan(chain: 1)
                draft.schemes[0].amount = String(repeating: opening, count: depth) + "m"
                _ = try? draft.validated()
            }
            return true
        }
        #expect(isDone)
    }
}
