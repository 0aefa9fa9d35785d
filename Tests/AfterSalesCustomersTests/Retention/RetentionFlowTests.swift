import AfterSalesCore
import AfterSalesCustomers
import Testing

/// Worked out by hand. Who came on 1 January 2024 is lost on 3 January 2026.
@Suite struct RetentionFlowTests {
    private let visits = [
        Visit("A", on: .day("2024-01-01")),
        Visit("B", on: .day("2024-01-01")), Visit("B", on: .day("2026-03-01")),
        Visit("C", on: .day("2026-02-10")),
        Visit("D", on: .day("2025-06-01")),
    ]

    @Test func aQuarterAndItsMonths() throws {
        let analysis = try RetentionAnalysis(RetentionFacts(visits: visits))
        let quarter = try analysis.flow(from: .day("2026-01-01"), through: .day("2026-03-31"))
        #expect(figures(quarter) == [3, 0, 1, 1, 2, 1, 3])
        #expect(quarter.retentionRate == Ratio(1, per: 3))
        #expect(quarter.lossRate == Ratio(2, per: 3))
        #expect(quarter.growthRate == Ratio(1, per: 3))
        #expect(quarter.winBackRate.value == nil)
        let months = try ["2026-01", "2026-02", "2026-03"].map { text in analysis.flow(in: try Month(text)) }
        #expect(months.map(figures) == [[3, 0, 0, 0, 2, 1, 1], [1, 2, 1, 0, 0, 1, 2], [2, 2, 0, 1, 0, 2, 3]])
        #expect(months[2].winBackRate == Ratio(1, per: 2))
        #expect(months.map(\.lost).reduce(0, +) == quarter.lost)
    }

    private func figures(_ flow: RetentionFlow) -> [Int] {
        [flow.opening, flow.openingLost, flow.new, flow.wonBack, flow.lost, flow.kept, flow.closing]
    }

    @Test func whoComesOnTheDayHeWouldBeLostIsNot() throws {
        func flow(_ second: String) throws -> RetentionFlow {
            let visits = [Visit("A", on: .day("2024-01-01")), Visit("A", on: .day(second))]
            return try RetentionAnalysis(RetentionFacts(visits: visits)).flow(in: Month("2026-01"))
        }
        #expect(try figures(flow("2026-01-03")) == [1, 0, 0, 0, 0, 1, 1])
        #expect(try figures(flow("2026-01-04")) == [1, 0, 0, 1, 1, 0, 1])
    }

    @Test func whoComesAndIsLostInOnePeriodIsBoth() throws {
        let analysis = try RetentionAnalysis(RetentionFacts(visits: [visits[0]]))
        let flow = try analysis.flow(from: .day("2023-01-01"), through: .day("2026-12-31"))
        #expect(figures(flow) == [0, 0, 1, 0, 1, 0, 0])
        #expect(flow.retentionRate.value == nil)
    }

    @Test func aPeriodHasNoEndBeforeItsStart() throws {
        let analysis = try RetentionAnalysis(RetentionFacts(visits: visits))
        #expect(throws: CalendarError.self) { try analysis.flow(from: .day("2026-01-02"), through: .day("2026-01-01")) }
        #expect(try analysis.flow(from: .day("2026-01-01"), through: .day("2026-01-01")).opening == 3)
        #expect(try RetentionAnalysis(RetentionFacts(visits: [])).flow(in: Month("2026-01")) == .nobody)
    }

    @Test func segmentsMergeToTheWhole() throws {
        let facts = RetentionFacts(visits: visits, segments: ["A": .government, "C": .university])
        let flows = try RetentionAnalysis(facts).flows(from: .day("2026-01-01"), through: .day("2026-03-31"))
        #expect(flows[.government].map(figures) == [1, 0, 0, 0, 1, 0, 0])
        #expect(flows[.university].map(figures) == [0, 0, 1, 0, 0, 0, 1])
        #expect(flows[.privateUse].map(figures) == [2, 0, 0, 1, 1, 1, 2])
    }
}
