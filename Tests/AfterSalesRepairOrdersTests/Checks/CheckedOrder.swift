import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

/// Orders at every stage, as they should be but for what a test asks for. Minutes are counted from 09:00 on 1 June in China.
enum CheckedOrder {
    static let followedUp = RecordKey<RepairOrder>(FullOrder.owner, "RO-followed")

    static func at(_ minute: Int64) throws -> Timestamp { try FullOrder.at(minute) }

    /// Ten in the evening of the next day.
    static func context() throws -> DocumentContext {
        DocumentContext(now: try at(37 * 60), in: .china, followedUp: ["RO-followed"])
    }

    static func opened(
        _ key: RecordKey<RepairOrder> = RecordKey(FullOrder.owner, "RO-1"), advisor: Identifier<Employee> = "E1",
        at minute: Int64 = 0
    ) throws -> RepairOrder {
        try RepairOrder(
            key, for: "C1", car: "V1", advisor: advisor, terms: FullOrder.terms, openedAt: at(minute))
    }

    static func received(
        _ key: RecordKey<RepairOrder> = RecordKey(FullOrder.owner, "RO-1"), advisor: Identifier<Employee> = "E1",
        openedAt: Int64 = 0, signed: Bool = true, walked: Bool = true, concerns: Int = 1
    ) throws -> RepairOrder {
        var order = try opened(key, advisor: advisor, at: openedAt)
        try order.checkIn(
            Reception(
                kilometres: 10_000, marks: walked ? [DamageMark("roof", "dent")] : [],
                concerns: (1...concerns).map { Concern(Identifier("c\($0)"), "noise \($0)") },
                signature: signed ? "sig-1" : nil), by: .employee("E1"), at: at(openedAt + 5))
        return order
    }

    static func lines(
        work: LineKind = .labour, payer: PayType = .customer, package: Bool = false, hours: String? = "1.00"
    ) throws -> [OrderLine] {
        let rate = try Rate("0.13")
        var lines = [
            OrderLine(
                "L1", work, for: "J1", "work", unitPrice: try FullOrder.yuan("200.00"), taxRate: rate, payType: payer,
                hours: try hours.map { LabourHours(sold: try Hours($0)) }),
            OrderLine(
                "L2", .part, for: "J1", "pad", quantity: try LineQuantity("2"), unitPrice: try FullOrder.yuan("100.00"),
                taxRate: rate),
        ]
        guard package else { return lines }
        lines.append(
            OrderLine(
                "L3", .package, for: "J1", "service", unitPrice: try FullOrder.yuan("300.00"), taxRate: rate,
                components: [
                    PackageComponent("L3a", .part, "filter", listAmount: try FullOrder.yuan("200.00")),
                    PackageComponent(
                        "L3b", .labour, "change", listAmount: try FullOrder.yuan("100.00"),
                        hours: try hours.map { LabourHours(sold: try Hours($0)) }),
                ]))
        return lines
    }

    static func estimated(
        _ key: RecordKey<RepairOrder> = RecordKey(FullOrder.owner, "RO-1"), advisor: Identifier<Employee> = "E1",
        openedAt: Int64 = 0, concerns: Int = 1, work: LineKind = .labour, payer: PayType = .customer,
        package: Bool = false, hours: String? = "1.00"
    ) throws -> RepairOrder {
        var order = try received(key, advisor: advisor, openedAt: openedAt, concerns: concerns)
        try order.estimate(
            EstimateDraft(
                newJobs: [Job("J1", "repair", about: ["c1"])],
                lines: lines(work: work, payer: payer, package: package, hours: hours)), by: .employee("E1"),
            at: at(openedAt + 10))
        return order
    }

    static func authorized(
        _ key: RecordKey<RepairOrder> = RecordKey(FullOrder.owner, "RO-1"), advisor: Identifier<Employee> = "E1",
        openedAt: Int64 = 0, promised: Int64? = 5_000, work: LineKind = .labour, payer: PayType = .customer,
        package: Bool = false
    ) throws -> RepairOrder {
        var order = try estimated(
            key, advisor: advisor, openedAt: openedAt, work: work, payer: payer, package: package)
        if let promised { try order.promise(ready: at(promised), by: .employee("E1"), at: at(openedAt + 11)) }
        try order.authorize(by: .customer, with: .signature("sig-9"), at: at(openedAt + 12))
        return order
    }

