import AfterSales
import AfterSalesTestStores
import AfterSalesTesting

/// A dealership that lives and closes its months at random: orders, credits, audits, claims, complaints, appraisals, people who
/// come and go, all of them also dated back into months that are posted.
struct ClosingLife {
    let dealer: ClosingDealer
    private var random: SeededRandom
    private(set) var now: Timestamp
    /// What was done, to be told where something is wrong.
    private(set) var log: [String] = []
    /// The digests of what was posted, by month.
    private(set) var posted: [Month: Digest] = [:]
    /// The points of confirmed appraisals, by month and employee.
    private(set) var points: [Month: [String: Int64]] = [:]
    /// From when to when the second advisor is there.
    private(set) var second: [(from: Month, through: Month?)]
    private var appraisals: [String: (month: Month, employee: String, points: Int64, status: AppraisalStatus)] = [:]
    private var next: Month
    private let first: Month
    private var orders: [(id: String, payer: PayType, credits: Int)] = []
    private var claims: [(id: String, open: Int64, paid: Int64, moves: Int, begun: LocalDate)] = []
    private var complaints: [(id: String, employee: String, justified: Bool, on: LocalDate)] = []
    private var count = 0

    init(seed: UInt64, _ kind: StoreKind) async throws {
        random = SeededRandom(seed: seed)
        dealer = try await ClosingDealer(kind)
        try await dealer.employ("E3", "serviceAdvisor", [("2026-01", nil)])
        first = try Month("2026-01")
        next = first
        second = [(first, nil)]
        now = try Timestamp("2026-01-03T00:00:00Z")
    }

    var months: [Month] { posted.keys.sorted() }

    private var today: LocalDate { get throws { try CivilZone.china.date(of: now) } }

    private mutating func name(_ letter: String) -> String {
        count += 1
        return "\(letter)\(count)"
    }

    private mutating func note(_ text: String) { log.append("\(now) \(text)") }

    /// One act, some time after the last.
    mutating func act() async throws {
        now = try now.adding(seconds: Int64(random.number(3_600...9 * 86_400)))
        switch random.number(0...99) {
        case 0...27: try await settle()
        case 28...38: try await undo()
        case 39...49: try await audit()
        case 50...55: try await money()
        case 56...62: try await complain()
        case 63...69: try await appraise()
        case 70...72: try await comeAndGo()
        case 73...95: try await close()
        default: try await payroll()
        }
    }

    // MARK: Orders

    private mutating func settle() async throws {
        let id = name("RO-")
        let payer = random.pick([PayType.customer, .customer, .customer, .insurance, .insurance, .warranty])
        let lines = try (1...random.number(1...3)).map { number in
            try CollectedDealer.line(
                "L\(number)", number == 1 ? .labour : .part, Int64(random.number(1...900_00)), cost: 1_00,
                hours: number == 1 ? Int64(random.number(0...500)) : nil, payType: payer,
                tax: random.pick(["13%", "0%"]))
        }
        note("settle \(id) of \(payer)")
        try await dealer.shop.settle(
            id, lines, at: now, advisor: random.pick(["E1", "E3"]), team: random.pick(["reception", "reception", nil]))
        orders.append((id, payer, 0))
        guard payer == .warranty else { return }
        // A minute later it may be tomorrow.
        let claiming = try now.adding(seconds: 60)
        try await dealer.shop.claim(id, at: claiming)
        let key = RecordKey<WarrantyClaim>(dealer.shop.owner, Identifier("W-\(id)"))
        let claimed = try await dealer.store.existing(key).record.claimed.minorUnits
        claims.append((id, claimed, 0, 0, try CivilZone.china.date(of: claiming)))
    }

    private mutating func undo() async throws {
        guard !orders.isEmpty else { return }
        let index = random.number(0...orders.count - 1)
        let (id, _, credits) = orders[index]
        let left = try await dealer.store.existing(dealer.shop.key(id)).record.unreversedLines.map(\.id)
        guard !left.isEmpty else { return }
        let some = left.filter { _ in random.chance(50) }
        note("undo \(some.isEmpty ? "all" : "\(some)") of \(id)")
        try await dealer.shop.undo(id, some.isEmpty ? nil : some, by: "\(id)-C\(credits)", at: now)
        orders[index].credits += 1
    }

    private mutating func audit() async throws {
        let insured = orders.filter { $0.payer == .insurance }
        guard !insured.isEmpty else { return }
        let id = random.pick(insured.map(\.id))
        let order = try await dealer.store.existing(dealer.shop.key(id)).record
        guard !order.unreversedLines.isEmpty else { return }
        if order.delivery == nil, random.chance(50) {
            note("deliver \(id)")
            return try await dealer.shop.deliver(id, at: now)
        }
        let day = try today.adding(days: -random.number(0...50))
        note("audit \(id) on \(day)")
        try await dealer.shop.audit(id, Int64(random.number(0...900_00)), on: day.description, at: now)
    }

