import AfterSales
import AfterSalesTestStores
import AfterSalesTesting
import Testing

/// What is kept is compared with a recount; a difference is found wherever it is, and mended on request.
@Suite struct FigureCheckTests {
    private let party = ActingParty.employee("E1")

    /// Two dealerships with an order each, counted.
    private func filled(_ kind: StoreKind, counting: Bool = true) async throws -> TestStore {
        let store = try await kind.open(CountedOrdersTests.kinds)
        for dealer in ["D01", "D02"] as [Identifier<Dealer>] {
            let order = try SampleOrder.inspected(dealer: dealer)
            try await store.commit { changes, _ in
                try changes.insert(order, Act("open", by: party, at: SampleOrder.at(0)))
            }
            if counting {
                try await store.store.counted.settle(
                    order.key, by: party, at: SampleOrder.at(100), in: .china, as: .fresh())
            } else {
                try await store.store.settle(
                    order.key, by: party, at: SampleOrder.at(100), in: .china, as: .fresh())
            }
        }
        return store
    }

    private func spoil(_ store: TestStore, _ old: String, _ new: String) async throws {
        let key = try await store.store.page(Query<DayFigures>(of: .dealer("D02")), after: nil, limit: 1).items[0]
            .record.key
        let stored = try await store.store.existing(key)
        #expect(stored.json.contains(old))
        let spoiled = try DayFigures(recordJSON: stored.json.replacing(old, with: new), format: 1)
        try await store.commit { changes, _ in
            try changes.update(stored, to: spoiled, Act("count", by: party, at: SampleOrder.at(200)))
        }
    }

    @Test(arguments: StoreKind.allCases) func aPlantedDifferenceIsFoundAndMended(kind: StoreKind) async throws {
        let store = try await filled(kind)
        #expect(try await store.store.figureProblems().isEmpty)
        try await spoil(store, "\"sales.customer.part\": 12743", "\"sales.customer.part\": 12744")
        let found = try await store.store.figureProblems()
        #expect(found.map(\.code) == [.figuresDiffer])
        #expect(
            found.first?.inputs.map(\.value) == [
                "D02", "2026-06-01", "E1", "technician:T2", "sales.customer.part", "12744", "12743",
            ])
        #expect(found.allSatisfy { !$0.text(.english).isEmpty && !$0.text(.simplifiedChinese).isEmpty })
        let month = try LocalDate("2026-06-01")...LocalDate("2026-06-30")
        let act = Act("rebuildFigures", by: party, at: try SampleOrder.at(300), because: "taken over")
        let key = CommitKey(.dealer("D02"), "rebuild/2026-06")
        #expect(try await store.store.rebuildFigures(of: .dealer("D01"), on: month, act, as: .fresh()).isEmpty)
        #expect(try await store.store.rebuildFigures(of: .dealer("D02"), on: month, act, as: key) == found)
        #expect(try await store.store.rebuildFigures(of: .dealer("D02"), on: month, act, as: key).isEmpty)
        #expect(try await store.store.figureProblems().isEmpty)
        #expect(try await store.check().isEmpty)
        let kept = try await store.store.page(Query<DayFigures>(of: .dealer("D02")), after: nil, limit: 1).items[0]
        let trail = try await store.store.auditTrail(of: kept.record.key)
        #expect(trail.map(\.action) == ["count", "count", "rebuildFigures"])
        #expect(trail.last?.detail?.reason == "taken over")
        #expect(
            trail.last?.detail?.changes.map(\.field) == ["parts.technician:T2.sales.customer.part"])
    }

    @Test(arguments: StoreKind.allCases) func whatWasNotCountedIsFound(kind: StoreKind) async throws {
        let store = try await filled(kind, counting: false)
        let found = try await store.store.figureProblems()
        #expect(Set(found.map(\.code)) == [.figuresDiffer])
        #expect(Set(found.compactMap { $0.inputs.first?.value }) == ["D01", "D02"])
        #expect(try await store.store.figureProblems(limit: 5).count == 5)
        let month = try LocalDate("2026-06-01")...LocalDate("2026-06-30")
        let act = Act("rebuildFigures", by: party, at: try SampleOrder.at(300), because: "taken over")
        for dealer in ["D01", "D02"] as [Identifier<Dealer>] {
            try await store.store.rebuildFigures(
                of: .dealer(dealer), on: month, act, as: CommitKey(.dealer(dealer), "r"))
            #expect(
                try await store.store.figures(dealer: dealer, month: Month("2026-06"))
                    == store.store.recountedFigures(of: .dealer(dealer), on: month))
        }
        #expect(try await store.store.figureProblems().isEmpty)
    }

    /// A group is its dealerships, added.
    @Test(arguments: StoreKind.allCases) func dealershipsMerge(kind: StoreKind) async throws {
        let store = try await filled(kind)
        let days = try LocalDate("2026-06-01")...LocalDate("2026-06-30")
        let group = try await store.store.figures(dealers: ["D01", "D02"], on: days)
        #expect(try group.total(in: .cny)[.orders] == 2)
        #expect(group[.technician("T1"), of: .dealer("D02"), in: .cny][.orders] == 1)
        #expect(try group.total(in: .usd).isEmpty)
    }
}
