import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import Testing

/// The rows of the stage table about the estimate and the customer's consent.
@Suite struct AuthorisationStageTests {
    @Test func estimate() throws {
        var order = try OrderSample.order(.estimated)
        // 1.5 h x 120.00 = 180.00; 2 x 199.99 less 10 % = 399.98 - 40.00 = 359.98.
        #expect(order.estimates.last?.total == (try Money("539.98", .cny)))
        #expect(order.estimates.last?.notToExceed == (try Money("600.00", .cny)))
        let first = order.lines
        let more = try first + [OrderSample.line("L3", .fee, for: nil, price: 10_00)]
        try order.estimate(
            EstimateDraft(lines: more, notToExceed: try Money("700.00", .cny)), by: OrderSample.advisor,
            at: OrderSample.at(17))
        try order.estimate(EstimateDraft(lines: more), by: OrderSample.advisor, at: try OrderSample.at(18))
        #expect(order.estimates.map(\.version) == [1, 2, 3])
        #expect(order.lines(ofEstimate: 1) == first)
        #expect(order.lines(ofEstimate: 2) == more)
        #expect(order.lines(ofEstimate: 3) == more)
        #expect(order.lines(ofEstimate: 4) == nil)
        #expect(order.lines(ofEstimate: 0) == nil)
        // Without a word about it, the customer pays at most what he would owe.
        #expect(order.estimates.last?.notToExceed == (try Money("549.98", .cny)))
    }

