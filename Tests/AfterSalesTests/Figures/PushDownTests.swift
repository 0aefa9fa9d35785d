#if PostgreSQL
import AfterSales
import AfterSalesPostgreSQL
import AfterSalesTestStores
import AfterSalesTesting
import Testing

/// The database adds orders up to the same figures as the library, to the last digit.
@Suite struct PushDownTests {
    @Test(arguments: 1...4 as ClosedRange<UInt64>) func theDatabaseAgrees(seed: UInt64) async throws {
        let store = try await StoreKind.postgreSQL.open(CountedOrdersTests.kinds)
        let database = try #require(store.store as? PostgreSQLStore)
        let dealers: [Identifier<Dealer>] = ["D01", "D02"]
        for dealer in dealers {
            var maker = OrderMaker(seed: seed * 10 + (dealer == "D01" ? 0 : 1), dealer: dealer)
            try await store.commit { changes, _ in
                let act = Act("settle", by: .employee("E1"), at: try SampleOrder.at(0))
                for _ in 0..<120 {
                    var (order, day) = try maker.next()
                    try order.settle(by: .employee("E1"), at: OrderMaker.at(day, minutes: 100), in: .china)
                    try changes.insert(OrderFigures(of: order.settled()), act)
                    guard maker.random.chance(30) else { continue }
                    for credit in try maker.undo(&order, on: day, completely: maker.random.chance(50)) {
                        try changes.insert(OrderFigures(of: credit.settled()), act)
                    }
                }
            }
        }
        try await insertReceipt(store)
        let first = try LocalDate("2026-05-20")
        for days in [
            first...(try first.adding(days: 60)), try LocalDate("2026-06-01")...LocalDate("2026-06-30"), first...first,
        ] {
            var group = PeriodFigures()
            for dealer in dealers {
                let counted = try await store.store.recountedFigures(of: .dealer(dealer), on: days)
                #expect(try await database.figuresByDatabase(of: .dealer(dealer), on: days) == counted)
                try group.merge(counted)
            }
            #expect(try await database.figuresByDatabase(of: nil, on: days).sums == group.sums)
        }
        #expect(
            try await database.figuresByDatabase(of: .dealer("D03"), on: first...(first.adding(days: 60))).isEmpty)
    }

    private func insertReceipt(_ store: TestStore) async throws {
        let order = try SampleOrder.inspected([SampleOrder.line("L1", .labour, 500_00, payType: .insurance)], "RO-A")
        try await store.commit { changes, _ in
            try changes.insert(order, Act("open", by: .customer, at: SampleOrder.at(0)))
        }
        let orders = store.store.counted
        let party = ActingParty.employee("E1")
        try await orders.settle(order.key, by: party, at: SampleOrder.at(100), in: .china, as: .fresh())
        try await orders.deliver(
            order.key, by: party, at: SampleOrder.at(110), in: .china, explainedBy: "E1", accepted: .signature("s"),
            as: .fresh())
        try await orders.record(
            insurerAudit: Money("490.00", .cny), on: LocalDate("2026-06-04"), of: order.key, by: party,
            at: SampleOrder.at(200), in: .china, as: .fresh())
    }

    /// What another program wrote with U+0000 is no reason to ask again.
    @Test func whatTheDatabaseCannotReadIsCorrupt() async throws {
        let store = try await StoreKind.postgreSQL.open(CountedOrdersTests.kinds)
        let database = try #require(store.store as? PostgreSQLStore)
        let figures = try OrderFigures(of: SampleOrder.settled().settled())
        let day = figures.on
        for (old, new, isOverflow) in [
            ("\"line\":\"L1\"", "\"line\":\"L\\u0000\"", false), ("\"tax\":1243", "\"tax\":9223372036854775807", true),
        ] {
            let json = try figures.recordJSON()
            #expect(json.contains(old))
            let odd = try OrderFigures(recordJSON: json.replacing(old, with: new), format: 1)
            if let stored = try await store.store.load(odd.key) {
                try await store.commit { changes, _ in
                    try changes.update(stored, to: odd, Act("settle", by: .customer, at: SampleOrder.at(100)))
                }
            } else {
                try await store.commit { changes, _ in
                    try changes.insert(odd, Act("settle", by: .customer, at: SampleOrder.at(100)))
                }
            }
            await #expect { try await database.figuresByDatabase(of: nil, on: day...day) } throws: { error in
                isOverflow
                    ? error as? FigureSumsError == .arithmetic(.overflow)
                    : (error as? StorageError)?.code == .corrupt && (error as? StorageError)?.isWorthRetrying == false
            }
        }
    }

    @Test func aStoreWithoutOrdersSaysSo() async throws {
        let store = try await StoreKind.postgreSQL.open([DayFigures.self])
        let database = try #require(store.store as? PostgreSQLStore)
        let day = try LocalDate("2026-06-01")
        await #expect { try await database.figuresByDatabase(of: nil, on: day...day) } throws: { error in
            (error as? StorageError)?.code == .unknownKind
        }
    }
}
#endif
