import AfterSales
import AfterSalesTestStores
import AfterSalesTesting
import Testing

#if PostgreSQL
import AfterSalesPostgreSQL
#endif

/// What a month has earned: orders in the month of their settlement, and every credit in that of what it undoes.
@Suite struct EarnedFiguresTests {
    private let party = ActingParty.employee("E1")
    private let owner = RecordOwner.dealer("D01")

    /// Settled in June and undone in July: June has earned nothing, July has counted less than nothing.
    @Test(arguments: StoreKind.allCases) func aCreditIsEarnedInTheMonthOfItsOrder(kind: StoreKind) async throws {
        let (store, order) = try await settled(kind)
        try await store.store.counted.reverse(
            order.key, ["L2"], by: "CR1", because: "wrong", acting: party, at: SampleOrder.at(31 * 1_440), in: .china,
            as: .fresh())
        let (june, july) = (try Month("2026-06"), try Month("2026-07"))
        let part = Measure.sales(.customer, .part)
        func counted(_ month: Month) async throws -> Int64 {
            try await store.store.figures(dealer: "D01", month: month)[.dealer, of: owner, in: .cny][part]
        }
        func earned(_ month: Month) async throws -> Int64 {
            try await store.store.earnedFigures(dealer: "D01", month: month)[.dealer, of: owner, in: .cny][part]
        }
        #expect(try await [counted(june), counted(july)] == [318_58, -318_58])
        #expect(try await [earned(june), earned(july)] == [0, 0])
        #expect(try await store.store.earnedFigures(dealer: "D01", month: july).isEmpty)
        // Of the order the labour is left, and it is an order still.
        let left = try await store.store.earnedFigures(dealer: "D01", month: june)
        #expect(left[.dealer, of: owner, in: .cny][.orders] == 1)
        #expect(left[.technician("T2"), of: owner, in: .cny][.sales(.customer, .labour)] == 63_72)
        try await store.store.counted.reverse(
            order.key, by: "CR2", because: "wrong", acting: party, at: SampleOrder.at(62 * 1_440), in: .china,
            as: .fresh())
        #expect(try await store.store.earnedFigures(dealer: "D01", month: june).comesToNothing)
        let days = try LocalDate("2026-06-01")...LocalDate("2026-08-31")
        #expect(try await store.store.figures(of: owner, on: days).comesToNothing)
        #expect(
            try await store.store.figures(dealer: "D01", month: july.next)[.dealer, of: owner, in: .cny][.orders] == -1)
        let kept = try await store.store.page(
            Query<DayFigures>(of: owner, where: .everything, sortedBy: .ascending(DayFigures.on)), after: nil, limit: 9)
        #expect(
            kept.items.map(\.record.key.id.rawValue) == [
                "2026-06-01/CNY/2/E1/reception", "2026-07-02/CNY/2/E1/reception/~m2026-06",
                "2026-08-02/CNY/2/E1/reception/~m2026-06",
            ])
        #expect(try await store.store.figureProblems().isEmpty)
        #expect(try await store.check().isEmpty)
    }

    /// What was known at an instant: figures and sources without what was recorded later.
    @Test(arguments: StoreKind.allCases) func asOfAnInstant(kind: StoreKind) async throws {
        let (store, order) = try await settled(kind)
        try await store.store.counted.reverse(
            order.key, by: "CR", because: "wrong", acting: party, at: SampleOrder.at(31 * 1_440), in: .china,
            as: .fresh())
        let june = try Month("2026-06")
        for (minutes, count) in [(99, 0), (100, 1), (31 * 1_440 - 1, 1), (31 * 1_440, 2)] {
            let at = try SampleOrder.at(minutes)
            let figures = try await store.store.recountedEarnedFigures(of: owner, month: june, recordedUntil: at)
            #expect(figures[.dealer, of: owner, in: .cny][.orders] == (count == 1 ? 1 : 0))
            let page = try await store.store.earnedSources(
                of: MeasureSum(.sales(.customer, .labour)), for: .technician("T1"), of: owner, in: june, in: .cny,
                recordedUntil: at)
            #expect(page.sources.map(\.order.id) == Array(["RO-1", "CR"].prefix(count)).sorted())
            #expect(page.sources.allSatisfy { $0.earnedIn == june && $0.recordedAt <= at })
            #expect(page.sources.reduce(0) { $0 + $1.units } == (count == 1 ? 95_57 : 0))
        }
    }

    /// A record of an earlier month is checked and mended like any other, also where nobody can read it.
    @Test(arguments: StoreKind.allCases) func aMovedRecordIsMended(kind: StoreKind) async throws {
        let (store, order) = try await settled(kind)
        try await store.store.counted.reverse(
            order.key, ["L2"], by: "CR1", because: "wrong", acting: party, at: SampleOrder.at(31 * 1_440), in: .china,
            as: .fresh())
        let key = RecordKey<DayFigures>(owner, "2026-07-02/CNY/2/E1/reception/~m2026-06")
        let stored = try await store.store.existing(key)
        let spoiled = try DayFigures(
            recordJSON: stored.json.replacing("\"sales.customer.part\": -31858", with: "\"sales.customer.part\": -1"),
            format: 1)
        #expect(spoiled != stored.record && spoiled.earnedIn.description == "2026-06")
        try await store.commit { changes, _ in
            try changes.update(stored, to: spoiled, Act("count", by: party, at: SampleOrder.at(31 * 1_440 + 1)))
        }
        let found = try await store.store.figureProblems()
        // Of the dealership and of the team of technicians.
        #expect(found.map(\.code) == [.figuresDiffer, .figuresDiffer])
        let july = try LocalDate("2026-07-01")...LocalDate("2026-07-31")
        let act = Act("rebuildFigures", by: party, at: try SampleOrder.at(31 * 1_440 + 2), because: "spoilt")
        #expect(try await store.store.rebuildFigures(of: owner, on: july, act, as: .fresh()) == found)
        #expect(try await store.store.figureProblems().isEmpty)
        #expect(try await store.store.existing(key).record == stored.record)
        #expect(DayFigures.empty(of: key)?.earnedIn == stored.record.earnedIn)
    }

    /// What was given in June is taken back in June, as it was given; the list has changed since.
    @Test(arguments: StoreKind.allCases) func spiffsAreEarnedAndTakenBack(kind: StoreKind) async throws {
        let store = try await kind.open(CountedOrdersTests.kinds)
        var lines = try [SampleOrder.line("L1", .part, 400_00), SampleOrder.line("L2", .part, 400_00)]
        for index in lines.indices { lines[index].code = "P-\(index)" }
        let order = try SampleOrder.inspected(lines)
        func list(_ id: Identifier<SpiffList>, _ amount: String, _ from: String, _ through: String) throws -> SpiffList
        {
            try SpiffList(
                RecordKey(dealer: "D01", id), LocalizedText("Spiffs", "单项奖励"), .cny,
                effective: DateWindow(from: LocalDate(from), through: LocalDate(through)),
                items: (0...1).map { SpiffItem(.part, "P-\($0)", try Money(amount, .cny), to: .technicians) })
        }
        try await store.commit { changes, _ in
            try changes.insert(order, Act("open", by: party, at: SampleOrder.at(0)))
            let act = Act("list", by: party, at: try SampleOrder.at(0))
            try changes.insert(list("SP1", "10.00", "2026-06-01", "2026-06-30"), act)
            try changes.insert(list("SP2", "99.00", "2026-07-01", "2026-07-31"), act)
        }
        let lists = try await store.store.spiffLists(of: owner, on: LocalDate("2026-06-01"))
        #expect(lists.map(\.key.id) == ["SP1"])
        try await store.store.counted.settle(
            order.key, by: party, at: SampleOrder.at(100), in: .china, paying: lists, as: .fresh())
        let june = try Month("2026-06")
        func spiffs() async throws -> [Int64] {
            let figures = try await store.store.earnedFigures(dealer: "D01", month: june)
            #expect(try await store.store.recountedEarnedFigures(of: owner, month: june) == figures)
            #if PostgreSQL
            if let database = store.store as? PostgreSQLStore {
                #expect(try await database.figuresByDatabase(of: owner, earnedIn: june) == figures)
            }
            #endif
            return [.seller("T1"), .seller("T2"), .dealer].map { figures[$0, of: owner, in: .cny][.other(.spiffs)] }
        }
        #expect(try await spiffs() == [12_00, 8_00, 20_00])
        try await store.store.counted.reverse(
            order.key, ["L2"], by: "CR", because: "wrong", acting: party, at: SampleOrder.at(31 * 1_440), in: .china,
            as: .fresh())
        #expect(try await spiffs() == [6_00, 4_00, 10_00])
        try await store.store.counted.reverse(
            order.key, by: "CR2", because: "wrong", acting: party, at: SampleOrder.at(32 * 1_440), in: .china,
            as: .fresh())
        #expect(try await spiffs() == [0, 0, 0])
        #expect(try await store.store.figureProblems().isEmpty)
        #expect(try await store.check().isEmpty)
        let page = try await store.store.earnedSources(
            of: MeasureSum(.spiffs), for: .seller("T2"), of: owner, in: june, in: .cny)
        #expect(page.sources.map(\.units).sorted() == [-4_00, -4_00, 8_00])
    }

    /// Figures of days and what months have earned are not added.
    @Test func basesAreNotMixed() throws {
        let june = try Month("2026-06")
        var counted = PeriodFigures(of: [owner], on: june.firstDay...june.lastDay)
        let earned = PeriodFigures(of: [owner], earnedIn: june)
        #expect(throws: FigureSumsError.basisMismatch(.counted, .earned)) { try counted.merge(earned) }
        var group = PeriodFigures()
        try group.merge(earned)
        #expect(group == earned && group.basis == .earned)
        #expect(try JSONRoundTrip.of(earned) == earned)
        #expect(try JSONRoundTrip.of(counted) == counted)
    }

    /// Orders of several months settled, delivered, audited and undone at random.
    @Test(arguments: StoreKind.allCases, [1, 2] as [UInt64]) func aRandomLife(kind: StoreKind, seed: UInt64)
        async throws
    {
        var life = EarningLife(seed: seed)
        let store = try await kind.open(CountedOrdersTests.kinds)
        for _ in 0..<24 { try await life.live(in: store) }
        let months = try (5...12).map { try Month(year: 2026, month: $0) }
        for month in months {
            let earned = try await store.store.earnedFigures(of: owner, month: month)
            #expect(earned.basis == .earned && earned.days == month.firstDay...month.lastDay)
            #expect(EarningLife.numbers(of: earned) == life.earned[month, default: [:]].filter { $0.value != 0 })
            let again = try await store.store.recountedEarnedFigures(of: owner, month: month)
            #expect(again == earned)
            #if PostgreSQL
            if let database = store.store as? PostgreSQLStore {
                #expect(try await database.figuresByDatabase(of: owner, earnedIn: month) == earned)
                #expect(try await database.figuresByDatabase(of: nil, earnedIn: month).sums == earned.sums)
            }
            #endif
        }
        // In the end both have the same.
        let all = try await store.store.figures(of: owner, on: months[0].firstDay...months[7].lastDay)
        var sum: [String: Int64] = [:]
        for (name, units) in life.earned.values.joined() { sum[name, default: 0] += units }
        #expect(EarningLife.numbers(of: all) == sum.filter { $0.value != 0 })
        #expect(life.moved > 3)
        #expect(try await store.store.figureProblems().isEmpty)
        try await everyFigureIsItsSources(store.store, months)
        #expect(try await store.check().isEmpty)
    }

    private func everyFigureIsItsSources(_ store: any RecordStore, _ months: [Month]) async throws {
        var random = SeededRandom(seed: 5)
        for month in months {
            let figures = try await store.earnedFigures(of: owner, month: month)
            for holder in figures.holders where random.chance(20) {
                for (measure, units) in figures.sums[holder]?.values ?? [:] where random.chance(20) {
                    var sum: Int64 = 0
                    var token: FigureSourcePage.Token?
                    repeat {
                        let page = try await store.earnedSources(
                            of: MeasureSum(MeasurePattern(measure)), for: holder.subject, of: owner, in: month,
                            in: holder.currency, after: token, limit: 5)
                        sum += page.sources.reduce(0) { $0 + $1.units }
                        token = page.next
                    } while token != nil
                    #expect(sum == units, "\(measure.rawValue) of \(holder)")
                }
            }
        }
    }

    private func settled(_ kind: StoreKind) async throws -> (TestStore, RepairOrder) {
        let store = try await kind.open(CountedOrdersTests.kinds)
        let order = try SampleOrder.inspected()
        try await store.commit { changes, _ in
            try changes.insert(order, Act("open", by: party, at: SampleOrder.at(0)))
        }
        try await store.store.counted.settle(
            order.key, by: party, at: SampleOrder.at(100), in: .china, as: .fresh())
        return (store, order)
    }
}
