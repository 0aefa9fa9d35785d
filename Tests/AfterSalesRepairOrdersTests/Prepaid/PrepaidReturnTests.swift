import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import Testing

/// What was drawn comes back when what it paid for is undone.
@Suite struct PrepaidReturnTests {
    private func drawn(_ charge: PrepaidCharge, from plan: PrepaidPlan) throws -> (PrepaidPlan, RepairOrder) {
        var plan = plan
        var order = try PrepaidSamples.settled()
        try order.pay(try plan.take(charge, on: order))
        return (plan, order)
    }

    private func reverse(
        _ order: inout RepairOrder, _ lines: [Identifier<OrderLine>]? = nil, credit: Identifier<RepairOrder> = "RO-1R",
        minute: Int64 = 11
    ) throws -> RepairOrder {
        try order.reverse(
            lines, by: RecordKey(dealer: MoneySamples.dealer, credit), because: "wrong car",
            acting: MoneySamples.advisor,
            at: MoneySamples.at(minute), in: .china)
    }

    private func giveBack(
        _ plan: inout PrepaidPlan, _ order: RepairOrder, _ amount: String? = nil, on holder: RepairOrder? = nil,
        payment: Identifier<Payment> = "PAY-1", as refund: Identifier<Payment> = "BACK-1", minute: Int64 = 12
    ) throws -> Payment {
        try plan.giveBack(
            payment, amount.map { try MoneySamples.money($0) }, of: order, as: refund, on: holder,
            by: MoneySamples.advisor, at: MoneySamples.at(minute), in: .china)
    }

    /// On the credit, or on the order itself: either way nobody owes anybody anything.
    @Test(arguments: [true, false]) func visitsComeBackWhole(onCredit: Bool) throws {
        var (plan, order) = try drawn(.visits(5, for: ["L1", "L2"]), from: PrepaidSamples.plan())
        #expect(plan.status == .usedUp)
        let early = try refused { _ = try giveBack(&plan, order) }
        #expect(early.map(\.code) == [.linesNotUndone, .linesNotUndone])
        let first = try reverse(&order, ["L1"], credit: "RO-1A")
        let half = try refused { _ = try giveBack(&plan, order) }
        #expect(half.map(\.code) == [.linesNotUndone])
        #expect(half.first?.inputs == [.init("line", "L2")])
        let second = try reverse(&order, ["L2"], credit: "RO-1B")
        let refund = try giveBack(&plan, order)
        #expect(refund.way == .refunded && refund.amount.amountText == "565.00" && refund.plan == "P1")
        #expect(plan.remaining == .visits(5) && plan.status == .active)
        try order.pay(refund, beside: [first, second])
        #expect(try order.paid(for: .customer) == .zero(.cny))

        // The same by one credit.
        (plan, order) = try drawn(.visits(1, for: ["L1", "L2"]), from: PrepaidSamples.plan())
        var credit = try reverse(&order)
        let whole = try giveBack(&plan, order, on: onCredit ? credit : nil)
        if onCredit {
            try credit.pay(whole, beside: [order])
            #expect(try credit.balance(of: .customer) == .zero(.cny))
        } else {
            try order.pay(whole, beside: [credit])
        }
        #expect(plan.draws[0].returns.map(\.order) == [onCredit ? "RO-1R" : "RO-1"])
        let before = plan
        #expect(try refused { _ = try giveBack(&plan, order, as: "BACK-2") }.map(\.code) == [.alreadyGivenBack])
        #expect(plan == before)
    }

