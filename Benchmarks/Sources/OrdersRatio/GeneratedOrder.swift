import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import Measuring

/// Orders as a workshop writes them: two jobs, four to twelve lines, discounts, two rates of tax, two payers, a promise,
/// clocked work, parts issued, three inspections. The same number of the same seed is the same order.
struct GeneratedOrders {
    let seed: UInt64
    private let terms = PriceTerms(.cny, tax: .inclusive)
    private let opening: Timestamp
    private let rates: [Rate]
    private let whole: Rate
    private let discounts: [LineDiscount]
    private let advisor: ActingParty = .employee("SA1")

    init(seed: UInt64) throws {
        self.seed = seed
        opening = try Timestamp("2026-01-05T00:00:00Z")
        rates = [try Rate("13%"), try Rate("6%")]
        whole = try Rate("100%")
        discounts = [.rate(try Rate("10%")), .rate(try Rate("7.5%")), .amount(try Money("5.00", .cny))]
    }

    /// The contents of an order: what an estimate is made of.
    func draft(_ number: Int) throws -> EstimateDraft {
        var random = SeededRandom(seed: seed &* 1_000_003 &+ UInt64(number))
        func pick(_ range: ClosedRange<Int64>) -> Int64 { random.within(range) }
        let jobs = [
            Job("J1", "service by the book", about: ["C1"]), Job("J2", "front brake pads", about: ["C2"]),
        ]
        var lines: [OrderLine] = []
        for index in 0..<Int(pick(4...12)) {
            let isLabour = index < 2
            let hours = Hours(units: pick(30...250))
            let discount = pick(0...5)
            let cost = pick(20_00...600_00)
            lines.append(
                OrderLine(
                    Identifier("L\(index)"), isLabour ? .labour : .part, for: index % 2 == 0 ? "J1" : "J2",
                    code: "OP-\(pick(1_000...9_999))", isLabour ? "operation" : "part",
                    quantity: isLabour ? try LineQuantity(hours) : LineQuantity(units: pick(1...4) * 1_000),
                    unitPrice: Money(minorUnits: isLabour ? 180_00 : cost * 13 / 10, currency: .cny),
                    unitCost: isLabour ? nil : Money(minorUnits: cost, currency: .cny),
                    taxRate: rates[isLabour ? 1 : 0], payType: pick(0...6) == 0 ? .warranty : .customer,
                    discount: discount < 3 ? discounts[Int(discount)] : nil,
                    hours: isLabour ? LabourHours(sold: hours) : nil, partClass: isLabour ? nil : .maintenance))
        }
        return EstimateDraft(newJobs: jobs, lines: lines)
    }

    /// An order as far as its last inspection.
    func inspected(_ number: Int) throws -> RepairOrder {
        let draft = try draft(number)
        let start = try opening.adding(seconds: Int64(number / 40) * 86_400 + Int64(number % 40) * 600)
        func at(_ minutes: Int64) throws -> Timestamp { try start.adding(seconds: minutes * 60) }
        var order = try RepairOrder(
            RecordKey(dealer: "D01", Identifier("RO-\(number)")), for: Identifier("C\(number % 5_000)"),
            car: Identifier("V\(number % 5_000)"), advisor: "SA1", team: "reception", terms: terms, openedAt: start)
        try order.checkIn(
            Reception(
                kilometres: 10_000 + number,
                concerns: [Concern("C1", "保养"), Concern("C2", "刹车时有异响")], signature: "sig"),
            by: advisor, at: at(2))
        try order.estimate(draft, by: advisor, at: at(10))
        try order.promise(ready: at(240), by: advisor, at: at(11))
        try order.authorize(by: .customer, with: .signature("sig"), at: at(15))
        try order.assign("J1", to: [WorkShare("T1", whole)], bay: "B1")
        try order.assign("J2", to: [WorkShare("T2", whole)], bay: "B2")
        try order.startWork(by: advisor, at: at(20))
        try order.clockOn("T1", to: "J1", at: at(20))
        try order.clockOn("T2", to: "J2", at: at(21))
        for line in order.lines where line.kind == .part {
            try order.issue(line.quantity, on: line.id, by: "K1", at: at(22))
        }
        try order.clockOff("T1", at: at(70))
        try order.clockOff("T2", at: at(95))
        try order.finishWork(by: advisor, at: at(96))
        try order.inspect(.technician, by: "T1", at: at(97))
        try order.inspect(.teamLeader, by: "TL", at: at(98))
        try order.inspect(.final, by: "QI", items: [InspectionItem("brakes", isSafety: true, isGood: true)], at: at(99))
        return order
    }

    /// When an order is settled.
    func settledAt(_ order: RepairOrder) throws -> Timestamp { try order.openedAt.adding(seconds: 6_000) }
}
