import AfterSales
import AfterSalesTestStores
import Testing

/// What another plan would have paid in posted months.
@Suite struct WhatIfTests {
    /// The shop's plan of the first half of the year with another share for its team.
    private func plan(_ share: String, version: Int, from: String = "2026-01") throws -> CommissionPlan {
        var draft = PlanDraft(id: "shop", version: version, title: ["en": "Shop"], currency: "CNY", effectiveFrom: from)
        draft.metrics = [
            Metric("normalRepairReceipts", .money, missing: .zero),
            Metric("accidentRepairAudited", .money, missing: .zero),
            Metric("warrantyReceipts", .money, missing: .zero), Metric("hoursSold", .hours, missing: .zero),
            Metric("complaints", .count, missing: .zero), Metric("appraisalScore", .points, missing: .zero),
        ]
        draft.constants = [Constant("perHour", "15.00", unit: "money/hours")]
        draft.schemes = [
            .team("reception", equally: ["serviceAdvisor"]) { Amount("normalRepairReceipts * \(share)") },
            .individual("hours", positions: ["mechanic"]) { Amount("hoursSold * perHour") },
        ]
        return try draft.validated()
    }

    private func text(_ comparison: PlanComparison) -> [String] {
        comparison.months.flatMap { month in
            month.lines.map {
                "\(month.dealer) \(month.period) \($0.scheme) \($0.employee) \($0.before.amountText) \($0.after.amountText)"
            }
        }
    }

    @Test(arguments: StoreKind.allCases) func monthsOfTwoVersions(kind: StoreKind) async throws {
        let dealer = try await ClosingDealer(kind)
        try await dealer.employ("E2", "serviceAdvisor", [("2026-01", "2026-05")])
        for (month, day) in [("06", "2026-06-10"), ("07", "2026-07-10")] {
            try await dealer.sell("RO-\(month)", 1_000_00, hours: 100, at: "\(day)T02:00:00Z")
        }
        try await dealer.close("2026-06", at: "2026-07-02T00:00:00Z")
        try await dealer.close("2026-07", at: "2026-08-02T00:00:00Z")
        try await dealer.drawUp("2026-08", at: "2026-09-02T00:00:00Z")
        let before = try await dealer.shop.place.contents()

        let months = try ["2026-05", "2026-06", "2026-07", "2026-08"].map { try Month($0) }
        let found = try await dealer.store.whatIf(
            plan("7%", version: 3), insteadOf: "shop", at: ["D01"], in: months)
        #expect(found.comparisons.map(\.plan.version) == [1, 2])
        // What was not posted is not tried, and that is said.
        #expect(
            found.missing.map(\.description) == [
                CloseRecord.key(dealer: "D01", month: months[0], plan: "shop").reference.description,
                CloseRecord.key(dealer: "D01", month: months[3], plan: "shop").reference.description,
            ])
        #expect(
            found.comparisons.map(text) == [
                ["D01 2026-06 reception E1 50.00 70.00", "D01 2026-06 hours T1 20.00 15.00"],
                ["D01 2026-07 reception E1 50.00 70.00", "D01 2026-07 hours T1 20.00 15.00"],
            ])
        for line in found.comparisons.flatMap(\.months).flatMap(\.lines) {
            #expect(!line.causes.isEmpty)
            for cause in line.causes { #expect(cause.text.english != cause.text.simplifiedChinese) }
        }
        #expect(try await dealer.shop.place.contents() == before)
        // The desk asks for its own dealership.
        let desk = ServiceDesk(dealer.store, dealer: "D01", in: .china)
        let own = try await desk.whatIf(plan("7%", version: 3), insteadOf: "shop", in: months)
        #expect(own.comparisons.map(text) == found.comparisons.map(text) && own.missing == found.missing)
    }

    /// Two dealerships with a first version each, which are not the same.
    @Test func versionsOfOneNumber() async throws {
        let place = try await StoreKind.memory.open(StoredKinds.all)
        for (id, share) in [("D01", "5%"), ("D02", "6%")] as [(Identifier<Dealer>, String)] {
            let shop = CollectedDealer(place, id)
            try await place.store.register(
                plan(share, version: 1), for: shop.owner, by: ClosingDealer.director,
                at: Timestamp("2026-01-01T00:00:00Z"))
            let facts = MonthFacts(
                period: try Month("2026-06"), dealer: id, currency: .cny,
                employees: [
                    EmployeeFacts(
                        id: "E1", name: "E1", position: "serviceAdvisor", team: "reception", baseSalary: .zero(.cny))
                ],
                metrics: [MetricFact("normalRepairReceipts", .team("reception"), try DecimalNumeral("1000.00"))])
            _ = try await place.store.post(
                facts, by: plan(share, version: 1), approvedBy: ClosingDealer.director,
                at: Timestamp("2026-07-01T00:00:00Z"))
        }
        let found = try await place.store.whatIf(
            plan("7%", version: 2), insteadOf: "shop", at: ["D01", "D02"], in: [Month("2026-06")])
        #expect(found.missing.isEmpty)
        #expect(
            found.comparisons.map(text) == [
                ["D01 2026-06 reception E1 50.00 70.00"], ["D02 2026-06 reception E1 60.00 70.00"],
            ])
    }
}
