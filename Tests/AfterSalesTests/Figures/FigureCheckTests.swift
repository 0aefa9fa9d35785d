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

    /// A day that somebody has spoilt is named, and a rebuild writes it anew; others go on.
    @Test(arguments: StoreKind.allCases) func anUnreadableDayIsNamedAndReplaced(kind: StoreKind) async throws {
        let store = try await filled(kind)
        for dealer in [.dealer("D01"), .dealer("D02")] as [RecordOwner] {
            let kept = try await store.store.page(Query<DayFigures>(of: dealer), after: nil, limit: 1).items[0]
            let trail = try await store.store.auditTrail(of: kept.record.key)
            let day = kept.record
            let spoilt = SpoiltDay(
                key: RecordKey(dealer, Identifier(day.key.id.rawValue)), on: day.on, advisor: day.advisor)
            let stored = try await Stored(
                unreadable: spoilt, trail: store.store.auditTrail(of: spoilt.key))
            #expect(trail.count == 1)
            try await store.commit { changes, _ in
                try changes.update(#require(stored), to: spoilt, Act("count", by: party, at: SampleOrder.at(200)))
            }
        }
        let found = try await store.store.figureProblems()
        #expect(found.map(\.code) == [.figuresUnreadable, .figuresUnreadable])
        #expect(found.map { $0.inputs.first?.value } == ["D01", "D02"])
        #expect(found.allSatisfy { !$0.text(.english).isEmpty && !$0.text(.simplifiedChinese).isEmpty })
        let month = try LocalDate("2026-06-01")...LocalDate("2026-06-30")
        let act = Act("rebuildFigures", by: party, at: try SampleOrder.at(300), because: "spoilt")
        for (dealer, finding) in zip([.dealer("D01"), .dealer("D02")] as [RecordOwner], found) {
            #expect(try await store.store.rebuildFigures(of: dealer, on: month, act, as: .fresh()) == [finding])
            #expect(
                try await store.store.figures(of: dealer, on: month)
                    == store.store.recountedFigures(of: dealer, on: month))
        }
        #expect(try await store.store.figureProblems().isEmpty)
        #expect(try await store.check().isEmpty)
    }

    /// An order whose figures are beyond what can be computed with is named, and the rest of the store is looked at.
    @Test(arguments: StoreKind.allCases) func anOrderThatDoesNotFitIsNamed(kind: StoreKind) async throws {
        let store = try await filled(kind)
        let figures = try OrderFigures(of: SampleOrder.settled().settled())
        let huge = try OrderFigures(
            recordJSON: figures.recordJSON().replacing("RO-1", with: "RO-X").replacing(
                "\"tax\":2071", with: "\"tax\":9223372036854775807"
            ).replacing(
                "\"tax\":1243", with: "\"tax\":9223372036854775807"), format: 1)
        try await store.commit { changes, _ in
            try changes.insert(huge, Act("settle", by: party, at: SampleOrder.at(200)))
        }
        try await spoil(store, "\"sales.customer.part\": 12743", "\"sales.customer.part\": 12744")
        let found = try await store.store.figureProblems()
        #expect(found.map(\.code) == [.overflow, .figuresDiffer])
        #expect(found.first?.place.description.contains("RO-X") == true)
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

/// The record of a day as nobody can read it.
private struct SpoiltDay: StoredRecord {
    let key: RecordKey<SpoiltDay>
    let on: LocalDate
    let advisor: Identifier<Employee>

    static let on = One<LocalDate>("day", "The day on which it counts.") { $0.on }
    static let month = One<Month>("month", "The month of the day.") { $0.on.month }
    static let earnedIn = One<Month>("earned_in", "The month in which they are earned.") { $0.on.month }
    static let advisor = One<Identifier<Employee>>("advisor", "The service advisor.") { $0.advisor }
    static let schema = RecordSchema<SpoiltDay>(
        "day_figures", "The sums of a day's settled orders, by advisor, and within them by technician.",
        fields: [on.declared, month.declared, earnedIn.declared, advisor.declared],
        indexes: [.on(on), .on(month), .on(earnedIn), .on(advisor, on)])

    init(key: RecordKey<SpoiltDay>, on: LocalDate, advisor: Identifier<Employee>) {
        self.key = key
        self.on = on
        self.advisor = advisor
    }

    init(recordJSON: String, format: Int) throws { throw CancellationError() }
    func recordJSON() -> String { "{\"parts\": 7}" }
    func changes(from earlier: SpoiltDay) -> [AuditEvent.Change]? { [] }
}