    /// Something was added behind the customer's consent.
    static func added() throws -> RepairOrder {
        var order = try authorized()
        let more = OrderLine(
            "L9", .labour, for: "J2", "more", unitPrice: try FullOrder.yuan("50.00"), taxRate: try Rate("0.13"),
            hours: LabourHours(sold: try Hours("0.20")))
        try order.estimate(
            EstimateDraft(newJobs: [Job("J2", "more")], lines: lines() + [more]), by: .employee("E1"), at: at(20))
        return order
    }

    static func held(from minute: Int64) throws -> RepairOrder {
        var order = try authorized(openedAt: minute - 20)
        try order.hold(for: .parts, by: .employee("E1"), at: at(minute))
        return order
    }

    static func begun(
        _ key: RecordKey<RepairOrder> = RecordKey(FullOrder.owner, "RO-1"), advisor: Identifier<Employee> = "E1",
        promised: Int64? = 5_000, assigned: Bool = true, clockedOnAt: Int64? = nil, work: LineKind = .labour,
        payer: PayType = .customer, package: Bool = false
    ) throws -> RepairOrder {
        var order = try authorized(
            key, advisor: advisor, promised: promised, work: work, payer: payer, package: package)
        if assigned { try order.assign("J1", to: [WorkShare("E5", try Rate("1"))]) }
        try order.startWork(by: .employee("E5"), at: at(20))
        if let clockedOnAt { try order.clockOn("E5", to: "J1", at: at(clockedOnAt)) }
        return order
    }

    static func done(
        _ key: RecordKey<RepairOrder> = RecordKey(FullOrder.owner, "RO-1"), advisor: Identifier<Employee> = "E1",
        promised: Int64? = 5_000, clocked: Bool = true, issued: Int = 2, work: LineKind = .labour,
        payer: PayType = .customer, package: Bool = false
    ) throws -> RepairOrder {
        var order = try begun(
            key, advisor: advisor, promised: promised, clockedOnAt: clocked ? 25 : nil, work: work, payer: payer,
            package: package)
        for _ in 0..<issued { try order.issue(.one, on: "L2", by: "E8", at: at(30)) }
        if clocked { try order.clockOff("E5", at: at(80)) }
        try order.finishWork(by: .employee("E5"), at: at(90))
        return order
    }

    static func inspected(
        _ key: RecordKey<RepairOrder> = RecordKey(FullOrder.owner, "RO-1"), advisor: Identifier<Employee> = "E1",
        promised: Int64? = 5_000, payer: PayType = .customer
    ) throws -> RepairOrder {
        var order = try done(key, advisor: advisor, promised: promised, payer: payer)
        try order.inspect(.technician, by: "E5", at: at(100))
        try order.inspect(.teamLeader, by: "E9", at: at(101))
        try order.inspect(.final, by: "E10", at: at(102))
        return order
    }

    static func settled(
        _ key: RecordKey<RepairOrder> = RecordKey(FullOrder.owner, "RO-1"), advisor: Identifier<Employee> = "E1",
        payer: PayType = .customer
    ) throws -> RepairOrder {
        var order = try inspected(key, advisor: advisor, payer: payer)
        try order.settle(by: .employee("E1"), at: at(110), in: .china)
        return order
    }

    static func delivered(
        _ key: RecordKey<RepairOrder> = RecordKey(FullOrder.owner, "RO-1"), advisor: Identifier<Employee> = "E1",
        nextService: Int? = 20_000
    ) throws -> RepairOrder {
        var order = try settled(key, advisor: advisor)
        try order.pay(
            Payment("P1", order.balance(of: .customer), .cash, by: .employee("E2"), at: at(115)))
        try order.deliver(
            explainedBy: "E1", accepted: .signature("sig-3"),
            nextService: nextService.map { ServiceDue(kilometres: $0) }, by: .employee("E1"), at: at(120))
        return order
    }
}
