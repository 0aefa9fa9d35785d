import AfterSales
import AfterSalesTestStores
import AfterSalesTesting

/// A year of three dealerships, written as their people write it: orders of advisors with a team and without, with discounts
/// on lines and on whole orders, credits, deliveries, audits, claims with their money, complaints. The third dealership is
/// closed in February.
struct GeneratedYear {
    static let dealers: [Identifier<Dealer>] = ["D01", "D02", "D03"]
    static let months = 1...12
    /// Who took an order in, and for which team it counts.
    private static let advisors: [(Identifier<Employee>, Identifier<Team>?)] = [
        ("E1", "reception"), ("E1", "reception"), ("E2", "reception"), ("E2", "fleet"), ("E3", nil),
    ]
    private static let payers: [PayType] = [
        .customer, .customer, .customer, .insurance, .warranty, .internal, .goodwill, .salesDepartment,
    ]
    /// Accessories are sold by a specialist, by him and somebody else, by the advisor where nobody is named.
    private static let sellers: [[(String, String)]] = [
        [("S1", "100%")], [("S1", "60%"), ("T1", "40%")], [("T2", "40%"), ("S1", "60%")],
    ]
    private static let kinds: [LineKind] = [.labour, .labour, .part, .part, .accessory, .accessory, .sublet, .fee]

    private var random: SeededRandom
    private var shop: CollectedDealer
    private var count = 0

    init(seed: UInt64, _ place: TestStore, _ dealer: Identifier<Dealer>) {
        random = SeededRandom(seed: seed)
        shop = CollectedDealer(place, dealer)
    }

    /// Everything of the dealership.
    mutating func write(orders: ClosedRange<Int>) async throws {
        for number in Self.months where shop.dealer != "D03" || number != 2 {
            let month = try Month(year: 2026, month: number)
            for _ in 0..<random.number(orders) { try await order(in: month) }
        }
    }

    private mutating func order(in month: Month) async throws {
        count += 1
        let id = "RO-\(count)"
        var now = try settlement(in: month)
        let (advisor, team) = random.pick(Self.advisors)
        let payer = random.pick(Self.payers)
        var lines: [OrderLine] = []
        for number in 0..<random.number(1...5) { lines.append(try line("L\(number)", payer)) }
        // Off the whole order, less than what the payer is charged.
        let charged = lines.filter { $0.payType == payer }.reduce(Int64(0)) { sum, line in
            guard case .amount(let off)? = line.discount else { return sum + line.unitPrice.minorUnits }
            return sum + line.unitPrice.minorUnits - off.minorUnits
        }
        if charged > 10_00, random.chance(35) {
            lines.append(
                try CollectedDealer.line(
                    "D", .discount, charged * Int64(random.number(1...30)) / 100, payType: payer,
                    tax: random.pick(["13%", "0%"])))
        }
        let shares = random.chance(50) ? [("T1", "100%")] : [("T2", "60%"), ("T3", "40%")]
        try await shop.settle(
            id, lines, at: now, tax: random.chance(60) ? .inclusive : .exclusive, advisor: advisor, team: team,
            shares: shares)
        if random.chance(12) {
            let day = try CivilZone.china.date(of: now)
            try await shop.complaint(
                "K-\(id)", about: advisor.rawValue, justified: random.chance(60), on: day.description, at: now)
        }
        if lines.contains(where: {
            $0.payType == .warranty && $0.job != nil && $0.unitPrice.minorUnits > 200_00 && $0.discount == nil
        }) {
            try await claim(id, after: now)
        }
        if random.chance(40) { try await leave(id, &now) }
        while random.chance(25) {
            let order = try await shop.store.existing(shop.key(id)).record
            let left = order.unreversedLines
            guard !left.isEmpty else { break }
            now = try later(now, 0...60)
            // A discount alone is not undone.
            let some = left.filter { $0.kind != .discount && random.chance(40) }.map(\.id)
            try await shop.undo(
                id, some.isEmpty ? nil : some, by: "\(id)-C\(order.reversals.count)", at: now)
        }
    }

    /// At any second of the month, and often at its first or its last.
    private mutating func settlement(in month: Month) throws -> Timestamp {
        let first = try Timestamp("\(month)-01T00:00:00Z").adding(seconds: -8 * 3_600)
        let seconds = Int64(month.dayCount) * 86_400
        if random.chance(8) { return first }
        if random.chance(8) { return try first.adding(seconds: seconds - 1) }
        return try first.adding(seconds: Int64(random.number(0...Int(seconds) - 1)))
    }

    private mutating func later(_ now: Timestamp, _ days: ClosedRange<Int>) throws -> Timestamp {
        try now.adding(seconds: Int64(random.number(days)) * 86_400 + Int64(random.number(60...80_000)))
    }

    private mutating func line(_ id: String, _ payer: PayType) throws -> OrderLine {
        let kind = random.pick(Self.kinds)
        let price = Int64(random.number(1...900_00))
        // At three quarters of the list price, just above, anywhere.
        let off = random.pick([0, 0, price / 4, max(0, price / 4 - 1), price * Int64(random.number(0...100)) / 100])
        return try CollectedDealer.line(
            id, kind, price, off: off, cost: random.chance(70) ? price * 6 / 10 : nil,
            hours: kind == .labour && random.chance(80) ? Int64(random.number(0...500)) : nil,
            payType: random.chance(70) ? payer : random.pick(Self.payers), tax: random.pick(["13%", "6%", "0%"]),
            isInstalled: kind != .accessory || random.chance(60),
            soldBy: kind == .accessory && random.chance(40) ? random.pick(Self.sellers) : [])
    }

    /// A claim that is paid later, in one amount or two, and perhaps charged back.
    private mutating func claim(_ id: String, after settled: Timestamp) async throws {
        var now = try settled.adding(seconds: 3_600)
        try await shop.claim(id, at: now)
        let claim = try await shop.store.existing(RecordKey<WarrantyClaim>(shop.owner, Identifier("W-\(id)"))).record
        var open = claim.claimed.minorUnits
        for number in 0..<random.number(0...2) where open > 1 {
            now = try later(now, 5...40)
            let amount = number == 0 && random.chance(50) ? open : open / 2
            open -= amount
            let day = try CivilZone.china.date(of: now)
            try await shop.pay(id, amount, by: "P\(number)", on: day.description, at: now)
            guard random.chance(25) else { continue }
            now = try later(now, 1...60)
            let back = try CivilZone.china.date(of: now)
            try await shop.chargeBack(
                id, max(1, amount / 3), by: "C\(number)", on: back.description, at: now)
        }
    }

    /// The car leaves, audited before, after, corrected, or not at all.
    private mutating func leave(_ id: String, _ now: inout Timestamp) async throws {
        for step in 0..<4 {
            now = try later(now, 0...15)
            if step == 1 {
                try await shop.deliver(id, at: now)
            } else if random.chance(40) {
                let day = try CivilZone.china.date(of: now).adding(days: -random.number(0...20))
                try await shop.audit(id, Int64(random.number(0...900_00)), on: day.description, at: now)
            }
        }
    }
}
