import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import Testing

/// The rows of the stage table from the settlement on.
@Suite struct SettlementStageTests {
    private let advisor = OrderSample.advisor

    @Test func settlement() throws {
        let lines = try [
            OrderSample.line("L1", price: 100_00), OrderSample.line("L2", price: 200_00, payType: .warranty),
            OrderSample.line("L3", price: 300_00, payType: .insurance),
            OrderSample.line("L4", price: 40_00, payType: .internal),
            OrderSample.line("L5", price: 50_00, payType: .goodwill),
        ]
        var order = try OrderSample.order(.inspected, lines: lines)
        try order.estimate(
            EstimateDraft(
                lines: lines,
                transfers: [PayerTransfer(try Money("30.00", .cny), from: .insurance, to: .customer, because: "excess")]
            ),
            by: advisor, at: OrderSample.at(95))
        try order.settle(by: advisor, at: OrderSample.at(100), in: .china)
        let settlement = try #require(order.settlement)
        #expect(settlement.on == (try LocalDate("2026-06-01")))
        #expect(
            settlement.payers.map { "\($0.payType) \($0.due)" } == [
                "customer 130.00 CNY", "goodwill 50.00 CNY", "insurance 270.00 CNY", "internal 40.00 CNY",
                "warranty 200.00 CNY",
            ])
        #expect(settlement.total.gross == (try Money("690.00", .cny)))
        #expect(try order.balance(of: .customer) == Money("130.00", .cny))
        try order.pay(Payment("P1", Money("100.00", .cny), .card, by: advisor, at: OrderSample.at(101)))
        #expect(try order.balance(of: .customer) == Money("30.00", .cny))
    }

    @Test(arguments: [
        ("2026-06-30T15:59:59Z", "2026-06-30"), ("2026-06-30T16:00:00Z", "2026-07-01"),
    ])
    func theDayIsTheDealerships(at: String, day: String) throws {
        var order = try OrderSample.order(.inspected)
        try order.settle(by: advisor, at: Timestamp(at), in: .china)
        #expect(order.settlement?.on == (try LocalDate(day)))
    }

    @Test func everythingInTheWayIsSaidAtOnce() throws {
        var order = try OrderSample.order(.inspected)
        let more = try OrderSample.line("L8", for: "J2", price: 999_00)
        try order.estimate(
            EstimateDraft(newJobs: [Job("J2", "wipers"), Job("J3", "tyres")], lines: order.lines + [more]),
            by: advisor, at: OrderSample.at(95))
        try order.authorize(["J3"], by: .customer, with: .signature("s"), at: OrderSample.at(95))
        try order.estimate(
            EstimateDraft(lines: order.lines + [OrderSample.line("L9", for: "J3", price: 1_00)]), by: advisor,
            at: OrderSample.at(96))
        try order.hold(for: .approval, by: advisor, at: OrderSample.at(97))
        #expect(
            codes(&order) { try $0.settle(by: advisor, at: try OrderSample.at(90), in: .china) } == [
                .beforeLastStep, .onHold, .jobUndecided, .jobNotDone, .exceedsAuthorization,
            ])
    }

    @Test func insurersAuditedAmount() throws {
        var order = try OrderSample.order(.settled)
        let day = try LocalDate("2026-07-03")
        try order.record(
            insurerAudit: Money("480.00", .cny), on: day, reference: "PICC-1", by: advisor, at: OrderSample.at(900))
        #expect(order.insurerAudit?.amount == (try Money("480.00", .cny)))
        #expect(order.insurerAudit?.on == day)
        #expect(
            codes(&order) {
                try $0.record(
                    insurerAudit: Money(minorUnits: -1, currency: .usd), on: day, by: advisor,
                    at: try OrderSample.at(899))
            } == [.mixedCurrencies, .amountBelowZero, .beforeLastStep])
        try order.record(insurerAudit: Money("470.00", .cny), on: day, by: advisor, at: OrderSample.at(901))
        #expect(order.insurerAudits.count == 2)
    }

    @Test func payments() throws {
        var order = try OrderSample.order(.estimated)
        let at = try OrderSample.at(500)
        try order.pay(Payment("deposit", Money("1000.00", .cny), .mobile, by: advisor, at: at))
        order = try OrderSample.order(.settled)
        let pay = { (id: Identifier<Payment>, amount: String, way: Payment.Way) in
            { (order: inout RepairOrder) in
                try order.pay(Payment(id, try Money(amount, .cny), .cash, way: way, by: .customer, at: at))
            }
        }
        #expect(codes(&order, pay("P1", "539.99", .received)) == [.overpaid])
        #expect(codes(&order, pay("P1", "0.01", .refunded)) == [.refundTooLarge])
        #expect(codes(&order, pay("P1", "0.00", .received)) == [.amountNotPositive])
        try pay("P1", "539.98", .received)(&order)
        #expect(codes(&order, pay("P1", "0.01", .received)) == [.duplicatePayment, .overpaid])
        try pay("P2", "39.98", .refunded)(&order)
        #expect(try order.balance(of: .customer) == Money("39.98", .cny))
        #expect(
            codes(&order) { try $0.pay(Payment("P3", try Money("1.00", .usd), .prepaid, by: .customer, at: at)) }
                == [.planMissing, .mixedCurrencies])
    }

    @Test func aDepositOfACancelledOrderIsPaidBack() throws {
        var order = try OrderSample.order(.estimated)
        let at = try OrderSample.at(500)
        try order.pay(Payment("P1", Money("200.00", .cny), .mobile, by: advisor, at: at))
        try order.cancel(because: "sold the car", by: advisor, at: at)
        #expect(
            codes(&order) { try $0.pay(Payment("P2", try Money("1.00", .cny), .cash, by: advisor, at: at)) }
                == [.orderCancelled])
        #expect(
            codes(&order) {
                try $0.pay(Payment("P2", try Money("200.01", .cny), .cash, way: .refunded, by: advisor, at: at))
            } == [.refundTooLarge])
        try order.pay(Payment("P2", Money("200.00", .cny), .cash, way: .refunded, by: advisor, at: at))
        #expect(try order.paid(for: .customer) == Money("0.00", .cny))
    }

    @Test func delivery() throws {
        var order = try OrderSample.order(.settled)
        let due = ServiceDue(on: try LocalDate("2026-12-01"), kilometres: 51_200)
        let deliver = { (approved: Identifier<Employee>?) in
            { (order: inout RepairOrder) in
                try order.deliver(
                    explainedBy: "E001", accepted: .signature("sig-9"), nextService: due, unpaidApprovedBy: approved,
                    by: OrderSample.advisor, at: try OrderSample.at(120))
            }
        }
        #expect(codes(&order, deliver(nil)) == [.customerOwes])
        try deliver("E040")(&order)
        #expect(order.delivery?.unpaidApprovedBy == "E040")
        #expect(order.delivery?.nextService == due)
        #expect(order.deliveredAt == (try OrderSample.at(120)))
        #expect(codes(&order) { try $0.close(by: OrderSample.advisor, at: try OrderSample.at(121)) } == [.customerOwes])
        try order.pay(Payment("P1", order.balance(of: .customer), .cash, by: .customer, at: OrderSample.at(130)))
        try order.close(by: advisor, at: OrderSample.at(131))
        #expect(order.status == .closed)
    }

    @Test func comeback() throws {
        let origin = OrderOrigin(comeback: ComebackLink(to: "RO-1", concern: "C1", fault: .workmanship, employee: "T1"))
        let order = try OrderSample.order(.settled, "RO-2", origin: origin)
        let figures = try OrderFigures(of: order.settled())
        #expect(figures.comebackOf == "RO-1")
        #expect(figures.lines.allSatisfy { $0.isComeback && $0.technician == nil && ($0.paidHours ?? .zero) == .zero })
        // How long it took is still known.
        #expect(figures.work.map(\.technician) == [OrderSample.technician])
        #expect(figures.work.map(\.isComeback) == [true])
        #expect(throws: Rejection.self) { try OrderSample.draft("RO-1", origin: origin) }
    }

    @Test func aSettledOrderIsNotEdited() throws {
        for status in [OrderStatus.settled, .delivered, .closed] {
            var order = try OrderSample.order(status)
            let at = try OrderSample.at(900)
            #expect(codes(&order) { try $0.add(Concern("C2", "x")) } == [.orderSettled])
            #expect(
                codes(&order) { try $0.decline(OrderSample.brakes, because: "x", at: at) } == [
                    .orderSettled, .workBegan,
                ])
            #expect(
                codes(&order) { try $0.assign(OrderSample.brakes, to: [WorkShare("T2", try Rate("100%"))]) }
                    == [.orderSettled])
            #expect(codes(&order) { try $0.clockOn("T1", to: OrderSample.brakes, at: at) } == [.notInProgress])
            #expect(codes(&order) { try $0.takeBack(.one, on: "L2", by: "K1", at: at) } == [.orderSettled])
            #expect(
                codes(&order) { try $0.promise(ready: at, because: "x", informed: .phone, by: advisor, at: at) }
                    == [.orderSettled])
            #expect(codes(&order) { try $0.report("x", by: "T1", at: at) } == [.orderSettled])
        }
    }
}
