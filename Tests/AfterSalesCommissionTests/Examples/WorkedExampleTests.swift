import AfterSalesCommission
import AfterSalesCore
import Testing

/// Section 7, and the readings of section 5 that a clerk asks about.
@Suite struct WorkedExampleTests {
    /// A month of the reference plan with nothing in its pools, for one more employee with these metrics.
    static func month(_ position: String, team: String? = nil, _ values: KeyValuePairs<String, String>) throws
        -> MonthFacts
    {
        var facts = MonthFacts(
            period: try Month("2026-06"), dealer: "D1", currency: try Currency("CNY"),
            employees: [try SmallMonth.employee("E1", position, team: team)], metrics: [])
        for metric in [
            "normalRepairReceipts", "warrantyReceipts", "accidentRepairAudited", "grossProfit", "vehicleIntake",
            "accessorySalesByAdvisors",
        ] { try facts.add(metric, .team("reception"), "0") }
        for metric in ["output", "grossProfit", "vehicleIntake"] {
            try facts.addTarget(metric, .team("reception"), "1")
        }
        for metric in ["washes", "detailingSales"] { try facts.add(metric, .team("detailing"), "0") }
        for metric in ["accessorySalesByAdvisors", "accessorySalesBySalesDepartment"] {
            try facts.add(metric, .dealer, "0")
        }
        for metric in ["fleetReceipts", "claimsReceipts", "workshopOutput", "afterSalesOutput"] {
            try facts.add(metric, .dealer, "0")
            try facts.addTarget(metric, .dealer, "1")
        }
        for (metric, value) in values { try facts.add(metric, .employee("E1"), value) }
        return facts
    }

    static func line(_ scheme: String, _ facts: MonthFacts) throws -> StatementLine {
        let close = try PlanDraft.reference4S.validated().close(facts)
        let statement = try #require(close["E1"])
        return try #require(statement.lines.first { $0.scheme == scheme })
    }

    @Test func `A: a mechanic with a bonus of 1000 and 30 points lost`() throws {
        // The notice's own 1000.00 is no product of hours and a step of the table; a plan with a bonus of 1000 says it.
        var draft = PlanDraft.reference4S
        let index = try #require(draft.schemes.firstIndex { $0.id == "mechanic" })
        draft.constants.append(Constant("thousand", "1000", unit: "money"))
        draft.schemes[index].definitions = [Definition("hoursBonus", "thousand")]
        let facts = try Self.month("mechanic", ["hoursSold": "500", "appraisalScore": "70"])
        let line = try #require(try draft.validated().close(facts)["E1"]?.lines.first { $0.scheme == "mechanic" })
        #expect(line.gross.amountText == "1000.00")
        #expect(line.deductions.map(\.amount.amountText) == ["180.00"])
        #expect(line.net.amountText == "820.00")
        #expect(line.withheld.map(\.amount.amountText) == ["41.00"])
        #expect(line.payable.amountText == "779.00")
    }

    @Test func `B: reception`() throws {
        var facts = try Self.month("serviceAdvisor", team: "reception", ["appraisalScore": "96"])
        try facts.set("normalRepairReceipts", .team("reception"), "812345.67")
        try facts.set("grossProfit", .team("reception"), "251000.00")
        try facts.set("vehicleIntake", .team("reception"), "905")
        try facts.set("accessorySalesByAdvisors", .team("reception"), "23456.00")
        facts.targets.removeAll { $0.subject == .team("reception") }
        for (metric, target) in [("output", "800000"), ("grossProfit", "260000"), ("vehicleIntake", "880")] {
            try facts.addTarget(metric, .team("reception"), target)
        }
        let line = try Self.line("reception", facts)
        let explained = Dictionary(line.explanation().map { ($0.name, $0.value) }) { first, _ in first }
        #expect(explained["attainment(output)"] == "1.0154")
        #expect(explained["attainment(grossProfit)"] == "0.9654")
        #expect(explained["attainment(vehicleIntake)"] == "1.0284")
        #expect(explained["pool.amount"] == "5032.90")
        #expect(line.gross.amountText == "5032.90" && line.net.amountText == "5032.90")
    }

    @Test(arguments: [("0", "0.00"), ("1", "5.00"), ("2", "20.00"), ("3", "50.00"), ("4", "50.00"), ("40", "50.00")])
    func `complaints are not added up`(_ complaints: String, _ deducted: String) throws {
        var facts = try Self.month(
            "serviceAdvisor", team: "reception", ["appraisalScore": "100", "complaints": complaints])
        try facts.set("accessorySalesByAdvisors", .team("reception"), "2500")
        #expect(try Self.line("reception", facts).deductions.map(\.amount.amountText) == [deducted, "0.00"])
    }

    @Test(arguments: [("95.99", "10.00"), ("96", "0.00"), ("96.01", "0.00"), ("0", "10.00"), ("100", "0.00")])
    func `a score of exactly 96 is not deducted`(_ score: String, _ deducted: String) throws {
        var facts = try Self.month("serviceAdvisor", team: "reception", ["appraisalScore": score])
        try facts.set("accessorySalesByAdvisors", .team("reception"), "2500")
        #expect(try Self.line("reception", facts).deductions.map(\.amount.amountText) == ["0.00", deducted])
    }

    @Test func `deductions of gross add up`() throws {
        var facts = try Self.month("serviceAdvisor", team: "reception", ["appraisalScore": "95", "complaints": "1"])
        try facts.set("accessorySalesByAdvisors", .team("reception"), "2500")
        #expect(try Self.line("reception", facts).net.amountText == "85.00")
    }

    @Test(arguments: [
        ("0.49", nil), ("0.50", "0.01"), ("49999.99", "500.00"), ("50000", "1250.00"), ("200000", "5000.00"),
        ("209999.99", "5250.00"), ("210000", "6300.00"), ("210000.01", "6300.00"),
    ])
    func `insurance`(_ approved: String, _ gross: String?) throws {
        let facts = try Self.month("cashier", ["insuranceApproved": approved])
        let statement = try #require(try PlanDraft.reference4S.validated().close(facts)["E1"])
        #expect(statement.lines.first { $0.scheme == "insuranceSales" }?.gross.amountText == gross)
    }

    @Test(arguments: [
        ("mechanic", "99.99", "0.00"), ("mechanic", "100", "220.00"), ("mechanic", "499.99", "1099.98"),
        ("mechanic", "500", "1200.00"), ("mechanic", "2000", "5600.00"), ("mechanic", "2000.01", "5600.00"),
        ("bodyTechnician", "400", "1440.00"), ("paintTechnician", "900", "2340.00"), ("paintTechnician", "99", "0.00"),
    ])
    func `hours`(_ position: String, _ hours: String, _ gross: String) throws {
        let facts = try Self.month(
            position, ["hoursSold": hours, "appraisalScore": "100", "materialCostPerHour": "65"])
        let scheme = ["bodyTechnician": "body", "paintTechnician": "paint"][position] ?? position
        #expect(try Self.line(scheme, facts).gross.amountText == gross)
    }
}
