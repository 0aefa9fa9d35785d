import AfterSalesCommission
import AfterSalesCore
import Testing

/// Pools that are divided anew: whoever shares them is corrected, and told why.
@Suite struct PoolCorrectionTests {
    private func corrections(_ edit: (inout MonthFacts) throws -> Void) throws -> [Correction] {
        let plan = try CommissionPlan(json: SmallPlan.json)
        var facts = try SmallMonth.facts()
        let posted = try plan.close(facts)
        try edit(&facts)
        return try CloseComparison(posted: posted, fresh: try plan.close(facts)).corrections()
    }

    // 300 of a target of 300, 5 %, shared 4 to 1: 12.00 and 3.00 before the fund of 5 %, 11.40 and 2.85.
    @Test func `the members of a pool whose figure changed`() throws {
        let corrections = try corrections { try $0.set("sales", .team("front"), "150") }
        // 150 × 5 % × 0.5 = 3.75: 3.00 and 0.75, of which 2.85 and 0.71 are paid.
        #expect(
            corrections.map { "\($0.employee) \($0.scheme ?? "") \($0.amount.amountText)" } == [
                "E1 front -8.55", "E2 front -2.14",
            ])
        for correction in corrections {
            #expect(
                correction.behind.map(\.figure)
                    == [FigureDifference(name: "sales", subject: .team("front"), was: "300.00", now: "150.00")])
        }
    }

    @Test func `somebody who should have shared it`() throws {
        let corrections = try corrections { $0.employees[1].status = .probation }
        #expect(
            corrections.filter { $0.scheme == "front" }.map { "\($0.employee) \($0.amount.amountText)" } == [
                "E1 2.85", "E2 -2.85",
            ])
        let gains = try #require(corrections.first { $0.employee == "E1" && $0.scheme == "front" })
        #expect(gains.behind.map(\.figure.name) == ["pool.coefficients"])
        let loses = try #require(corrections.first { $0.employee == "E2" && $0.scheme == "front" })
        #expect(
            loses.behind.first?.figure
                == FigureDifference(
                    name: "employee.status", subject: .employee("E2"), was: "regular", now: "probation"))
        // Whoever pays into another's pool is seen there too.
        #expect(corrections.contains { $0.scheme == "desk" && $0.behind.map(\.figure.name) == ["contributions"] })
    }

    @Test func `a month that was right`() throws {
        #expect(try corrections { _ in } == [])
        // What nobody is paid by corrects nobody.
        #expect(try corrections { try $0.set("score", .dealer, "101") } == [])
    }
}