    @Test func moneyComesBackInParts() throws {
        var (plan, order) = try drawn(
            .money(MoneySamples.money("500.00")), from: PrepaidSamples.plan(PrepaidSamples.money("500.00")))
        #expect(plan.status == .usedUp)
        for (amount, expected) in [
            ("500.01", [.returnedTooMuch]), ("0.00", [.amountNotPositive]), ("-1.00", [.amountNotPositive]),
        ] as [(String, [Finding.Code])] {
            #expect(try refused { _ = try giveBack(&plan, order, amount) }.map(\.code) == expected)
        }
        let foreign = try refused {
            _ = try plan.giveBack(
                "PAY-1", Money("1", .jpy), of: order, as: "B", by: MoneySamples.advisor, at: MoneySamples.at(12),
                in: .china)
        }
        #expect(foreign.map(\.code) == [.mixedCurrencies])
        let first = try giveBack(&plan, order, "226.00")
        #expect(first.amount.amountText == "226.00")
        try order.pay(first)
        #expect(plan.remaining == (try PrepaidSamples.money("226.00")) && plan.status == .active)
        #expect(try refused { _ = try giveBack(&plan, order, "274.01") }.map(\.code) == [.returnedTooMuch])
        let rest = try giveBack(&plan, order, as: "BACK-2", minute: 13)
        #expect(rest.amount.amountText == "274.00")
        try order.pay(rest)
        #expect(try order.paid(for: .customer) == .zero(.cny))
        #expect(plan.remaining == plan.bought)
    }

    @Test func isRefused() throws {
        var (plan, order) = try drawn(.visit(for: ["L1"]), from: PrepaidSamples.plan())
        let stranger = try PrepaidSamples.settled("RO-9")
        _ = try reverse(&order)
        let before = plan
        func codes(_ body: () throws -> Payment) throws -> [Finding.Code] { try refused { _ = try body() }.map(\.code) }
        #expect(try codes { try giveBack(&plan, order, payment: "PAY-9") } == [.unknownDraw])
        #expect(try codes { try giveBack(&plan, stranger) } == [.unknownDraw])
        #expect(try codes { try giveBack(&plan, order, on: stranger) } == [.creditOfOtherOrder])
        #expect(try codes { try giveBack(&plan, order, "1.00") } == [.visitsNotDivided])
        #expect(try codes { try giveBack(&plan, order, minute: 9) } == [.beforeLastStep])
        #expect(plan == before)
        // What was paid back once does not come back again.
        _ = try plan.refund(because: "moved", by: MoneySamples.advisor, at: MoneySamples.at(12), in: .china)
        #expect(try codes { try giveBack(&plan, order, minute: 13) } == [.planRefunded])
    }

    /// A visit of a line that has been undone is drawn again only when it has come back.
    @Test func linesThatWereUndone() throws {
        var (plan, order) = try drawn(.visit(for: ["L1"]), from: PrepaidSamples.plan())
        _ = try reverse(&order, ["L1"])
        let found = try refused { _ = try plan.take(.visit(for: ["L1"]), "PAY-2", on: order, minute: 12) }
        #expect(found.map(\.code) == [.alreadyReversed, .linePaidByPlan])
        _ = try giveBack(&plan, order)
        let again = try refused { _ = try plan.take(.visit(for: ["L1"]), "PAY-2", on: order, minute: 12) }
        #expect(again.map(\.code) == [.alreadyReversed])
        let rest = try reverse(&order, credit: "RO-1B", minute: 12)
        let credit = try refused { _ = try plan.take(.visit(for: ["L2"]), "PAY-2", on: rest, minute: 13) }
        #expect(credit.map(\.code) == [.creditUnchangeable])
    }

    /// An expired plan gets it back, and stays expired.
    @Test func afterItHasExpired() throws {
        var (plan, order) = try drawn(
            .visits(5, for: ["L1"]), from: PrepaidSamples.plan(expires: "2026-06-01"))
        _ = try reverse(&order)
        let late = try Timestamp("2026-07-01T09:00:00+08:00")
        _ = try plan.giveBack("PAY-1", of: order, as: "BACK-1", by: MoneySamples.advisor, at: late, in: .china)
        #expect(plan.remaining == .visits(5))
        #expect(try plan.state(on: LocalDate("2026-07-01")) == .expired)
        #expect(try plan.refundable() == plan.price)
    }
}
