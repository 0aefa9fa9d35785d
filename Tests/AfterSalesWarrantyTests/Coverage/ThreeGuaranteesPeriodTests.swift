import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesWarranty
import Testing

/// The repair period of the three guarantees: Orders No. 150 and No. 43.
@Suite struct ThreeGuaranteesPeriodTests {
    struct Case: Sendable {
        let invoiced: String?
        let delivered: String?
        let day: String
        var kilometres = 60_000
        var use: VehicleUse? = .household
        let result: CoverageJudgement.Result
        let version: Int
    }

    static let cases: [Case] = [
        // Bought on 2021-12-31, by its own rule: from the invoice, whenever it was handed over.
        Case(invoiced: "2021-12-31", delivered: "2022-01-05", day: "2024-12-31", result: .covers, version: 1),
        Case(invoiced: "2021-12-31", delivered: "2022-01-05", day: "2025-01-01", result: .doesNot, version: 1),
        // Bought on 2022-01-01: from the handing over where that differs.
        Case(invoiced: "2022-01-01", delivered: "2022-01-05", day: "2025-01-05", result: .covers, version: 2),
        Case(invoiced: "2022-01-01", delivered: "2022-01-05", day: "2025-01-06", result: .doesNot, version: 2),
        Case(invoiced: "2022-01-01", delivered: nil, day: "2025-01-01", result: .covers, version: 2),
        Case(invoiced: "2022-01-01", delivered: nil, day: "2025-01-02", result: .doesNot, version: 2),
        // Handed over before the invoice was written.
        Case(invoiced: "2022-01-01", delivered: "2021-12-31", day: "2024-12-31", result: .covers, version: 2),
        Case(
            invoiced: "2022-03-01", delivered: "2022-03-01", day: "2024-03-01", kilometres: 60_001, result: .doesNot,
            version: 2),
        Case(
            invoiced: "2022-03-01", delivered: "2022-03-01", day: "2024-03-01", use: .commercial, result: .doesNot,
            version: 2),
        Case(
            invoiced: "2022-03-01", delivered: "2022-03-01", day: "2024-03-01", use: nil, result: .undecided, version: 2
        ),
        Case(invoiced: nil, delivered: nil, day: "2024-03-01", result: .undecided, version: 2),
        // Handed over in 2021, and nobody knows the invoice from which the period of that version runs.
        Case(invoiced: nil, delivered: "2021-06-01", day: "2023-06-01", result: .undecided, version: 1),
        Case(invoiced: nil, delivered: "2022-01-05", day: "2023-06-01", result: .covers, version: 2),
        // Before there was such a rule.
        Case(invoiced: "2013-09-30", delivered: nil, day: "2014-01-01", result: .doesNot, version: 2),
    ]

    @Test(arguments: cases) func versions(_ example: Case) throws {
        let car = try CoverageSample.car(
            registered: nil, delivered: example.delivered, invoiced: example.invoiced, use: example.use)
        let facts = CoverageFacts(
            on: try LocalDate(example.day), kilometres: example.kilometres, CoverageSample.pump, isServiceProven: true)
        let judgements = Coverage(try CoveragePlan.china(), of: car).judgements(of: facts)
        #expect(judgements.count == 1)
        #expect(judgements.first?.result == example.result)
        #expect(judgements.first?.version == example.version)
        #expect(judgements.first?.source.contains(example.version == 1 ? "150" : "43") == true)
    }

    /// By the handing over alone it is not certain which version a car has; that is said.
    @Test(arguments: [("2021-06-01", true), ("2022-01-05", false)])
    func theInvoiceIsMissing(delivered: String, isDecisive: Bool) throws {
        let car = try CoverageSample.car(registered: nil, delivered: delivered)
        let facts = CoverageFacts(
            on: try LocalDate("2023-06-01"), kilometres: 9_000, CoverageSample.pump, isServiceProven: true)
        let judgement = try #require(Coverage(try CoveragePlan.china(), of: car).judgements(of: facts).first)
        #expect(judgement.missing == [.invoiceDate])
        #expect(judgement.findings.map(\.code) == [.evidenceMissing])
        #expect(judgement.findings.first?.inputs.contains(.init("decisive", String(isDecisive))) == true)
    }
}
