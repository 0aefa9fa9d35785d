import AfterSales
import AfterSalesTestStores
import AfterSalesTesting
import Testing

/// Many settled orders that come into a store at once are what settling each of them by itself comes to.
@Suite struct SettledOrdersTests {
    private let party = ActingParty.employee("E1")
    private let owner = RecordOwner.dealer("D01")
    private let act: Act

    init() throws { act = Act("takeOver", by: .system("till"), at: try Timestamp("2026-08-01T00:00:00Z")) }

    /// Orders that were opened, settled, handed over, audited and undone, each by its own call, and all of them as they stand.
    private func lived(_ seed: UInt64, in store: TestStore, count: Int) async throws -> [RepairOrder] {
        var maker = OrderMaker(seed: seed)
        maker.days = 45
        for _ in 0..<count {
            let (order, day) = try maker.next()
            try await store.commit { changes, _ in
                try changes.insert(order, Act("open", by: party, at: order.openedAt))
            }
            let orders = store.store.counted
            try await orders.settle(
                order.key, by: party, at: OrderMaker.at(day, minutes: 100), in: .china, as: .fresh())
            // The insurer's word is counted as it stands, so there is one of each order, and none of what is undone.
            if maker.random.chance(40) {
                if maker.random.chance(50) { try await audit(order, day, minutes: 110, &maker, orders) }
                try await orders.deliver(
                    order.key, by: party, at: OrderMaker.at(day + maker.random.number(0...9), minutes: 200), in: .china,
                    explainedBy: "E1", accepted: .signature("s"), unpaidApprovedBy: "E9", as: .fresh())
                if try await store.store.existing(order.key).record.insurerAudit == nil {
                    try await audit(order, day + 12, minutes: 300, &maker, orders)
                }
            } else {
                try await undo(order.key, day + 1, &maker, orders, store)
            }
        }
        return try await store.store.all(RepairOrder.self, of: owner).map(\.record)
    }

    private func audit(
        _ order: RepairOrder, _ day: Int, minutes: Int, _ maker: inout OrderMaker, _ orders: CountedOrders
    ) async throws {
        let at = try OrderMaker.at(day, minutes: minutes)
        try await orders.record(
            insurerAudit: Money(minorUnits: Int64(maker.random.number(1...900_00)), currency: order.terms.currency),
            on: CivilZone.china.date(of: at), of: order.key, by: party, at: at, in: .china, as: .fresh())
    }

    private func undo(
        _ key: RecordKey<RepairOrder>, _ day: Int, _ maker: inout OrderMaker, _ orders: CountedOrders,
        _ store: TestStore
    ) async throws {
        var day = day
        while maker.random.chance(40) {
            let order = try await store.store.existing(key).record
            let left = order.unreversedLines.map(\.id)
            guard !left.isEmpty else { return }
            let some = left.filter { _ in maker.random.chance(50) }
            day += maker.random.number(0...20)
            try await orders.reverse(
                key, some.isEmpty ? nil : some, by: Identifier("\(key.id)-C\(order.reversals.count)"), because: "wrong",
                acting: party, at: OrderMaker.at(day, minutes: 900), in: .china, as: .fresh())
        }
    }

    private func days(_ store: TestStore) async throws -> [Stored<DayFigures>] {
        let days = try await store.store.all(DayFigures.self, of: owner).filter { !$0.record.isEmpty }
        return days.sorted { $0.record.key.reference < $1.record.key.reference }
    }

