import AfterSales
import AfterSalesTestStores
import Testing

/// The advisors of two dealerships by the surveys of a month, and of a quarter.
@Suite struct AdvisorQuarterTests {
    /// Who is best changes: in April and May A1 of the first dealership, in June A1 of the other.
    private static func filled(_ kind: StoreKind) async throws -> (store: TestStore, SurveyedDealer) {
        var dealer = try SurveyedDealer()
        let marks: [(Identifier<Dealer>, Identifier<Employee>, [String: Int])] = [
            ("D1", "A1", ["2026-04": 10, "2026-05": 10, "2026-06": 8]),
            ("D1", "A2", ["2026-04": 7, "2026-05": 7, "2026-06": 7]),
            ("D2", "A1", ["2026-04": 8, "2026-05": 8, "2026-06": 10]),
        ]
        for (place, advisor, months) in marks {
            for (month, mark) in months {
                for number in 0..<20 {
                    try dealer.answer(
                        "\(place)-\(advisor)-\(month)-\(number)", number % 4 == 0 ? mark - 1 : mark,
                        on: "\(month)-\(number + 10)", advisor: advisor, dealer: place)
                }
            }
        }
        // Of a stranger too few; of nobody; late; outside the quarter.
        for number in 0..<3 { try dealer.answer("few\(number)", 10, advisor: "A9") }
        try dealer.answer("nobody", 1)
        try dealer.answer("late", 1, on: "2026-06-21", advisor: "A1")
        try dealer.invite("RO-late", closesOn: "2026-06-20")
        try dealer.answer("march", 1, on: "2026-03-31", advisor: "A1")
        let place = try await kind.open(SurveyedDealer.kinds)
        try await dealer.fill(place.store)
        return (place, dealer)
    }

    private static func text(_ ranking: AdvisorRanking) -> [String] {
        ranking.standings.map {
            "\($0.rank) \($0.advisor) \($0.score.responses) \($0.score.mean)\($0.isStar ? " star" : "")"
        }
    }

    @Test(arguments: StoreKind.allCases)
    func monthAndQuarter(_ kind: StoreKind) async throws {
        let (place, dealer) = try await Self.filled(kind)
        let month = try Month("2026-06")
        // A quarter of a mark less than the marks, by a hundred.
        let june = try await place.store.ranking(
            of: ["D2", "D1", "D2"], through: month, by: dealer.collection("900", least: 10))
        #expect(
            Self.text(june.ranking) == [
                "1 D2/A1 20 975.00 star", "2 D1/A1 20 775.00", "3 D1/A2 20 675.00",
            ])
        #expect(june.days == (try LocalDate("2026-06-01")...LocalDate("2026-06-30")))
        let quarter = try await place.store.ranking(
            of: ["D1", "D2"], through: month, by: dealer.collection("900", least: 10, months: 3))
        #expect(
            Self.text(quarter.ranking) == [
                "1 D1/A1 60 908.33", "2 D2/A1 60 841.67", "3 D1/A2 60 675.00",
            ])
        #expect(quarter.days.lowerBound == (try LocalDate("2026-04-01")))
        #expect(quarter.ranking.unranked.map(\.advisor.employee) == ["A9"])
        let said = quarter.findings.map { "\($0.code) \($0.inputs.map(\.value).joined(separator: " "))" }
        #expect(said == ["responsesNotCounted D1 late 1", "responsesWithoutAdvisor D1 1"])
        for finding in quarter.findings { #expect(finding.text(.english) != finding.text(.simplifiedChinese)) }
        // The interval of the first reaches lower than nine hundred; nobody may be called a star by chance.
        #expect(quarter.ranking.stars.isEmpty)
    }

    /// A dealership alone is what its own responses come to.
    @Test func oneDealership() async throws {
        let (place, dealer) = try await Self.filled(.memory)
        let collection = try dealer.collection("800", least: 10, months: 3)
        let found = try await place.store.ranking(of: ["D2"], through: Month("2026-06"), by: collection)
        let expected = try collection.scoring.ranking(
            of: dealer.responses.filter { $0.key.owner == .dealer("D2") }, requirement: Points("800"))
        #expect(found.ranking == expected && found.findings.isEmpty)
        #expect(found.ranking.stars.count == 1)
        let nobody = try await place.store.ranking(of: [], through: Month("2026-06"), by: collection)
        #expect(nobody.ranking.standings.isEmpty && nobody.findings.isEmpty)
    }

    /// As it was known before the last answers came.
    @Test(arguments: StoreKind.allCases)
    func asOf(_ kind: StoreKind) async throws {
        let (place, dealer) = try await Self.filled(kind)
        let found = try await place.store.ranking(
            of: ["D1", "D2"], through: Month("2026-06"), by: dealer.collection("800", least: 10),
            asOf: Timestamp("2026-06-30T00:00:00Z"))
        #expect(found.ranking.standings.isEmpty && found.ranking.unranked.isEmpty)
    }
}
