import AfterSalesCore
import AfterSalesCustomers
import Foundation
import Testing

@Suite struct RetentionSummaryTests {
    private let facts: RetentionFacts
    private let tiers: ValueTiers

    init() throws {
        facts = RetentionFacts(
            visits: ["A", "B", "C", "D"].map { Visit(Identifier($0), on: .day("2024-01-01")) } + [
                Visit("B", on: .day("2025-12-01")), Visit("E", on: .day("2026-12-01")),
            ],
            segments: ["C": .taxi, "D": .taxi],
            values: [
                "A": try Money("9999.99", .cny), "B": try Money("10000.00", .cny), "C": try Money("50000.00", .cny),
                "D": try Money("80000.00", .cny),
            ])
        tiers = try ValueTiers([
            .init("silver", from: try Money("10000", .cny)), .init("gold", from: try Money("50000", .cny)),
        ])
    }

    @Test func customersAreCountedBySegmentAndTier() throws {
        let summary = try RetentionAnalysis(facts).summary(on: .day("2025-12-31"), tiers: tiers)
        #expect(
            summary.rows.map {
                "\($0.segment) \($0.tier ?? "-") \($0.counts.active)/\($0.counts.atRisk)/\($0.counts.lost)"
            }
                == ["private - 0/1/0", "private silver 1/0/0", "taxi gold 0/0/2"])
        let total = try summary.total()
        #expect(total == RetentionCounts(active: 1, atRisk: 1, lost: 2))
        #expect(total.lostShare == Ratio(2, per: 4))
        #expect(RetentionCounts().activeShare.value == nil)
    }

    @Test func anotherCurrencyIsATypedError() throws {
        var facts = facts
        facts.values["A"] = try Money("10", .eur)
        let analysis = try RetentionAnalysis(facts)
        #expect(throws: ArithmeticError.currencyMismatch(.eur, .cny)) {
            try analysis.summary(on: .day("2025-12-31"), tiers: tiers)
        }
        #expect(try analysis.summary(on: .day("2025-12-31")).rows.count == 2)
    }

    @Test func tiersAreChecked() throws {
        func codes(_ tiers: [ValueTiers.Tier]) -> [Finding.Code] {
            do {
                _ = try ValueTiers(tiers)
                return []
            } catch {
                return error.findings.map(\.code)
            }
        }
        let ten = try Money("10", .cny)
        #expect(codes([]) == [])
        #expect(codes([.init("a", from: ten), .init("a", from: ten)]) == [.duplicateTier, .tiersNotAscending])
        #expect(codes([.init("a", from: ten), .init("b", from: try Money("20", .eur))]) == [.mixedCurrencies])
        #expect(try JSONDecoder().decode(ValueTiers.self, from: JSONEncoder().encode(tiers)) == tiers)
    }

    @Test func summariesOfPartsMergeToThatOfTheWhole() throws {
        let day = LocalDate.day("2025-12-31")
        func summary(_ visits: [Visit]) throws -> RetentionSummary {
            try RetentionAnalysis(RetentionFacts(visits: visits, segments: facts.segments, values: facts.values))
                .summary(on: day, tiers: tiers)
        }
        let first = try summary(facts.visits.filter { $0.customer == "A" || $0.customer == "C" })
        let second = try summary(facts.visits.filter { $0.customer != "A" && $0.customer != "C" })
        #expect(try first.merging(second) == summary(facts.visits))
        #expect(try second.merging(first) == summary(facts.visits))
    }

    @Test func rulesAreReadBack() throws {
        let rules = try RetentionRules(atRisk: Ratio(3, per: 2), combination: .both)
        #expect(try JSONDecoder().decode(RetentionRules.self, from: JSONEncoder().encode(rules)) == rules)
        #expect(try JSONDecoder().decode(RetentionRules.self, from: Data("{}".utf8)) == .standard)
    }
}