    private mutating func money() async throws {
        guard !claims.isEmpty else { return }
        let index = random.number(0...claims.count - 1)
        let claim = claims[index]
        let span = claim.begun.days(until: try today)
        let day = try claim.begun.adding(days: random.number(0...max(0, span)))
        if claim.paid > 3, random.chance(40) {
            let amount = claim.paid / 3
            note("charge back \(amount) of \(claim.id)")
            try await dealer.shop.chargeBack(
                claim.id, amount, by: "B\(claim.moves)", on: today.description, at: now)
            claims[index].paid -= amount
        } else if claim.open > 1 {
            let amount = claim.open / 2
            note("pay \(amount) of \(claim.id) on \(day)")
            try await dealer.shop.pay(claim.id, amount, by: "P\(claim.moves)", on: day.description, at: now)
            claims[index].open -= amount
            claims[index].paid += amount
        }
        claims[index].moves += 1
    }

    // MARK: What people say

    private mutating func complain() async throws {
        let day = try today
        if !complaints.isEmpty, random.chance(60) {
            let index = random.number(0...complaints.count - 1)
            let (id, employee, before, last) = complaints[index]
            let justified = !before
            // Not before the last word on it, and noted later.
            let day = try last.adding(days: random.number(0...last.days(until: day)))
            complaints[index] = (id, employee, justified, day)
            note("\(id) is \(justified ? "justified" : "withdrawn") on \(day)")
            return try await dealer.shop.complaint(
                id, about: employee, justified: justified, on: day.description, at: now)
        }
        let (id, employee) = (name("K"), random.pick(["E1", "E3"]))
        note("\(id) about \(employee) on \(day)")
        try await dealer.shop.complaint(id, about: employee, justified: true, on: day.description, at: now)
        complaints.append((id, employee, true, day))
    }

    private mutating func appraise() async throws {
        let employee = random.pick(["E1", "E3"])
        let month = try first.adding(months: random.number(0...first.months(until: today.month)))
        let name = "\(month) \(employee)"
        var appraisal = appraisals[name] ?? (month, employee, Int64(random.number(1...100)), .draft)
        let action: AppraisalAction =
            switch appraisal.status {
            case .draft: .confirm
            case .confirmed: random.pick([.withdraw, .reopen])
            case .withdrawn: .reopen
            }
        note("\(action.rawValue) appraisal of \(name)")
        try await dealer.appraise(employee, month.description, "\(appraisal.points)", action, at: now.description)
        appraisal.status = action == .confirm ? .confirmed : action == .withdraw ? .withdrawn : .draft
        appraisals[name] = appraisal
        points[month, default: [:]][employee] = appraisal.status == .confirmed ? appraisal.points : nil
    }

    private mutating func comeAndGo() async throws {
        second = random.pick([
            [(first, nil)], [(first, try first.adding(months: 1))], [(try first.adding(months: 2), nil)],
            [(first, first), (try first.adding(months: 3), nil)],
        ])
        note("E2 is there \(second)")
        try await dealer.employ(
            "E2", "serviceAdvisor", second.map { ($0.from.description, $0.through?.description) }, at: now.description)
    }

    // MARK: Closes

    private mutating func close() async throws {
        let monthEnd = dealer.monthEnd
        let last = months.last
        if random.chance(20), let last {
            note("draw up \(last) again, and a month too early")
            await refused { try await dealer.drawUp(last.description, at: now.description) }
            let early = try next.next
            await refused { try await dealer.drawUp(early.description, at: now.description) }
        }
        guard try today.month > next else { return }
        var skipped: [SkippedMonth] = []
        if let last, random.chance(15) { skipped.append(SkippedMonth(last, because: "later")) }
        var byHand: [Correction] = []
        if let last, random.chance(15) {
            byHand.append(
                Correction(
                    employee: "E1", amount: Money(minorUnits: Int64(random.number(-50_00...50_00)), currency: .cny),
                    ofPeriod: last, reason: "decided", scheme: random.pick(["reception", "appraisal", nil])))
        }
        note("draw up \(next)")
        try await dealer.drawUp(next.description, at: now.description, skipping: skipped, adding: byHand)
        guard random.chance(70) else { return }
        try await monthEnd.check(next, by: ClosingDealer.clerk, at: now, as: .fresh())
        try await monthEnd.approve(next, by: ClosingDealer.director, at: now, as: .fresh())
        guard random.chance(85) else { return }
        note("post \(next)")
        let record = try await monthEnd.post(next, by: ClosingDealer.clerk, at: now).close.record
        posted[next] = Digest(of: record.closeJSON.utf8)
        next = try next.next
    }

    private func refused(_ body: () async throws -> Void) async {
        do {
            try await body()
        } catch {
            return
        }
        preconditionFailure("it was not refused")
    }

    private mutating func payroll() async throws {
        guard !months.isEmpty else { return }
        let month = random.pick(months)
        let record = try await dealer.store.existing(dealer.monthEnd.key(of: month)).record
        guard record.status == .posted else { return }
        if !record.openHolds.isEmpty {
            note("release \(month)")
            try await dealer.monthEnd.release(
                month, because: "checked", by: ClosingDealer.director, at: now, as: .fresh())
        } else if random.chance(40) {
            note("hold \(month)")
            try await dealer.monthEnd.hold(month, because: "audit", by: ClosingDealer.director, at: now, as: .fresh())
        } else {
            note("pay \(month)")
            try await dealer.monthEnd.pay(month, by: ClosingDealer.clerk, at: now, as: .fresh())
        }
    }
}
