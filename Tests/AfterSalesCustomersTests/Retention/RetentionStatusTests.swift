import AfterSalesCore
import AfterSalesCustomers
import Testing

/// Worked out by hand: 366 days lie between 1 January 2024 and the day a year later.
@Suite struct RetentionStatusTests {
    private let customer = RetentionSubject("C1")

    private func analysis(
        _ visits: Visit..., segments: [Identifier<Customer>: Segment] = [:],
        intervals: [Identifier<Vehicle>: ServiceInterval] = [:], by rules: RetentionRules = .standard,
        counting kind: RetentionSubject.Kind = .customers
    ) throws -> RetentionAnalysis {
        try RetentionAnalysis(
            RetentionFacts(visits: visits, segments: segments, intervals: intervals), by: rules, counting: kind)
    }

    @Test func timeAloneDecidesWhereNoDistanceIsKnown() throws {
        let analysis = try analysis(Visit("C1", with: "V1", on: .day("2024-01-01")))
        let expected: [(String, RetentionStatus?)] = [
            ("2023-12-31", nil), ("2024-01-01", .active), ("2025-04-02", .active),
            // Beyond 5/4 of 366 days are 458, beyond twice as many 733.
            ("2025-04-03", .atRisk), ("2026-01-02", .atRisk), ("2026-01-03", .lost), ("2040-01-01", .lost),
        ]
        for (date, status) in expected { #expect(analysis.status(of: customer, on: .day(date)) == status, "\(date)") }
        #expect(analysis.status(of: RetentionSubject("C2"), on: .day("2025-01-01")) == nil)
    }

    @Test func distanceDecidesWhereItComesFirst() throws {
        // 10 000 km in 100 days: 18 750 km are reached in 187.5 days, 30 000 km in 300.
        let analysis = try analysis(
            Visit("C1", with: "V1", on: .day("2024-01-01"), kilometres: 0),
            Visit("C1", with: "V1", on: .day("2024-04-10"), kilometres: 10_000))
        #expect(analysis.status(of: customer, on: .day("2024-10-14")) == .active)
        #expect(analysis.status(of: customer, on: .day("2024-10-15")) == .atRisk)
        #expect(analysis.status(of: customer, on: .day("2025-02-04")) == .atRisk)
        #expect(analysis.status(of: customer, on: .day("2025-02-05")) == .lost)
    }

    @Test func bothCanBeAskedFor() throws {
        let rules = try RetentionRules(combination: .both)
        let fast = try analysis(
            Visit("C1", with: "V1", on: .day("2024-01-01"), kilometres: 0),
            Visit("C1", with: "V1", on: .day("2024-04-10"), kilometres: 10_000), by: rules)
        // The time decides, as it is the later: twice 365 days from 10 April 2024.
        #expect(fast.status(of: customer, on: .day("2026-04-10")) == .atRisk)
        #expect(fast.status(of: customer, on: .day("2026-04-11")) == .lost)
        let still = try analysis(
            Visit("C1", with: "V1", on: .day("2024-01-01"), kilometres: 100),
            Visit("C1", with: "V1", on: .day("2024-04-10"), kilometres: 100), by: rules)
        #expect(still.status(of: customer, on: .day("2090-01-01")) == .active)
    }

    @Test func anOdometerThatWentBackTellsNothing() throws {
        let analysis = try analysis(
            Visit("C1", with: "V1", on: .day("2023-10-01"), kilometres: 90_000),
            Visit("C1", with: "V1", on: .day("2024-01-01"), kilometres: 10_000))
        #expect(analysis.status(of: customer, on: .day("2025-04-02")) == .active)
        #expect(analysis.status(of: customer, on: .day("2026-01-03")) == .lost)
    }

    @Test func segmentsAndCarsHaveIntervalsOfTheirOwn() throws {
        let day = LocalDate.day("2024-07-01")
        let visit = Visit("C1", with: "V1", on: .day("2024-01-01"))
        // Three months are 91 days; 182 are twice as many, and 183 days lie behind 1 July.
        #expect(try analysis(visit, segments: ["C1": .taxi]).status(of: customer, on: day) == .atRisk)
        #expect(try analysis(visit, segments: ["C1": .taxi]).status(of: customer, on: day.later(1)) == .lost)
        #expect(try analysis(visit, segments: ["C1": .rental]).status(of: customer, on: day) == .active)
        let own = try analysis(visit, segments: ["C1": .taxi], intervals: ["V1": ServiceInterval(months: 24)])
        #expect(own.status(of: customer, on: day) == .active)
    }

    @Test func aCustomerStaysWithOneOfHisCars() throws {
        let visits = [
            Visit("C1", with: "V1", on: .day("2024-01-01")), Visit("C1", with: "V2", on: .day("2025-06-01")),
        ]
        let day = LocalDate.day("2026-01-03")
        #expect(try analysis(visits[0], visits[1]).status(of: customer, on: day) == .active)
        let cars = try analysis(visits[0], visits[1], counting: .cars)
        #expect(cars.subjects == [RetentionSubject("C1", "V1"), RetentionSubject("C1", "V2")])
        #expect(cars.subjects.map { cars.status(of: $0, on: day) } == [.lost, .active])
    }

    @Test func impossibleFactsAndRulesAreRefused() throws {
        #expect(throws: Rejection.self) { try analysis(Visit("C1", on: .day("2024-01-01"), kilometres: -1)) }
        do {
            _ = try RetentionRules(
                interval: ServiceInterval(months: 0, kilometres: 0), segments: [.taxi: ServiceInterval(months: 1_201)],
                atRisk: Ratio(0, per: 1), lost: Ratio(1, per: 0))
            Issue.record("such rules are none")
        } catch {
            #expect(error.findings.count == 5)
            #expect(error.findings.allSatisfy { $0.code == .ruleOutOfRange })
        }
        #expect(throws: Rejection.self) { try RetentionRules(atRisk: Ratio(3, per: 1), lost: Ratio(2, per: 1)) }
    }

    @Test func theEndOfTheCalendarIsNoTrouble() throws {
        let analysis = try analysis(Visit("C1", on: .latest), Visit("C2", on: .earliest))
        #expect(analysis.status(of: customer, on: .latest) == .active)
        #expect(analysis.flow(in: .latest).closing == 1)
        #expect(analysis.flow(in: .earliest).new == 1)
    }
}