    @Test(arguments: StoreKind.allCases, [7, 8] as [UInt64])
    func figuresAreThoseOfSettlingOneByOne(kind: StoreKind, seed: UInt64) async throws {
        let one = try await kind.open(CountedOrdersTests.kinds)
        let orders = try await lived(seed, in: one, count: kind == .memory ? 60 : 12)
        let byDay = Dictionary(grouping: try orders.map { try $0.settled() }, by: \.settlement.on)
        let many = try await kind.open(CountedOrdersTests.kinds)
        for day in byDay.keys.sorted() {
            try await many.commit { changes, store in
                let stored = try await changes.insert(
                    settled: byDay[day] ?? [], in: .china, in: store, act
                ) { Act("settle", by: party, at: $0.settlement.at, because: "said of a customer") }
                #expect(stored.map(\.record.key) == byDay[day]?.map(\.order.key))
            }
        }
        let (kept, others) = (try await days(one), try await days(many))
        #expect(kept.count > 10 || kind != .memory)
        #expect(others.map(\.record) == kept.map(\.record))
        #expect(try await many.check().isEmpty)
        #expect(try await many.store.figureProblems().isEmpty)
        let figures = try await many.store.all(OrderFigures.self, of: owner).map(\.record)
        for figure in figures { #expect(try await one.store.load(figure.key)?.record == figure) }
        #expect(figures.count == orders.count)
        // What was said of a customer stays with the order.
        for figure in figures {
            for entry in try await many.store.auditTrail(of: figure.key) { #expect(entry.detail?.reason == nil) }
        }
    }

    /// However many orders an advisor's day has, its record is written once.
    @Test func theRecordOfADayIsWrittenOnce() async throws {
        var maker = OrderMaker(seed: 3)
        maker.days = 1
        maker.currencies = [.cny]
        let store = try await StoreKind.memory.open(CountedOrdersTests.kinds)
        var settled: [SettledOrder] = []
        for _ in 0..<80 {
            var (order, day) = try maker.next()
            try order.settle(by: party, at: OrderMaker.at(day, minutes: 100), in: .china)
            settled.append(try order.settled())
        }
        try await store.commit { changes, place in
            try await changes.insert(settled: settled, in: .china, in: place, act)
        }
        let first = try await days(store)
        #expect(first.count <= 5 && first.allSatisfy { $0.revision.number == 1 })
        #expect(first.reduce(0) { $0 + ($1.record.bySubject[.dealer]?[.orders] ?? 0) } == 80)
        // What comes later adds to it.
        var (late, day) = try maker.next()
        try late.settle(by: party, at: OrderMaker.at(day, minutes: 100), in: .china)
        let last = try late.settled()
        try await store.commit { changes, place in
            try await changes.insert(settled: [last], in: .china, in: place, act)
        }
        #expect(try await days(store).map(\.revision.number).sorted().last == 2)
        #expect(try await store.store.figureProblems().isEmpty)
    }

    /// Other receipts count with them, and what cannot be written leaves the set as it was.
    @Test func receiptsCountAndFailuresLeaveNothing() async throws {
        var (order, day) = try OrderMaker(seed: 5).firstOne()
        try order.settle(by: party, at: OrderMaker.at(day, minutes: 100), in: .china)
        let settled = try order.settled()
        let tyres = ReceiptFigures("tyreHotel", 50_00, of: order, number: 1, on: settled.settlement.on, at: act.at)
        let store = try await StoreKind.memory.open(CountedOrdersTests.kinds)
        var changes = ChangeSet(.fresh())
        await #expect(throws: StorageError.self) {
            try await changes.insert(settled: [settled, settled], in: .china, in: store.store, act)
        }
        #expect(changes.isEmpty)
        try await changes.insert(settled: [settled], bringing: [tyres], in: .china, in: store.store, act)
        try await store.store.commit(changes)
        let figures = try await store.store.figures(dealer: "D01", month: settled.settlement.on.month)
        #expect(figures[.dealer, of: owner, in: order.terms.currency][.other("tyreHotel")] == 50_00)
        #expect(try await store.store.existing(OrderFigures.key(of: order.key)).record.recordedAt == act.at)
        #expect(try await store.store.figureProblems().isEmpty)
    }
}

extension OrderMaker {
    fileprivate func firstOne() throws -> (order: RepairOrder, day: Int) {
        var maker = self
        return try maker.next()
    }
}

extension RecordStore {
    /// All records of a kind.
    fileprivate func all<Record: StoredRecord>(
        _ kind: Record.Type, of owner: RecordOwner
    ) async throws -> [Stored<Record>] {
        var all: [Stored<Record>] = []
        for try await stored in records(Query<Record>(of: owner)) { all.append(stored) }
        return all
    }
}
