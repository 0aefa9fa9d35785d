import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import Testing

/// Prepaid plans: balance in visits or money, drawn down per order.
@Suite struct PrepaidDrawTests {
    @Test(
        arguments: [
            ([], "339.00", ["L1"]), ([], "565.00", ["L1", "L2"]), ([], "226.00", ["L2"]),
            // Goodwill takes 300 over: the customer owes 265, and so much is paid.
            (["300.00"], "265.00", ["L1", "L2"]), (["300.00"], "226.00", ["L2"]),
        ] as [([String], String, [Identifier<OrderLine>])])
    func aVisitPaysWhatTheLinesComeTo(taken: [String], value: String, lines: [Identifier<OrderLine>]) throws {
        var order = try PrepaidSamples.settled(
            transfers: taken.map {
                PayerTransfer(try MoneySamples.money($0), from: .customer, to: .goodwill, because: "goodwill")
            })
        var plan = try PrepaidSamples.plan()
        let payment = try plan.take(.visit(for: lines), on: order)
        #expect(payment.amount.amountText == value)
        #expect(payment.method == .prepaid && payment.plan == "P1" && payment.payType == .customer)
        #expect(payment.way == .received && payment.id == "PAY-1")
        #expect(plan.remaining == .visits(4) && plan.status == .active)
        let draw = try #require(plan.draws.first)
        #expect(draw.order == "RO-1" && draw.taken == .visits(1) && draw.lines == lines && draw.value == payment.amount)
        try order.pay(payment)
        #expect(try order.paid(for: .customer) == payment.amount)
    }

    @Test func moneyIsDrawnToTheCent() throws {
        var order = try PrepaidSamples.settled()
        var plan = try PrepaidSamples.plan(PrepaidSamples.money("565.00"), car: nil)
        try order.pay(try plan.take(.money(MoneySamples.money("564.99")), on: order))
        #expect(plan.remaining == (try PrepaidSamples.money("0.01")) && plan.status == .active)
        try order.pay(try plan.take(.money(MoneySamples.money("0.01")), "PAY-2", on: order))
        #expect(plan.remaining == (try PrepaidSamples.money("0.00")) && plan.status == .usedUp)
        #expect(try order.balance(of: .customer) == .zero(.cny))
    }

    /// A deposit out of money may be made before the order is settled; visits pay for what was invoiced.
    @Test func beforeItIsSettled() throws {
        var order = try MoneySamples.authorized(PrepaidSamples.lines())
        var money = try PrepaidSamples.plan(PrepaidSamples.money("100.00"))
        try order.pay(try money.take(.money(MoneySamples.money("60.00")), on: order))
        var visits = try PrepaidSamples.plan()
        let found = try refused { _ = try visits.take(.visit(for: ["L1"]), on: order) }
        #expect(found.map(\.code) == [.notSettled])
        #expect(try visits == PrepaidSamples.plan())
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let expected: [Finding.Code]
        let plan: @Sendable () throws -> PrepaidPlan
        let charge: @Sendable () throws -> PrepaidCharge

        init(
            _ name: String, _ expected: [Finding.Code], _ plan: @escaping @Sendable () throws -> PrepaidPlan,
            _ charge: @escaping @Sendable () throws -> PrepaidCharge = { .visit(for: ["L1"]) }
        ) {
            testDescription = name
            self.expected = expected
            self.plan = plan
            self.charge = charge
        }
    }

