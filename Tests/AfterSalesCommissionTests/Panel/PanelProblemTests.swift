import AfterSalesCommission
import AfterSalesCore
import Testing

@testable import AfterSalesTestOracle

/// What a panel refuses, and what it says of it.
@Suite struct PanelProblemTests {
    private func plan() throws -> CommissionPlan { try CommissionPlan(json: SmallPlan.json) }

    private func month(_ dealer: String, _ change: (inout PanelMonth) throws -> Void = { _ in }) throws -> PanelMonth {
        var month = PanelMonth(
            dealer: Identifier(dealer), period: try Month("2026-06"), employees: try SmallMonth.facts().employees,
            targetsAgreedOn: try LocalDate("2026-05-20"))
        try change(&month)
        return month
    }

    private func problems(_ months: [PanelMonth], _ keeping: [PanelIntermediate] = []) throws -> [Finding] {
        let plan = try plan()
        switch (Result { () throws(Rejection) in try plan.panel(months, keeping: keeping) }) {
        case .success: return []
        case .failure(let rejection): return rejection.errors
        }
    }

    @Test func `every month's faults are named with dealership and month`() throws {
        let found = try problems([
            month("D1"), month("D2") { $0.employees[0].position = "pilot" }, month("D1"),
            month("D3") { $0.targetsAcknowledgedBy = ["E9"] },
            month("D4") { $0.period = try Month("2027-01") },
        ])
        #expect(
            found.map(\.code) == ["duplicateFact", "unknownPosition", "unknownEmployee", "planNotEffective"])
        #expect(found[1].place.path.hasPrefix("$.months[?(@.dealer==\"D2\" && @.period==\"2026-06\")].employees"))
        #expect(found[1].inputs.contains(.init("dealer", "D2")) && found[1].inputs.contains(.init("period", "2026-06")))
    }

    @Test(arguments: [
        ("bonus", "base", []), ("bonos", "base", ["unknownScheme"]), ("bonus", "basis", ["unknownName"]),
        ("front", "base", ["unknownName"]),
    ])
    func `an intermediate has to be there`(_ scheme: String, _ name: String, _ codes: [String]) throws {
        let found = try problems([month("D1")], [PanelIntermediate(name, of: scheme)])
        #expect(found.map(\.code.rawValue) == codes)
    }

    @Test(arguments: [
        ("sales", PanelColumn.Holder.employee, MetricUnit?.none, []),
        ("sales", .employee, .money, []),
        ("sales", .employee, .hours, ["dimension"]),
        ("sale", .employee, nil, ["unknownMetric"]),
        ("doubled", .dealer, nil, ["derivedMetricGiven"]),
        ("share", .team, nil, ["factNotRead"]),
    ])
    func `a column has to be read by the plan`(
        _ metric: String, _ holder: PanelColumn.Holder, _ unit: MetricUnit?, _ codes: [String]
    ) throws {
        let panel = try plan().panel([month("D1")])
        switch (Result { () throws(Rejection) in try panel.column(metric, of: holder, unit: unit) }) {
        case .success(let column):
            #expect(codes.isEmpty && column.metric == metric && column.fractionDigits == 2)
        case .failure(let rejection): #expect(rejection.errors.map(\.code.rawValue) == codes)
        }
    }

    @Test func `intermediates are kept by row, and have no value in a month that is refused`() throws {
        let first = try SmallMonth.facts()
        var second = first
        second.dealer = "D2"
        try second.set("hours", .employee("E1"), nil)
        let panel = try PanelCase(try plan(), [first, second], keeping: [PanelIntermediate("base", of: "bonus")])
        let close = panel.facts.close()
        #expect(try panel.check(close) == 1)
        let rows = try #require(panel.panel.members(of: "bonus"))
        let base = try #require(close.amounts(.intermediate("base"), of: "bonus"))
        // 120 hours of 2.20.
        for (row, value) in zip(rows, base) {
            #expect(value == (panel.panel.month(ofRow: Int(row)) == 0 ? 26_400 : PanelFacts.absent))
        }
        #expect(close.refusedMonths == [1] && close.status(of: 0) == .final)
        #expect(close.amounts(.intermediate("none"), of: "bonus") == nil && close.amounts(.gross, of: "none") == nil)
    }

    @Test func `a month in columns is the month by name`() throws {
        let given = try SmallMonth.facts()
        let panel = try PanelCase(try plan(), [given])
        let facts = panel.facts.facts(of: 0)
        let read = given.metrics.filter { metric in facts.metrics.contains { $0.metric == metric.metric } }
        #expect(Set(facts.metrics).isSubset(of: Set(given.metrics)) && !read.isEmpty)
        #expect(try plan().close(facts).funds == plan().close(given).funds)
    }

    @Test func `two threads give what one gives`() async throws {
        let plan = try PlanDraft.reference4S.validated()
        let panel = try PanelCase(plan, (0..<30).map { try RandomMonth.facts(seed: 5_000 + $0) })
        let one = panel.facts.close()
        let two = await panel.facts.close(threads: 2)
        try expectSame(ExpectedColumns.report(two), ExpectedColumns.report(one))
        var again = one
        panel.facts.close(into: &again)
        try expectSame(ExpectedColumns.report(again), ExpectedColumns.report(one))
        #expect(two.refusedMonths == one.refusedMonths && again.refusedMonths == one.refusedMonths)
    }
}
