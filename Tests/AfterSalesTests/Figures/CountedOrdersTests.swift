import AfterSales
import AfterSalesTestStores
import AfterSalesTesting
import Testing

/// What is settled, undone, delivered and audited is in the figures of its day by the same commit, on every store.
@Suite struct CountedOrdersTests {
    static let kinds: [any StoredRecord.Type] =
        [DayFigures.self] + RepairOrderKinds.others + RepairOrderKinds.customerLinked
    private let party = ActingParty.employee("E1")
    private let owner = RecordOwner.dealer("D01")
    private var june: ClosedRange<LocalDate> {
        get throws { try LocalDate("2026-06-01")...LocalDate("2026-06-30") }
    }

    private func open(_ kind: StoreKind, _ orders: [RepairOrder]) async throws -> TestStore {
        let store = try await kind.open(Self.kinds)
        try await store.commit { changes, _ in
            for order in orders { try changes.insert(order, Act("open", by: party, at: order.openedAt)) }
        }
        return store
    }

    private func settle(_ order: RecordKey<RepairOrder>, _ store: TestStore, minutes: Int = 100) async throws {
        try await store.store.counted.settle(
            order, by: party, at: SampleOrder.at(minutes), in: .china,
            as: CommitKey(order.owner, "settle/\(order.id)"))
    }

    @Test(arguments: StoreKind.allCases) func settlingCountsOnce(kind: StoreKind) async throws {
        let order = try SampleOrder.inspected()
        let store = try await open(kind, [order])
        for _ in 0..<2 { try await settle(order.key, store) }
        let figures = try await store.store.figures(dealer: "D01", month: Month("2026-06"))
        #expect(figures[.dealer, of: owner, in: .cny][.orders] == 1)
        #expect(figures[.technician("T2"), of: owner, in: .cny][.sales(.customer, .labour)] == 63_72)
        #expect(figures == (try await store.store.recountedFigures(of: owner, on: june)))
        #expect(try await store.store.figures(dealer: "D01", month: Month("2026-07")).isEmpty)
        #expect(try await store.store.figures(of: owner, on: june.upperBound...june.upperBound).isEmpty)
        let receipt = try #require(try await store.store.load(CommitKey(owner, "settle/RO-1").receipt))
        #expect(receipt.record.entries.count == 3)
        #expect(try await store.check().isEmpty)
        #expect(try await store.store.figureProblems().isEmpty)
    }

