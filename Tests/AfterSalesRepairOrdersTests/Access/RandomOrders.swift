import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTesting

/// Orders made by whatever comes to somebody's mind: acts at random, of which the refused ones change nothing.
struct RandomOrders {
    private var random: SeededRandom
    private var minute: Int64 = 0

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    private static let texts = ["异响", "noise when cold", "\"quoted\"\n", "🚗", "e\u{301}", "漏油，冒烟", "\u{202E}x"]

    mutating func order(_ number: Int, acts: Int = 40) throws -> RepairOrder {
        minute = Int64(number) * 10
        var order = try RepairOrder(
            RecordKey(FullOrder.owner, Identifier("RO-\(number)")), for: Identifier("C\(random.number(1...5))"),
            car: Identifier("V\(random.number(1...6))"), advisor: Identifier("E\(random.number(1...3))"),
            lane: random.pick([.normal, .quickService, .rework]), terms: FullOrder.terms,
            origin: OrderOrigin(
                comeback: random.chance(20) ? ComebackLink(to: Identifier("RO-\(number + 1)")) : nil),
            openedAt: FullOrder.at(minute))
        let begin: [Attempt] = [
            { try $0.checkIn(&$1) }, { try $0.estimate(&$1) }, { try $0.authorize(&$1) }, { try $0.start(&$1) },
            { try $0.finish(&$1) },
        ]
        // Most go some way, and then anything may happen.
        for act in begin.prefix(random.number(0...begin.count)) { try attempt(act, &order) }
        for _ in 0..<random.number(0...acts) { try attempt(Self.acts[random.number(0...Self.acts.count - 1)], &order) }
        return order
    }

    private mutating func attempt(
        _ act: Attempt, _ order: inout RepairOrder
    ) throws {
        minute += Int64(random.number(0...300))
        do {
            try act(&self, &order)
        } catch is OrderRefusal {
            // What is refused changes nothing, and that is tested elsewhere.
        }
    }

    private typealias Attempt = @Sendable (inout RandomOrders, inout RepairOrder) throws -> Void

    private static let acts: [Attempt] = [
        { try $0.checkIn(&$1) }, { try $0.estimate(&$1) }, { try $0.authorize(&$1) }, { try $0.start(&$1) },
        { try $0.finish(&$1) },
        { try $1.hold(for: $0.random.pick([.parts, .bay]), by: .employee("E1"), at: $0.now()) },
        { try $1.resume(from: $0.random.pick([.parts, .bay]), by: .employee("E1"), at: $0.now()) },
        { try $1.promise(ready: $0.now(500), because: $0.text(), informed: .phone, by: .employee("E1"), at: $0.now()) },
        { try $1.issue(.one, on: "L2", by: "E8", at: $0.now()) },
        { try $1.clockOn("E5", to: "J1", at: $0.now()) },
        { try $1.clockOff("E5", at: $0.now()) },
        { try $1.inspect($0.random.pick(InspectionLevel.allCases), by: $0.inspector(), note: $0.text(), at: $0.now()) },
        { try $1.settle(by: .employee("E1"), at: $0.now(), in: .china) },
        {
            try $1.pay(
                Payment(
                    $0.payment(), try $1.balance(of: .customer), .cash, by: .employee("E2"), at: $0.now()))
        },
        { try $1.deliver(explainedBy: "E1", accepted: .signature($0.text()), by: .employee("E1"), at: $0.now()) },
        { try $1.close(by: .employee("E1"), at: $0.now()) },
        { try $1.cancel(because: $0.text(), by: .employee("E1"), at: $0.now()) },
        { try $1.decline("J2", because: $0.text(), at: $0.now()) },
        { try $1.leaveAlone("c2", because: $0.text()) },
        { try $1.noteComeback(ComebackLink(to: "RO-900", fault: .part), at: $0.now()) },
        { try $1.assignFault(.diagnosis, to: "E5", at: $0.now()) },
    ]

    private func now(_ later: Int64 = 0) throws -> Timestamp { try FullOrder.at(minute + later) }
    private mutating func text() -> String { random.pick(Self.texts) }
    private mutating func inspector() -> Identifier<Employee> { random.pick(["E5", "E9"]) }
    private mutating func payment() -> Identifier<Payment> { Identifier("P\(random.number(1...99))") }

    private mutating func checkIn(_ order: inout RepairOrder) throws {
        let concerns = [Concern("c1", text(), answers: [SymptomAnswer(.speed, text())]), Concern("c2", text())]
        try order.checkIn(
            Reception(
                kilometres: random.number(0...200_000), belongings: [text()].filter { !$0.contains("\n") },
                concerns: concerns, signature: random.chance(70) ? "sig" : nil), by: .employee("E1"), at: now())
    }

    private mutating func estimate(_ order: inout RepairOrder) throws {
        var lines = try FullOrder.lines()
        for index in lines.indices {
            lines[index].unitPrice = Money(minorUnits: Int64(random.number(2_000...99_999)), currency: .cny)
            lines[index].payType = random.pick([.customer, .customer, .insurance, .internal])
        }
        let new = order.jobs.isEmpty ? [Job("J1", "repair", about: ["c1"]), Job("J2", "wash")] : []
        try order.estimate(EstimateDraft(newJobs: new, lines: lines), by: .employee("E1"), at: now())
    }

    private mutating func authorize(_ order: inout RepairOrder) throws {
        try order.authorize(random.chance(50) ? ["J1"] : nil, by: .customer, with: .message(text()), at: now())
    }

    private mutating func start(_ order: inout RepairOrder) throws {
        try order.assign("J1", to: [WorkShare("E5", try Rate("1"))])
        try order.startWork(by: .employee("E5"), at: now())
    }

    private mutating func finish(_ order: inout RepairOrder) throws {
        try order.finishWork(by: .employee("E5"), at: now())
    }
}