    @Test func theMostIsNotBelowTheEstimate() throws {
        var order = try OrderSample.order(.checkedIn)
        #expect(
            codes(&order) {
                try $0.estimate(
                    try OrderSample.estimate(limit: "539.97"), by: OrderSample.advisor, at: try OrderSample.at(6))
            } == [.limitBelowEstimate])
        #expect(
            codes(&order) {
                var draft = try OrderSample.estimate(limit: nil)
                draft.notToExceed = Money(minorUnits: 100_000, currency: .usd)
                try $0.estimate(draft, by: OrderSample.advisor, at: try OrderSample.at(6))
            } == [.mixedCurrencies])
        try order.estimate(
            try OrderSample.estimate(limit: "539.98"), by: OrderSample.advisor, at: OrderSample.at(6))
    }

    @Test func authorisation() throws {
        var order = try OrderSample.order(.estimated)
        try order.authorize(by: .customer, with: .recording("call-7"), at: OrderSample.at(20))
        #expect(order.authorizations.map(\.proof) == [.recording("call-7")])
        #expect(order.authorizations.map(\.jobs) == [[OrderSample.brakes]])
        #expect(order.authorizedLimit == (try Money("600.00", .cny)))
        #expect(order.job(OrderSample.brakes)?.consent == .authorized(in: 0))
        #expect(
            codes(&order) {
                try $0.authorize(
                    [OrderSample.brakes, "J7"], by: .customer, with: .signature(""), at: try OrderSample.at(20))
            } == [.emptyText, .alreadyAuthorized, .unknownJob])
    }

    @Test func declinedJobsAreKept() throws {
        var order = try withWipers(.authorized)
        try order.decline("J2", because: "too dear", at: OrderSample.at(41))
        #expect(order.jobs.map(\.id) == [OrderSample.brakes, "J2"])
        #expect(order.lines.map(\.id) == ["L1", "L2", "L9"])
        #expect(order.countedLines.map(\.id) == ["L1", "L2"])
        #expect(try order.totals().total.gross == Money("539.98", .cny))
        // A further version need not say its lines, and cannot change them.
        try order.estimate(try OrderSample.estimateAgain(), by: OrderSample.advisor, at: OrderSample.at(42))
        #expect(order.lines.map(\.id) == ["L1", "L2", "L9"])
        let changed = try OrderSample.line("L9", for: "J2", price: 1)
        let draft = try EstimateDraft(lines: OrderSample.lines() + [changed])
        #expect(
            codes(&order) { try $0.estimate(draft, by: OrderSample.advisor, at: try OrderSample.at(43)) }
                == [.jobDeclined])
        #expect(
            codes(&order) { try $0.decline("J2", because: "", at: try OrderSample.at(43)) } == [
                .emptyText, .jobDeclined,
            ])
        // He changes his mind, and is told anew what it comes to.
        #expect(
            codes(&order) {
                try $0.authorize(["J2"], by: .customer, with: .signature("s"), at: try OrderSample.at(44))
            } == [.limitBelowEstimate])
        var again = try OrderSample.estimateAgain()
        again.notToExceed = try Money("619.98", .cny)
        try order.estimate(again, by: OrderSample.advisor, at: OrderSample.at(44))
        try order.authorize(["J2"], by: .customer, with: .signature("s"), at: OrderSample.at(44))
        #expect(order.countedLines.map(\.id) == ["L1", "L2", "L9"])
    }

    @Test func extraWorkNeedsANewConsentBeforeItStarts() throws {
        var order = try withWipers(.inProgress)
        let at = try OrderSample.at(50)
        #expect(
            codes(&order) { try $0.clockOn(OrderSample.technician, to: "J2", at: at) }
                == [.jobNotAuthorized, .notAssigned])
        #expect(
            codes(&order) { try $0.assign("J2", to: [WorkShare(OrderSample.technician, try Rate("100%"))]) }
                == [.jobNotAuthorized])
        try order.authorize(by: .customer, with: .message("wx-1"), at: at)
        #expect(order.authorizations.last?.jobs == ["J2"])
        #expect(order.authorizedLimit == (try Money("700.00", .cny)))
        try order.assign("J2", to: [WorkShare(OrderSample.technician, Rate("100%"))])
        try order.clockOn(OrderSample.technician, to: "J2", at: at)
    }

    @Test func exceedsAuthorization() throws {
        var order = try OrderSample.order(.inspected)
        let more = try OrderSample.lines() + [OrderSample.line("L3", .fee, for: nil, price: 60_03)]
        try order.estimate(EstimateDraft(lines: more), by: OrderSample.advisor, at: OrderSample.at(95))
        let settle = { (order: inout RepairOrder) in
            try order.settle(by: OrderSample.advisor, at: try OrderSample.at(100), in: .china)
        }
        #expect(codes(&order, settle) == [.exceedsAuthorization])
        // To the cent: 539.98 + 60.02 is 600.00.
        let fitting = try OrderSample.lines() + [OrderSample.line("L3", .fee, for: nil, price: 60_02)]
        try order.estimate(EstimateDraft(lines: fitting), by: OrderSample.advisor, at: OrderSample.at(96))
        try settle(&order)
        #expect(order.settlement?.total.gross == (try Money("600.00", .cny)))
    }

    @Test func whatOthersPayIsNoneOfTheCustomersLimit() throws {
        let lines = try OrderSample.lines() + [OrderSample.line("L3", price: 9_999_00, payType: .warranty)]
        let order = try OrderSample.order(.settled, lines: lines)
        #expect(order.settlement?.payers.map(\.payType) == [.customer, .warranty])
        #expect(order.settlement?.total.gross == (try Money("10538.98", .cny)))
    }

    /// An order as far as a state, with a second job that is only proposed.
    private func withWipers(_ status: OrderStatus) throws -> RepairOrder {
        var order = try OrderSample.order(status)
        let line = try OrderSample.line("L9", for: "J2", price: 80_00)
        try order.estimate(
            EstimateDraft(
                newJobs: [Job("J2", "wipers")], lines: order.lines + [line], notToExceed: Money("700.00", .cny)),
            by: OrderSample.advisor, at: OrderSample.at(40))
        return order
    }
}

extension OrderSample {
    /// The lines of the brakes once more, the job being there.
    static func estimateAgain() throws -> EstimateDraft {
        EstimateDraft(lines: try lines(), notToExceed: try Money("600.00", .cny))
    }
}
