import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage

/// Orders to try things on: one job of brakes, paid by the customer, taken as far as is asked for.
enum OrderSample {
    static let advisor: ActingParty = .employee("E001")
    static let technician: Identifier<Employee> = "T1"
    static let leader: Identifier<Employee> = "T8"
    static let inspector: Identifier<Employee> = "T9"
    static let brakes: Identifier<Job> = "J1"
    static let terms = PriceTerms(.cny, tax: .inclusive)

    /// So many minutes behind the opening, 2026-06-01 08:00 in China.
    static func at(_ minutes: Int) throws -> Timestamp {
        try Timestamp("2026-06-01T00:00:00Z").adding(seconds: Int64(minutes) * 60)
    }

    static func draft(
        _ id: Identifier<RepairOrder> = "RO-1", terms: PriceTerms = terms, lane: ServiceLane = .normal,
        origin: OrderOrigin = OrderOrigin()
    ) throws -> RepairOrder {
        try RepairOrder(
            RecordKey(dealer: "D01", id), for: "C1", car: "V1", advisor: "E001", team: "reception", lane: lane,
            terms: terms, origin: origin, openedAt: at(0))
    }

    static func reception(kilometres: Int = 41_200) throws -> Reception {
        Reception(
            kilometres: kilometres, fuel: try Rate("50%"), belongings: ["umbrella"], looseAccessories: ["jack"],
            marks: [DamageMark("frontLeftDoor", "scratch", photo: "p1")], photos: ["p1"],
            concerns: [
                Concern("C1", "刹车时有异响 grinds when braking", answers: [SymptomAnswer(.temperature, "cold")])
            ], signature: "sig-1")
    }

    static func line(
        _ id: Identifier<OrderLine>, _ kind: LineKind = .labour, for job: Identifier<Job>? = brakes,
        quantity: LineQuantity = .one, price: Int64, cost: Int64? = nil, payType: PayType = .customer,
        discount: LineDiscount? = nil, hours: LabourHours? = nil, tax: String = "13%", currency: Currency = .cny
    ) throws -> OrderLine {
        OrderLine(
            id, kind, for: job, code: "OP-\(id)", "line \(id)", quantity: quantity,
            unitPrice: Money(minorUnits: price, currency: currency),
            unitCost: cost.map { Money(minorUnits: $0, currency: currency) }, taxRate: try Rate(tax),
            payType: payType, discount: discount, hours: hours, partClass: kind == .part ? .wear : nil)
    }

    static func lines() throws -> [OrderLine] {
        [
            try line(
                "L1", quantity: LineQuantity("1.5"), price: 120_00,
                hours: LabourHours(sold: try Hours("1.5"), paid: try Hours("1.2"))),
            try line(
                "L2", .part, quantity: LineQuantity("2"), price: 199_99, cost: 120_00, discount: .rate(Rate("10%"))),
        ]
    }

    static func estimate(_ lines: [OrderLine]? = nil, limit: String? = "600.00") throws -> EstimateDraft {
        EstimateDraft(
            newJobs: [Job(brakes, "front brake pads", about: ["C1"])], lines: try lines ?? Self.lines(),
            notToExceed: try limit.map { try Money($0, .cny) })
    }

    /// An order that has come as far as a state, by its own functions.
    static func order(
        _ status: OrderStatus, _ id: Identifier<RepairOrder> = "RO-1", lines: [OrderLine]? = nil,
        limit: String? = "600.00", shares: [WorkShare]? = nil, origin: OrderOrigin = OrderOrigin()
    ) throws -> RepairOrder {
        var order = try draft(id, origin: origin)
        if status == .cancelled { try order.cancel(because: "did not come", by: advisor, at: at(1)) }
        if status == .draft || status == .cancelled { return order }
        try order.checkIn(try reception(), by: advisor, at: at(5))
        if status == .checkedIn { return order }
        try order.estimate(try estimate(lines, limit: limit), by: advisor, at: at(15))
        try order.promise(ready: at(300), by: advisor, at: at(16))
        if status == .estimated { return order }
        try order.authorize(by: .customer, with: .signature("sig-2"), at: at(20))
        try order.assign(brakes, to: try shares ?? [WorkShare(technician, Rate("100%"))], bay: "B1")
        if status == .authorized { return order }
        try order.startWork(by: advisor, at: at(30))
        if status == .inProgress { return order }
        for technician in order.job(brakes)?.shares.map(\.technician) ?? [] {
            try order.clockOn(technician, to: brakes, at: at(30))
            try order.clockOff(technician, at: at(90))
        }
        for line in order.lines where line.kind == .part {
            try order.issue(line.quantity, on: line.id, by: "K1", at: at(31))
        }
        try order.finishWork(by: advisor, at: at(91))
        if status == .workDone { return order }
        try order.inspect(.technician, by: order.job(brakes)?.shares.first?.technician ?? technician, at: at(92))
        try order.inspect(.teamLeader, by: leader, at: at(93))
        try order.inspect(
            .final, by: inspector, items: [InspectionItem("brakes", isSafety: true, isGood: true)], at: at(94))
        if status == .inspected { return order }
        try order.settle(by: advisor, at: at(100), in: .china)
        if status == .settled { return order }
        let owed = try order.balance(of: .customer)
        if owed.minorUnits > 0 { try order.pay(Payment("P1", owed, .mobile, by: advisor, at: at(101))) }
        try order.deliver(explainedBy: "E001", accepted: .signature("sig-3"), by: advisor, at: at(110))
        if status == .delivered { return order }
        try order.close(by: advisor, at: at(200))
        return order
    }
}