    static let refusals: [Case] = [
        .init("on its last day", []) { try PrepaidSamples.plan(expires: "2026-06-01") },
        .init("that never expires", []) { try PrepaidSamples.plan(expires: nil) },
        .init("expired the day before", [.planExpired]) { try PrepaidSamples.plan(expires: "2026-05-31") },
        .init("bought the day after", [.planNotBoughtYet]) { try PrepaidSamples.plan(on: "2026-06-02") },
        .init("of another customer", [.planOfOtherCustomer]) { try PrepaidSamples.plan(customer: "C2") },
        .init("for another car", [.planOfOtherVehicle]) { try PrepaidSamples.plan(car: "V2") },
        .init("for any car", []) { try PrepaidSamples.plan(car: nil) },
        .init("in another currency", [.mixedCurrencies]) { try PrepaidSamples.plan(currency: .usd) },
        .init("of another dealership", [.planOfOtherDealership]) {
            try PrepaidPlan(
                RecordKey(dealer: "D02", "P1"), for: "C1", PrepaidSamples.title, price: Money("1.00", .cny),
                bought: .visits(1), on: LocalDate("2026-05-01"))
        },
        .init("of fewer visits", [.planNotEnough], { try PrepaidSamples.plan() }, { .visits(6, for: ["L1"]) }),
        .init("no visit", [.visitsNotPositive], { try PrepaidSamples.plan() }, { .visits(0, for: ["L1"]) }),
        .init("less than no visit", [.visitsNotPositive], { try PrepaidSamples.plan() }, { .visits(-1, for: ["L1"]) }),
        .init("money of a plan of visits", [.planKindDiffers], { try PrepaidSamples.plan() }) {
            .money(try MoneySamples.money("1.00"))
        },
        .init("a visit of a plan of money", [.planKindDiffers]) {
            try PrepaidSamples.plan(PrepaidSamples.money("1.00"))
        },
        .init("of less money", [.planNotEnough], { try PrepaidSamples.plan(PrepaidSamples.money("9.99")) }) {
            .money(try MoneySamples.money("10.00"))
        },
        .init("no money", [.amountNotPositive], { try PrepaidSamples.plan(PrepaidSamples.money("9.99")) }) {
            .money(try MoneySamples.money("0.00"))
        },
        .init("negative money", [.amountNotPositive], { try PrepaidSamples.plan(PrepaidSamples.money("9.99")) }) {
            .money(try MoneySamples.money("-1.00"))
        },
        .init(
            "money of another currency", [.mixedCurrencies], { try PrepaidSamples.plan(PrepaidSamples.money("9.99")) }
        ) {
            .money(try Money("1.00", .usd))
        },
        .init("for no line", [.planPaysNothing], { try PrepaidSamples.plan() }, { .visit(for: []) }),
        .init("for a line that there is not", [.unknownLine], { try PrepaidSamples.plan() }, { .visit(for: ["L9"]) }),
        .init(
            "for the manufacturer's line", [.lineOfOtherPayer], { try PrepaidSamples.plan() }, { .visit(for: ["L3"]) }),
        .init("for a line twice", [.linePaidByPlan], { try PrepaidSamples.plan() }, { .visit(for: ["L1", "L1"]) }),
        .init(
            "everything at once",
            [.planExpired, .planOfOtherCustomer, .planOfOtherVehicle, .planNotEnough, .unknownLine, .lineOfOtherPayer],
            { try PrepaidSamples.plan(customer: "C2", car: "V2", expires: "2026-05-31") },
            { .visits(9, for: ["L9", "L3"]) }),
    ]

    @Test(arguments: refusals) func isDrawnOrNot(_ sample: Case) throws {
        let order = try PrepaidSamples.settled()
        var plan = try sample.plan()
        let before = plan
        let found = try refused { _ = try plan.take(sample.charge(), on: order) }
        #expect(found.map(\.code) == sample.expected, "\(found)")
        #expect(found.allSatisfy { $0.text(.english) != $0.text(.simplifiedChinese) })
        #expect((plan == before) == !sample.expected.isEmpty)
    }

    @Test func nothingTwice() throws {
        let order = try PrepaidSamples.settled()
        var plan = try PrepaidSamples.plan()
        _ = try plan.take(.visit(for: ["L1"]), on: order)
        let before = plan
        func codes(_ charge: PrepaidCharge, _ payment: Identifier<Payment>, minute: Int64 = 11) throws -> [Finding.Code]
        {
            try refused { _ = try plan.take(charge, payment, on: order, minute: minute) }.map(\.code)
        }
        #expect(try codes(.visit(for: ["L2"]), "PAY-1") == [.planDrawnTwice])
        #expect(try codes(.visit(for: ["L2", "L1"]), "PAY-2") == [.linePaidByPlan])
        #expect(try codes(.visit(for: ["L2"]), "PAY-2", minute: 9) == [.beforeLastStep])
        #expect(plan == before)
        // The same number on another order is another payment.
        let other = try PrepaidSamples.settled("RO-2")
        _ = try plan.take(.visits(4, for: ["L1", "L2"]), on: other)
        #expect(plan.status == .usedUp && plan.remaining == .visits(0))
        #expect(try codes(.visit(for: ["L2"]), "PAY-2") == [.planUsedUp, .planNotEnough])
    }

    @Test(
        arguments: [
            ("-1.00", PrepaidBalance.visits(5), "2027-04-30", [.amountBelowZero]),
            ("0.00", .visits(1), "2026-05-01", []), ("1.00", .visits(0), "2027-04-30", [.visitsNotPositive]),
            ("1.00", .visits(-3), "2027-04-30", [.visitsNotPositive]),
            ("1.00", .visits(1), "2026-04-30", [.endBeforeStart]),
            ("1.00", .money(.zero(.cny)), "2027-04-30", [.amountNotPositive]),
            ("1.00", .money(Money(minorUnits: 1, currency: .jpy)), "2027-04-30", [.mixedCurrencies]),
            (
                "-1.00", .money(Money(minorUnits: -1, currency: .jpy)), "2026-04-30",
                [.amountBelowZero, .mixedCurrencies, .amountNotPositive, .endBeforeStart]
            ),
        ] as [(String, PrepaidBalance, String, [Finding.Code])])
    func isBought(price: String, bought: PrepaidBalance, expires: String, expected: [Finding.Code]) throws {
        let found = try refused { _ = try PrepaidSamples.plan(bought, price: price, expires: expires) }
        #expect(found.map(\.code) == expected)
        let nameless = try refused { _ = try PrepaidSamples.plan(title: LocalizedText(" ", "")) }
        #expect(nameless.map(\.code) == [.emptyText, .emptyText])
    }
}