    @Test(arguments: StoreKind.allCases) func whatFailsCountsNothing(kind: StoreKind) async throws {
        let order = try SampleOrder.inspected()
        let store = try await open(kind, [order])
        let before = try await store.contents()
        struct NoClaim: Error {}
        await #expect(throws: NoClaim.self) {
            try await store.store.counted.settle(
                order.key, by: party, at: SampleOrder.at(100), in: .china, as: .fresh()
            ) { _, _ in throw NoClaim() }
        }
        #expect(try await store.contents() == before)
    }

    @Test(arguments: StoreKind.allCases) func undoingTakesBack(kind: StoreKind) async throws {
        let order = try SampleOrder.inspected()
        let store = try await open(kind, [order])
        try await settle(order.key, store)
        for (number, lines) in [(1, ["L2"] as [Identifier<OrderLine>]?), (2, nil)] {
            try await store.store.counted.reverse(
                order.key, lines, by: Identifier("CR\(number)"), because: "wrong", acting: party,
                at: SampleOrder.at(100 + number), in: .china, as: .fresh())
            let figures = try await store.store.figures(of: owner, on: june)
            #expect(figures[.dealer, of: owner, in: .cny][.orders] == (number == 1 ? 1 : 0))
            #expect(try await store.store.figureProblems().isEmpty)
        }
        #expect(try await store.store.figures(of: owner, on: june).comesToNothing)
        #expect(try await store.check().isEmpty)
    }

    /// The audited amount counts on the later of the day of leaving and of the audit; a correction adds the difference, and
    /// what is undone as a whole takes all of it back.
    @Test(arguments: StoreKind.allCases) func audits(kind: StoreKind) async throws {
        let order = try SampleOrder.inspected([SampleOrder.line("L1", .labour, 500_00, payType: .insurance)])
        let store = try await open(kind, [order])
        func audited() async throws -> [String: Int64] {
            var found: [String: Int64] = [:]
            for day in ["2026-06-01", "2026-06-02", "2026-06-03", "2026-06-05"] {
                let date = try LocalDate(day)
                let units = try await store.store.figures(of: owner, on: date...date)[
                    .advisorTeam("reception"), of: owner, in: .cny][.other(.accidentRepairAudited)]
                if units != 0 { found[day] = units }
            }
            return found
        }
        func audit(_ amount: String, on day: String, minutes: Int) async throws {
            try await store.store.counted.record(
                insurerAudit: Money(amount, .cny), on: LocalDate(day), of: order.key, by: party,
                at: SampleOrder.at(minutes), in: .china, as: .fresh())
        }
        try await audit("480.00", on: "2026-06-01", minutes: 95)
        try await settle(order.key, store)
        #expect(try await audited().isEmpty)
        try await store.store.counted.deliver(
            order.key, by: party, at: SampleOrder.at(1_500), in: .china, explainedBy: "E1", accepted: .signature("s"),
            as: .fresh())
        #expect(try await audited() == ["2026-06-02": 480_00])
        try await audit("450.00", on: "2026-06-03", minutes: 3_000)
        #expect(try await audited() == ["2026-06-02": 480_00, "2026-06-03": -30_00])
        // The same amount again changes nothing.
        try await audit("450.00", on: "2026-06-05", minutes: 6_000)
        #expect(try await audited() == ["2026-06-02": 480_00, "2026-06-03": -30_00])
        let page = try await store.store.sources(
            of: MeasureSum(.accidentRepairAudited), for: .advisor("E1"), of: owner, on: june, in: .cny,
            after: store.store.sources(
                of: MeasureSum(.accidentRepairAudited), for: .advisor("E1"), of: owner, on: june, in: .cny
            ).next)
        #expect(page.sources.map(\.units) == [480_00, -30_00])
        #expect(page.sources.allSatisfy { $0.order == order.key && $0.receipt == .insurerAudit })
        try await store.store.counted.reverse(
            order.key, by: "CR", because: "wrong", acting: party, at: SampleOrder.at(6_100), in: .china, as: .fresh())
        #expect(try await audited() == ["2026-06-02": 480_00, "2026-06-03": -30_00, "2026-06-05": -450_00])
        #expect(try await store.store.figures(of: owner, on: june).comesToNothing)
        #expect(try await store.store.figureProblems().isEmpty)
        #expect(try await store.check().isEmpty)
    }

    /// Desks that settle orders of one advisor and day at once lose none of them.
    @Test(arguments: StoreKind.allCases) func desksAtOnce(kind: StoreKind) async throws {
        let orders = try (1...12).map { try SampleOrder.inspected(nil, Identifier("RO-\($0)")) }
        let store = try await open(kind, orders)
        let party = party
        try await withThrowingTaskGroup(of: Void.self) { group in
            for desk in 0..<3 {
                group.addTask {
                    for order in orders[(desk * 4)..<(desk * 4 + 4)] {
                        try await store.store.counted.settle(
                            order.key, by: party, at: SampleOrder.at(100), in: .china, as: .fresh(), attempts: 100)
                    }
                }
            }
            try await group.waitForAll()
        }
        let figures = try await store.store.figures(of: owner, on: june)
        #expect(figures[.dealer, of: owner, in: .cny][.orders] == 12)
        #expect(figures[.dealer, of: owner, in: .cny][.sales(.customer, .labour)] == 12 * 159_29)
        #expect(figures == (try await store.store.recountedFigures(of: owner, on: june)))
        #expect(try await store.check().isEmpty)
    }

    /// As many desks as a large dealership has settle one advisor's orders at the same moment, with nothing said of attempts.
    @Test(arguments: StoreKind.allCases) func nobodyIsSentAwayInARush(kind: StoreKind) async throws {
        let orders = try (1...40).map { try SampleOrder.inspected(nil, Identifier("RO-\($0)")) }
        let store = try await open(kind, orders)
        let party = party
        try await withThrowingTaskGroup(of: Void.self) { group in
            for order in orders {
                group.addTask {
                    try await store.store.counted.settle(
                        order.key, by: party, at: SampleOrder.at(100), in: .china, as: .fresh())
                }
            }
            try await group.waitForAll()
        }
        let figures = try await store.store.figures(of: owner, on: june)
        #expect(figures[.dealer, of: owner, in: .cny][.orders] == 40)
    }

    /// What a host counts besides goes into the same record of the day, is found by a recount and by its orders.
    @Test(arguments: StoreKind.allCases) func aHostCountsBesides(kind: StoreKind) async throws {
        let order = try SampleOrder.inspected()
        let store = try await open(kind, [order])
        let tips: ReceiptKind = "tips"
        func tip(_ settled: SettledOrder, _ units: Int64) -> ReceiptFigures {
            ReceiptFigures(
                tips, units, of: settled.order, number: 1, on: settled.settlement.on, at: settled.settlement.at)
        }
        await #expect { () async throws in
            try await store.store.counted.settle(
                order.key, by: party, at: SampleOrder.at(100), in: .china, as: .fresh()
            ) { changes, settled in
                try await changes.count(
                    [tip(settled, 5_00)], in: store.store, Act("tip", by: party, at: SampleOrder.at(100)))
            }
        } throws: { error in
            (error as? StorageError)?.findings.map(\.code) == [.recordTwice]
        }
        try await store.store.counted.settle(
            order.key, by: party, at: SampleOrder.at(100), in: .china, as: .fresh(),
            bringing: { [tip($0, 5_00)] })
        let figures = try await store.store.figures(of: owner, on: june)
        #expect(figures[.advisor("E1"), of: owner, in: .cny][.other("tips")] == 5_00)
        try await store.store.counted.reverse(
            order.key, by: "CR", because: "wrong", acting: party, at: SampleOrder.at(200), in: .china, as: .fresh(),
            bringing: { before, _, credit in
                [
                    ReceiptFigures(
                        tips, -5_00, of: before, number: 2, on: credit.settlement.on, at: credit.settlement.at)
                ]
            })
        #expect(try await store.store.figures(of: owner, on: june).comesToNothing)
        #expect(try await store.store.figureProblems().isEmpty)
        #expect(try await store.check().isEmpty)
    }

    /// Orders settled and undone at random: at every step what is kept is what a recount says.
    @Test(arguments: StoreKind.allCases) func aRandomLifeAgreesWithItsRecount(kind: StoreKind) async throws {
        var maker = OrderMaker(seed: 7)
        var made: [(order: RepairOrder, day: Int)] = []
        for _ in 0..<25 { made.append(try maker.next()) }
        let store = try await open(kind, made.map(\.order))
        let days = try LocalDate("2026-05-20")...LocalDate("2026-07-31")
        for (order, day) in made {
            try await store.store.counted.settle(
                order.key, by: party, at: OrderMaker.at(day, minutes: 100), in: .china, as: .fresh())
            if maker.random.chance(40) {
                let lines = order.countedLines.map(\.id).filter { _ in maker.random.chance(50) }
                for (number, some) in [lines, nil].enumerated() where some?.isEmpty != true {
                    guard try await store.store.existing(order.key).record.unreversedLines.isEmpty == false else {
                        break
                    }
                    try await store.store.counted.reverse(
                        order.key, some, by: Identifier("\(order.key.id)-C\(number)"), because: "wrong", acting: party,
                        at: OrderMaker.at(day + number, minutes: 200), in: .china, as: .fresh())
                    if maker.random.chance(50) { break }
                }
            }
            let kept = try await store.store.figures(of: owner, on: days)
            #expect(kept == (try await store.store.recountedFigures(of: owner, on: days)))
        }
        #expect(try await store.store.figureProblems().isEmpty)
        try await everyFigureIsItsOrders(store.store, days)
        #expect(try await store.check().isEmpty)
    }

    /// Every sum of everybody, from the orders behind it.
    private func everyFigureIsItsOrders(_ store: any RecordStore, _ days: ClosedRange<LocalDate>) async throws {
        let figures = try await store.figures(of: owner, on: days)
        var random = SeededRandom(seed: 3)
        for holder in figures.holders where random.chance(30) {
            for (measure, units) in figures.sums[holder]?.values ?? [:] where random.chance(30) {
                var sum: Int64 = 0
                var token: FigureSourcePage.Token?
                repeat {
                    let page = try await store.sources(
                        of: MeasureSum(MeasurePattern(measure)), for: holder.subject, of: owner, on: days,
                        in: holder.currency, after: token, limit: 7)
                    sum += page.sources.reduce(0) { $0 + $1.units }
                    token = page.next
                } while token != nil
                #expect(sum == units, "\(measure.rawValue) of \(holder)")
            }
        }
    }
}
