import AfterSales
import AfterSalesTestStores
import Testing

/// What a month's facts are made of, in which order, and what is said beside them.
@Suite struct MonthCollectionTests {
    private let june: Month

    init() throws { june = try Month("2026-06") }

    private func shop(_ kind: StoreKind = .memory) async throws -> CollectedDealer {
        let shop = try await CollectedDealer(kind)
        try await shop.settle(
            "RO-1", [CollectedDealer.line("L1", .labour, 113_00, hours: 100, payType: .warranty)],
            at: Timestamp("2026-06-10T02:00:00Z"))
        return shop
    }

    /// What is stated comes first; what the collection gives takes the place of what was stated of it.
    @Test(arguments: StoreKind.allCases) func everyFactHasItsSource(kind: StoreKind) async throws {
        let shop = try await shop(kind)
        var base = try shop.people("2026-06")
        base.metrics = [
            MetricFact("fleetReceipts", .dealer, try DecimalNumeral("70")),
            MetricFact("workshopOutput", .dealer, try DecimalNumeral("9")),
            MetricFact("complaints", .employee("E1"), try DecimalNumeral("9")),
        ]
        let month = try await shop.store.monthFacts(dealer: "D01", month: june, by: .reference4S, onto: base)
        #expect(month.facts.employees == base.employees)
        #expect(
            month.facts.metrics.map { "\($0.metric) \($0.subject) \($0.value)" } == [
                "fleetReceipts dealer 70", "normalRepairReceipts team:reception 0",
                "accidentRepairAudited team:reception 0", "grossProfit team:reception 100",
                "vehicleIntake team:reception 1", "accessorySalesByAdvisors team:reception 0",
                "accessorySalesByAdvisors dealer 0", "accessorySalesBySalesDepartment dealer 0",
                "workshopOutput dealer 100", "afterSalesOutput dealer 100", "hoursSold employee:T1 1",
                "hoursSold employee:T2 0", "hoursSold employee:T3 0", "accessorySalesPlain employee:S1 0",
                "accessorySalesInstalled employee:S1 0",
                "warrantyReceipts team:reception 0",
                "complaints employee:E1 0", "complaints employee:E2 0", "complaints employee:T1 0",
                "complaints employee:T2 0", "complaints employee:T3 0", "complaints employee:S1 0",
            ])
        #expect(month.sources.count == month.facts.metrics.count)
        for (source, metric) in zip(month.sources, month.facts.metrics) {
            #expect(source.metric == metric.metric && source.subject == metric.subject)
            switch source.origin {
            case .stated: #expect(metric.metric == "fleetReceipts")
            case .claims: #expect(metric.metric == "warrantyReceipts")
            case .complaints: #expect(metric.metric == "complaints")
            case .survey: Issue.record("no survey was taken")
            case .orders(let sum, let subject):
                // What orders brought adds up to the metric.
                let page = try await shop.store.earnedSources(
                    of: sum, for: subject, of: shop.owner, in: june, in: .cny)
                let units = page.sources.reduce(0) { $0 + $1.units }
                let isMoney = !["vehicleIntake", "hoursSold"].contains(metric.metric)
                let value =
                    isMoney
                    ? DecimalNumeral(Money(minorUnits: units, currency: .cny))
                    : metric.metric == "hoursSold" ? DecimalNumeral(Hours(units: units)) : DecimalNumeral(units)
                #expect(metric.value == value, "\(metric.metric)")
            }
        }
        // The same records, the same bytes; and what was collected may be the base of the same month.
        let again = try await shop.store.monthFacts(dealer: "D01", month: june, by: .reference4S, onto: month.facts)
        #expect(again.facts == month.facts)
        #expect(again.facts.json() == month.facts.json())
    }

    @Test func whatDoesNotBelongTogetherIsRefused() async throws {
        let shop = try await shop()
        let july = try shop.people("2026-07")
        let other = CollectedDealer(shop.place, "D02")
        let elsewhere = try other.people("2026-06")
        var dollars = try shop.people("2026-06")
        dollars.currency = .usd
        for (base, code) in [
            (july, Finding.Code.figuresOfAnotherPeriod), (elsewhere, .figuresOfAnotherDealer),
            (dollars, .currencyMismatch),
        ] {
            let rejection = try await #require(throws: Rejection.self) {
                try await shop.store.monthFacts(dealer: "D01", month: june, by: .reference4S, onto: base)
            }
            #expect(rejection.findings.map(\.code) == [code])
            #expect(
                rejection.findings.allSatisfy { !$0.text(.english).isEmpty && !$0.text(.simplifiedChinese).isEmpty })
        }
        // Claims in another currency than the facts, with nothing taken of orders.
        try await shop.claim("RO-1", at: Timestamp("2026-06-11T02:00:00Z"))
        try await shop.pay("RO-1", 10_00, by: "P1", on: "2026-06-12", at: Timestamp("2026-06-12T02:00:00Z"))
        var claims = MonthCollection.reference4S
        claims.orders = nil
        let rejection = try await #require(throws: Rejection.self) {
            try await shop.store.monthFacts(dealer: "D01", month: june, by: claims, onto: dollars)
        }
        #expect(rejection.findings.map(\.code) == [.currencyMismatch])
    }

    /// Nothing known is not zero, and nobody there is said.
    @Test func aMonthOfNobody() async throws {
        let shop = try await CollectedDealer(.memory)
        let month = try await shop.store.monthFacts(dealer: "D01", month: june, by: .reference4S)
        #expect(month.facts.employees.isEmpty && month.facts.currency == .cny)
        #expect(month.facts.metrics.map(\.metric) == ["warrantyReceipts"])
        #expect(month.findings.map(\.code) == [.noStaff, .noFigures])
        #expect(
            month.findings.allSatisfy { !$0.text(.english).isEmpty && !$0.text(.simplifiedChinese).isEmpty })
        let nothing = try await shop.store.monthFacts(
            dealer: "D01", month: june, by: MonthCollection("none", in: .usd), onto: shop.people("2026-06"))
        #expect(nothing.facts == (try shop.people("2026-06")) && nothing.findings.isEmpty)
    }

    /// Surveys, with what was known of them at an instant.
    @Test(arguments: StoreKind.allCases) func surveysAreCollected(kind: StoreKind) async throws {
        let place = try await kind.open(StoredKinds.all)
        let surveyed = try SurveyedDealer.ofJune()
        try await surveyed.fill(place.store)
        let collection = MonthCollection(
            "surveys", satisfaction: [try surveyed.collection("820", advisors: ["advisor"])], in: .cny)
        #expect(collection.metrics == ["csi", "csiLower", "csiUpper", "csiRequirement"])
        let base = try SurveyedDealer.facts()
        let month = try await place.store.monthFacts(dealer: "D1", month: june, by: collection, onto: base)
        let alone = try await place.store.collect(collection.satisfaction[0], into: base)
        #expect(month.facts == alone.facts && month.readings == alone.readings)
        #expect(month.readings.count == 3)
        let surveys = month.sources.filter { $0.origin == .survey(surveyed.instrument.key.id) }
        #expect(surveys.count == month.facts.metrics.count - base.metrics.count)
        // They were taken over on 1 July; before, nothing was known.
        let before = try await place.store.monthFacts(
            dealer: "D1", month: june, by: collection, asOf: Timestamp("2026-06-30T23:59:59Z"), onto: base)
        #expect(!before.facts.metrics.contains { $0.metric == "csi" })
        #expect(before.findings.allSatisfy { $0.code == .sampleInsufficient })
        let after = try await place.store.monthFacts(
            dealer: "D1", month: june, by: collection, asOf: Timestamp("2026-07-01T00:00:00Z"), onto: base)
        #expect(after.facts == month.facts)
    }
}
