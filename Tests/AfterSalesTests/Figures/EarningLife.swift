import AfterSales
import AfterSalesTestStores
import AfterSalesTesting

/// Lets orders be settled, delivered, audited and undone at random days, and notes by plain sums what each month has earned.
struct EarningLife {
    var maker: OrderMaker
    /// By month, and by holder and measure.
    private(set) var earned: [Month: [String: Int64]] = [:]
    /// How many credits undid what an earlier month had earned.
    private(set) var moved = 0
    private let party = ActingParty.employee("E1")

    init(seed: UInt64) {
        maker = OrderMaker(seed: seed)
        maker.days = 70
    }

    /// One order, as far as it comes.
    mutating func live(in store: TestStore) async throws {
        var (order, day) = try maker.next()
        try await store.commit { changes, _ in
            try changes.insert(order, Act("open", by: party, at: order.openedAt))
        }
        let orders = store.store.counted
        order = try await orders.settle(
            order.key, by: party, at: OrderMaker.at(day, minutes: 100), in: .china, as: .fresh()
        ).record
        guard let month = order.settlement?.on.month else { return }
        try add(order, in: month)
        var parts: [(Month, Int64)] = []
        if maker.random.chance(60) { try await audit(order.key, &day, &parts, in: store) }
        while !order.unreversedLines.isEmpty, maker.random.chance(60) {
            day += maker.random.number(0...25)
            let some = order.unreversedLines.map(\.id).filter { _ in maker.random.chance(50) }
            let id = Identifier<RepairOrder>("\(order.key.id)-C\(order.reversals.count)")
            order = try await orders.reverse(
                order.key, some.isEmpty ? nil : some, by: id, because: "wrong", acting: party,
                at: OrderMaker.at(day, minutes: 900), in: .china, as: .fresh()
            ).record
            let credit = try await store.store.existing(RecordKey<RepairOrder>(order.key.owner, id)).record
            if credit.settlement?.on.month != month { moved += 1 }
            try add(credit, in: month)
        }
        // Of what is undone as a whole no audit is left.
        if order.unreversedLines.isEmpty { parts = [] }
        for (month, units) in parts { try add(units, of: order, in: month) }
    }

    /// The car leaves, and the insurer says what he owes: before and after, and once more.
    private mutating func audit(
        _ key: RecordKey<RepairOrder>, _ day: inout Int, _ parts: inout [(Month, Int64)], in store: TestStore
    ) async throws {
        let orders = store.store.counted
        var amount: Int64 = 0
        var leaving: LocalDate?
        for step in 0..<3 {
            day += maker.random.number(0...20)
            let at = try OrderMaker.at(day, minutes: 200 + step)
            if step == 1 {
                try await orders.deliver(
                    key, by: party, at: at, in: .china, explainedBy: "E1", accepted: .signature("s"),
                    unpaidApprovedBy: "E9", as: .fresh())
                leaving = try CivilZone.china.date(of: at)
                // What was audited before counts from here on.
                if let on = before { parts.append((max(on, try CivilZone.china.date(of: at)).month, amount)) }
                continue
            }
            guard maker.random.chance(70) else { continue }
            let on = try CivilZone.china.date(of: at).adding(days: maker.random.number(-30...5))
            let new = Int64(maker.random.number(0...900_00))
            let currency = try await store.store.existing(key).record.terms.currency
            try await orders.record(
                insurerAudit: Money(minorUnits: new, currency: currency), on: on, of: key, by: party, at: at,
                in: .china, as: .fresh())
            if let leaving { parts.append((max(on, leaving).month, new - amount)) } else { before = on }
            amount = new
        }
        before = nil
    }

    /// The day of an audit before the car left.
    private var before: LocalDate?

    private mutating func add(_ order: RepairOrder, in month: Month) throws {
        let entry = try FigureEntry(OrderFigures(of: order.settled()))
        var subjects: [FigureSubject] = [.dealer, .advisor(entry.advisor)]
        if let team = entry.team { subjects.append(.advisorTeam(team)) }
        for subject in subjects { add(entry.sums, of: subject, in: month) }
        for (subject, sums) in entry.parts { add(sums, of: subject, in: month) }
    }

    private mutating func add(_ sums: FigureSums, of subject: FigureSubject, in month: Month) {
        for (measure, units) in sums.values {
            earned[month, default: [:]]["\(sums.currency) \(subject) \(measure.rawValue)", default: 0] += units
        }
    }

    private mutating func add(_ units: Int64, of order: RepairOrder, in month: Month) throws {
        var subjects: [FigureSubject] = [.dealer, .advisor(order.advisor)]
        if let team = order.team { subjects.append(.advisorTeam(team)) }
        var sums = FigureSums(in: order.terms.currency)
        try sums.add(units, to: .other(.accidentRepairAudited))
        for subject in subjects { add(sums, of: subject, in: month) }
    }

    /// The sums that are not zero, by holder and measure.
    static func numbers(of figures: PeriodFigures) -> [String: Int64] {
        var numbers: [String: Int64] = [:]
        for (holder, sums) in figures.sums {
            for (measure, units) in sums.values where units != 0 {
                numbers["\(holder.currency) \(holder.subject) \(measure.rawValue)"] = units
            }
        }
        return numbers
    }
}
