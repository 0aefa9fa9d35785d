import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTesting

/// A life of an order at random: every act with arguments that are mostly fitting and often not.
struct OrderLife {
    var random: SeededRandom
    var order: RepairOrder
    var credits: [RepairOrder] = []
    /// What stood there when it was settled.
    var invoiced: [OrderLine]?
    private var now: Timestamp
    private var count = 0
    private static let technicians: [Identifier<Employee>] = ["T1", "T2", "T3"]
    private static let payTypes: [PayType] = [.customer, .customer, .warranty, .insurance, .internal]
    private static let party: ActingParty = .employee("E001")

    init(seed: UInt64) throws {
        random = SeededRandom(seed: seed)
        now = try OrderSample.at(0)
        order = try OrderSample.draft()
    }

    /// Begins anew.
    mutating func reset() throws {
        order = try OrderSample.draft(
            terms: PriceTerms(.cny, tax: chance(2) ? .inclusive : .exclusive))
        now = try OrderSample.at(0)
        credits = []
        invoiced = nil
        count = 0
    }

    private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }
    private mutating func pick<Element>(_ list: [Element]) -> Element? { list.randomElement(using: &random) }
    private mutating func time() -> Timestamp {
        // One in twenty is before what was done last.
        let seconds =
            chance(20) ? -Int64.random(in: 1...4_000, using: &random) : Int64.random(in: 0...1_800, using: &random)
        return (try? now.adding(seconds: seconds)) ?? now
    }

    private mutating func job() -> Identifier<Job> { pick(order.jobs.map(\.id)) ?? "J1" }

    /// One act.
    mutating func act() throws(OrderRefusal) {
        let at = time()
        count += 1
        // Left to chance alone, few orders would come as far as a settlement.
        let number = chance(3) ? forward() : Int.random(in: 0..<30, using: &random)
        try act(number, at: at)
        now = max(now, at)
        if invoiced == nil, order.status.isSettled { invoiced = order.lines }
    }

    /// What would usually be done now.
    private mutating func forward() -> Int {
        switch order.status {
        case .draft: 0
        case .checkedIn: 1
        case .estimated: 3
        case .authorized: chance(2) ? 8 : 6
        case .inProgress: order.openHolds.isEmpty ? pick([3, 6, 9, 12, 18, 18]) ?? 18 : 17
        case .workDone: order.openHolds.isEmpty ? 20 : 17
        case .inspected: pick([17, 23, 23, 23]) ?? 23
        case .settled: pick([24, 25, 28]) ?? 25
        case .delivered: pick([26, 28]) ?? 26
        case .closed, .cancelled: 28
        }
    }

    private mutating func act(_ number: Int, at: Timestamp) throws(OrderRefusal) {
        let party = Self.party
        switch number {
        case 0:
            try order.checkIn(
                Reception(kilometres: 10, concerns: chance(20) ? [] : [Concern("C1", "noise")]), by: party, at: at)
        case 1, 2: try order.estimate(draft(), by: party, at: at)
        case 3, 4:
            let some = chance(3) ? [job()] : nil
            try order.authorize(some, by: .customer, with: .signature("s"), at: at)
        case 5: try order.decline(job(), because: "too dear", at: at)
        case 6, 7:
            let first = Int.random(in: 1...100, using: &random)
            let second = chance(10) ? 20 : 100 - first
            let rates = [first, second].filter { $0 > 0 }.compactMap { try? Rate("\($0)%") }
            let shares = zip(Self.technicians.shuffled(using: &random), rates).map { WorkShare($0, $1) }
            try order.assign(job(), to: shares)
        case 8: try order.startWork(by: party, at: at)
        case 9, 10, 11: try order.clockOn(pick(Self.technicians) ?? "T1", to: job(), at: at)
        case 12, 13, 14: try order.clockOff(pick(Self.technicians) ?? "T1", at: at)
        case 15:
            let from = (try? at.adding(seconds: -Int64.random(in: -60...3_600, using: &random))) ?? at
            try order.record(pick(Self.technicians) ?? "T1", on: job(), from: from, to: at)
        case 16:
            try order.hold(for: chance(2) ? .parts : .approval, job: chance(2) ? nil : job(), by: party, at: at)
        case 17:
            let hold = pick(order.openHolds)
            try order.resume(from: hold?.reason ?? .bay, job: hold?.job, by: party, at: at)
        case 18, 19: try order.finishWork(by: party, at: at)
        case 20, 21, 22:
            let passed = order.inspections.filter { $0.round == order.inspectionRound && $0.isPassed }.count
            let level = InspectionLevel.allCases[chance(4) ? Int.random(in: 0...2, using: &random) : min(passed, 2)]
            let by: Identifier<Employee> = level == .technician ? pick(Self.technicians) ?? "T1" : "T9"
            try order.inspect(level, by: by, failing: chance(8) ? [job()] : [], at: at)
        case 23: try order.settle(by: party, at: at, in: .china)
        case 24:
            let amount = (try? order.balance(of: .customer)) ?? .zero(.cny)
            let paid = chance(4) ? Money(minorUnits: 1_00, currency: .cny) : amount
            try order.pay(
                Payment(
                    Identifier("P\(count)"), paid, .cash, way: chance(5) ? .refunded : .received, by: party, at: at),
                beside: chance(10) ? [] : credits)
        case 25: try order.deliver(explainedBy: "E001", accepted: .signature("s"), by: party, at: at)
        case 26: try order.close(by: party, at: at)
        case 27: if chance(8) { try order.cancel(because: "no", by: party, at: at) }
        case 28:
            let some = chance(3) ? nil : pick(order.lines).map { [$0.id] }
            let credit = try order.reverse(
                some, by: RecordKey(dealer: "D01", Identifier("CR\(count)")), because: "wrong", acting: party, at: at,
                in: .china)
            credits.append(credit)
        default:
            let line = pick(order.lines)?.id ?? "L1"
            if chance(3) {
                try order.takeBack(.one, on: line, by: "K1", at: at)
            } else {
                try order.issue(.one, on: line, by: "K1", at: at)
            }
        }
    }

    private mutating func draft() -> EstimateDraft {
        var lines = order.lines
        var jobs: [Job] = []
        if order.jobs.isEmpty || chance(4) {
            jobs.append(Job(Identifier("J\(count)"), "job \(count)", about: chance(2) ? ["C1"] : []))
        }
        if chance(5) { _ = lines.popLast() }
        let names = order.jobs.map(\.id) + jobs.map(\.id)
        for number in 0..<Int.random(in: 0...3, using: &random) {
            let kind = pick([LineKind.labour, .labour, .part, .part, .fee, .discount, .sublet]) ?? .labour
            let price = Money(
                minorUnits: Int64.random(in: 0...50_000, using: &random), currency: chance(40) ? .usd : .cny)
            let isLabour = kind == .labour
            lines.append(
                OrderLine(
                    Identifier("L\(count)-\(number)"), kind, for: pick(names), "line",
                    quantity: LineQuantity(units: Int64.random(in: chance(30) ? -5...0 : 1...3_000, using: &random)),
                    unitPrice: price, unitCost: chance(2) ? price : nil,
                    taxRate: (try? Rate(chance(2) ? "13%" : "6%")) ?? Rate(DecimalNumeral(0)),
                    payType: pick(Self.payTypes) ?? .customer,
                    discount: kind != .discount && chance(3) ? (try? Rate("12.5%")).map { .rate($0) } : nil,
                    hours: isLabour ? LabourHours(sold: Hours(units: Int64.random(in: 0...500, using: &random))) : nil))
        }
        let limit: Money? =
            chance(6) ? Money(minorUnits: Int64.random(in: 0...200_000, using: &random), currency: .cny) : nil
        return EstimateDraft(newJobs: jobs, lines: lines, notToExceed: limit)
    }
}
