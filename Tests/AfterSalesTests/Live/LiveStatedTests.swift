import AfterSales
import AfterSalesTestStores
import Testing

/// A live month follows what people state in records: who is there, what they are appraised at, what they report.
@Suite struct LiveStatedTests {
    @Test(arguments: StoreKind.allCases) func recordsThatChangeAreReadAgain(kind: StoreKind) async throws {
        let dealer = try await ClosingDealer(kind)
        let month = try Month("2026-06")
        try await dealer.appraise("E1", "2026-06", "60")
        let plan = try #require(try await dealer.store.plan("shop", for: "D01", month: month))
        var live = try await dealer.store.liveMonth(
            dealer: "D01", month: month, plan: plan, by: ClosingDealer.collection)
        var seen = Set(try await commits(dealer))

        func follow(_ change: Comment) async throws {
            for commit in try await commits(dealer) where seen.insert(commit).inserted {
                try await live.follow(commit, in: dealer.store)
            }
            let fresh = try await dealer.store.monthFacts(
                dealer: "D01", month: month, by: ClosingDealer.collection, plan: "shop")
            #expect(try live.collected().facts == fresh.facts, change)
            #expect(try live.close().json() == plan.close(fresh.facts).json(), change)
        }
        func points() throws -> String? {
            try live.close()["E1"]?.lines.first { $0.scheme == "appraisal" }?.payable.amountText
        }

        try await follow("opened")
        #expect(try points() == "60.00")
        try await dealer.appraise("E1", "2026-06", "60", .withdraw, at: "2026-06-20T00:00:00Z")
        try await follow("withdrawn")
        #expect(try points() == "0.00")
        try await dealer.appraise("E2", "2026-06", "80")
        try await follow("another")
        try await dealer.employ("E3", "serviceAdvisor", [("2026-06", nil)], at: "2026-06-21T00:00:00Z")
        try await follow("somebody comes")
        #expect(live.payable(of: "E3") != nil)
        try await dealer.employ("E3", "serviceAdvisor", [("2026-07", nil)], at: "2026-06-22T00:00:00Z")
        try await follow("and not before July")
        #expect(live.payable(of: "E3") == nil)
        // What is told goes before what records say, also when these are read again.
        try live.apply(.stated(MetricFact("appraisalScore", .employee("E1"), DecimalNumeral(10))))
        try await dealer.appraise("E2", "2026-06", "80", .withdraw, at: "2026-06-23T00:00:00Z")
        for commit in try await commits(dealer) where seen.insert(commit).inserted {
            try await live.follow(commit, in: dealer.store)
        }
        #expect(try points() == "10.00")
        #expect(live.work.readings >= 5)
    }

    private func commits(_ dealer: ClosingDealer) async throws -> [CommitKey] {
        try await dealer.store.page(
            Query<CommitReceipt>(ofEverybodyWhere: .everything), after: nil, limit: 500
        ).items.map(\.record.commit)
    }
}
